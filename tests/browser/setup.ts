import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { fewDatasets } from "../process/few-datasets.ts";
import { type Program, startProgram } from "../process/program.ts";
import { serveBrowser } from "./chromium.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the Chromium of this run listens. */
    chromium: string;
    /** Where the program runs that all files share which only read: on the bundled datasets, and on those kept by hand alone. */
    programs: { bundled: string; few: string };
  }
}

/** One Chromium and two programs for all files that only read. They end with this process, however it ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const few = fewDatasets();
  const started: Program[] = [];
  const start = async (settings = {}): Promise<string> => {
    const program = await startProgram(settings);
    started.push(program);
    return program.url;
  };
  process.once("exit", () => {
    for (const { child } of started) child.kill("SIGKILL");
    rmSync(few.folder, { recursive: true, force: true });
  });
  const [chromium, bundled, ofFew] = await Promise.all([serveBrowser(), start(), start({ ENTENTE_FIXTURES: few.folder })]);
  // Counted once and then known: a page that opens while everything starts would otherwise wait for it.
  await Promise.all([bundled, ofFew].map((url) => fetch(`${url}/api/corridors/choices`)));
  project.provide("chromium", chromium.wsEndpoint());
  project.provide("programs", { bundled, few: ofFew });
  return async () => {
    await Promise.all([chromium.close(), ...started.map(({ stop }) => stop())]);
  };
}
