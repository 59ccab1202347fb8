import type { en } from "./en/en.ts";

/** A key that has no English text is a type error. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof en };
  }
}
