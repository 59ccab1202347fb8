import i18next from "i18next";
import { en } from "./en/en.ts";

/** Texts are part of the build: the page is never without them, and asks nobody for them. */
void i18next.init({
  lng: "en",
  fallbackLng: "en",
  resources: { en: { translation: en } },
  // React escapes what it shows; escaping twice would show entities.
  interpolation: { escapeValue: false },
  initAsync: false,
});

export const i18n = i18next;
