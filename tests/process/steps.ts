import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

type Call = "mkdir" | "copyFile" | "readdir" | "rename" | "rm" | "writeFile";
/** A moment of a change: just before, or just after, the first call of this kind that names such a path. */
export type Step = { readonly when: "before" | "after"; readonly call: Call; readonly path: RegExp };

/** The steps of an import, in their order. The list of datasets is `manifest.json`; its rename is the moment from which the new data count. */
export const STEPS = {
  "before the first write": { when: "before", call: "mkdir", path: /datasets\/staging\// },
  "between two files of the dataset": { when: "after", call: "copyFile", path: /kept\/draft-/ },
  "before the dataset is in its place": { when: "before", call: "rename", path: /kept\/draft-/ },
  "in the middle of building the graph": { when: "before", call: "rm", path: /embedded\/draft-.+\/rows\/\d+\.csv$/ },
  "before the graph is in its place": { when: "before", call: "rename", path: /embedded\/draft-/ },
  "before the list is renamed": { when: "before", call: "rename", path: /manifest\.pending\.json$/ },
  "after the list is renamed": { when: "after", call: "rename", path: /manifest\.pending\.json$/ },
  "before what is old is removed": { when: "before", call: "readdir", path: /datasets\/kept$/ },
} as const satisfies Record<string, Step>;
export type StepName = keyof typeof STEPS;

/** The steps of a build of the embedded engine's file, in their order. */
export const BUILD_STEPS = {
  "before the first write": { when: "before", call: "mkdir", path: /draft-[^/]+$/ },
  "in the middle of the rows": { when: "before", call: "rm", path: /draft-.+\/rows\/\d+\.csv$/ },
  "before it is sealed": { when: "before", call: "writeFile", path: /draft-.+\/seal\.json$/ },
  "before it is in its place": { when: "before", call: "rename", path: /draft-/ },
  "before the old one is removed": { when: "before", call: "rm", path: /graph-old$/ },
} as const satisfies Record<string, Step>;
export type BuildStepName = keyof typeof BUILD_STEPS;

/** Kills this process at that step, as a loss of power would: nothing of it goes on or tidies up. */
export function dieAt({ when, call, path }: Step): void {
  const original: unknown = Reflect.get(promises, call);
  if (typeof original !== "function") throw new TypeError(`there is no ${call}`);
  Reflect.set(promises, call, async (...parameters: unknown[]) => {
    const isReached = parameters.some((parameter) => typeof parameter === "string" && path.test(parameter));
    if (isReached && when === "before") process.kill(process.pid, "SIGKILL");
    const result: unknown = await Reflect.apply(original, promises, parameters);
    if (isReached && when === "after") process.kill(process.pid, "SIGKILL");
    return result;
  });
  // What was imported by its name before is the replaced call from here on.
  syncBuiltinESMExports();
}
