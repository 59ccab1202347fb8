import { type Config, DEFAULT_MAX_CHANGES, type Neo4jConfig } from "../config.ts";
import { EntenteError } from "../contract/errors.ts";
import type { ImportFaults } from "../contract/wire/imports.ts";
import { loadRows } from "../data/bundled.ts";
import type { Library } from "../data/library/library.ts";
import type { Imported, Manifest } from "../data/library/manifest.ts";
import { discardOtherVersions, embeddedVersion, tidy } from "../engine.ts";
import { LockHeld } from "../store/lock.ts";
import type { Prepared } from "./prepare.ts";
import type { Told } from "./told.ts";

/**
 * Makes the change that was looked at, whole or not at all. The new graph is raised beside the old one; the
 * renaming of the manifest is the moment from which the new one counts. On Neo4j the graph's own transaction is that
 * moment, and the manifest, announced before it, follows; {@link settle} tells afterwards which of the two holds.
 */
export async function apply(
  config: Config,
  library: Library,
  prepared: Prepared,
  acceptedFaults: ImportFaults,
  told: Told,
): Promise<Manifest> {
  const { change, base } = prepared;
  if (!change) throw new EntenteError("import_phase", { detail: "This import has nothing to apply." });
  told.phase("waiting");
  try {
    return await library.alone(async () => {
      const now = await settled(config, library);
      if (now.revision !== base) throw new EntenteError("import_stale");
      const comes: Imported | undefined =
        "put" in change
          ? {
              name: change.name,
              digest: change.digest,
              kept: { importedAt: new Date().toISOString(), format: change.format, acceptedFaults },
            }
          : undefined;
      const goes = "put" in change ? change.name : change.remove;
      const next: Manifest = {
        revision: now.revision + 1,
        datasets: [...now.datasets.filter(({ name }) => name !== goes), ...(comes ? [comes] : [])],
      };
      if ("put" in change && comes) await library.keep(change.put, comes);
      try {
        told.phase("building");
        // While other imported datasets are bundled too, there is no graph yet: they have to go as well.
        if (library.both(next).length === 0) await raise(config, library, next, told);
        told.phase("switching");
        await library.commit(next);
      } catch (error) {
        // The database may have made the change though its answer was lost.
        const after = await settled(config, library);
        if (after.revision !== next.revision) {
          await library.clean(after);
          throw error;
        }
      }
      await library.clean(next);
      if (!config.neo4j && library.both(next).length === 0) await discardOtherVersions(config.folder, library.folders(next));
      return next;
    });
  } catch (error) {
    if (error instanceof LockHeld) throw new EntenteError("import_busy", { detail: "The datasets are being changed by another import." });
    throw error;
  }
}

/** How many nodes and edges may change at once; the built-in engine makes its graph anew and has no such limit. */
export function maximumOf({ neo4j, maxChanges = DEFAULT_MAX_CHANGES }: Config): number | undefined {
  return neo4j && maxChanges;
}

async function raise(config: Config, library: Library, next: Manifest, told: Told): Promise<void> {
  const folders = library.folders(next);
  if (!config.neo4j) {
    await embeddedVersion(config.folder, folders, { progress: told.load });
    return;
  }
  // The driver is loaded where it is used: it takes a third of a second.
  const { loadNeo4j } = await import("../store/neo4j/load.ts");
  const rows = await loadRows(folders);
  await library.announce(next);
  await loadNeo4j(config.neo4j, rows, { progress: told.load, maximum: config.maxChanges ?? DEFAULT_MAX_CHANGES });
}

/** The manifest in place. Where a change to Neo4j was cut short, the graph tells whether it was made. Under the library's lock only. */
export async function settled({ neo4j }: Config, library: Library): Promise<Manifest> {
  const now = await library.read();
  const announced = await library.announced(now);
  if (announced && neo4j && (await holds(neo4j, announced, now))) {
    await library.commit(announced);
    return announced;
  }
  await library.unannounce();
  return now;
}

/** Whether the graph holds the datasets of the one manifest, where it differs from the other. */
async function holds(neo4j: Neo4jConfig, manifest: Manifest, other: Manifest): Promise<boolean> {
  const digests = (of: Manifest) => new Map(of.datasets.map(({ name, digest }) => [`dataset:${name}`, digest]));
  const [wanted, before] = [digests(manifest), digests(other)];
  const differing = [...new Set([...wanted.keys(), ...before.keys()])].filter((id) => wanted.get(id) !== before.get(id));
  const { versionsAtRest } = await import("../store/neo4j/versions.ts");
  const versions = await versionsAtRest(neo4j, differing);
  return differing.every((id) => versions.get(id) === wanted.get(id));
}

/** Ends a change that was cut short, and removes what it left behind. */
export async function settle(config: Config, library: Library): Promise<void> {
  const manifest = await library.alone(() => settled(config, library), 0);
  await tidy(
    library,
    manifest,
    config.neo4j ? async () => undefined : () => discardOtherVersions(config.folder, library.folders(manifest)),
  );
}
