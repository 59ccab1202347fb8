import { unwatchFile, watchFile } from "node:fs";
import type { Config } from "../config.ts";
import { Library } from "../data/library/library.ts";
import { openManifest } from "../engine.ts";
import { QUERIES } from "../queries/catalogue.ts";
import type { GraphStore } from "../store/port.ts";
import { SwitchingStore } from "../store/switching.ts";
import { settle } from "./apply.ts";

/** How often one looks whether another process has changed the datasets, in milliseconds. */
const LOOKING = 1_000;

/** Keeps a running server on the datasets that count, whoever changes them: this server's imports, or a command on the same folder. */
export type Follower = { look(): Promise<void>; stop(): void };

export async function followLibrary(config: Config, store: GraphStore, report: (line: string) => void): Promise<Follower> {
  const library = new Library(config.folder);
  if (!(store instanceof SwitchingStore)) {
    // Neo4j's own transactions switch its readers; only what a command that was killed left open is settled.
    await settle(config, library).catch(() => undefined);
    return { look: async () => undefined, stop: () => undefined };
  }
  let looking: Promise<void> = Promise.resolve();
  const switchOver = async (): Promise<void> => {
    const manifest = await library.read();
    if (manifest.revision === store.revision) return;
    const next = await openManifest(config.folder, library, manifest);
    await next.check(QUERIES);
    store.switchTo(next, manifest.revision);
  };
  const look = (): Promise<void> => {
    looking = looking.then(switchOver).catch((error: unknown) => {
      report(
        `The datasets were changed and can't be switched to; the ones of before are served. ${error instanceof Error ? error.message : ""}`,
      );
    });
    return looking;
  };
  await look();
  watchFile(library.manifest, { interval: LOOKING, persistent: false }, () => void look());
  return { look, stop: () => unwatchFile(library.manifest) };
}
