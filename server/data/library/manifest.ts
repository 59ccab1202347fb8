import { createHash } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import Type, { type Static } from "typebox";
import { Value } from "typebox/value";
import { DATASET_NAME } from "../../contract/ids.ts";
import { object } from "../../contract/wire/common.ts";
import { Kept } from "../../contract/wire/imports.ts";
import { compare } from "../../domain/parallel.ts";

/** A dataset that was imported. Its folder follows from its name and the digest of its files. */
export const Imported = object({
  name: Type.String({ pattern: DATASET_NAME }),
  digest: Type.String({ pattern: "^[0-9a-f]{32}$" }),
  kept: Kept,
});
export type Imported = Static<typeof Imported>;

/** Which datasets there are beside the bundled ones. `revision` counts the changes. */
export const Manifest = object({ revision: Type.Integer({ minimum: 0 }), datasets: Type.Array(Imported) });
export type Manifest = Static<typeof Manifest>;
const Sealed = object({ entente: Type.Literal("imported datasets"), manifest: Manifest, sha256: Type.String() });

const NONE: Manifest = { revision: 0, datasets: [] };

/** The list of imported datasets is there and can't be read: what it said can't be guessed. */
export class ManifestDamaged extends Error {
  override readonly name = "ManifestDamaged";
  constructor(path: string, options?: ErrorOptions) {
    super(
      `The list of imported datasets, ${path}, is damaged: put back a copy of it, or delete it to go on with the bundled datasets alone and import the others again.`,
      options,
    );
  }
}

/** @throws ManifestDamaged where it is cut short or garbled in any byte */
export async function readManifest(path: string): Promise<Manifest> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return NONE;
  const sealed = parsed(text);
  if (!Value.Check(Sealed, sealed) || sealed.sha256 !== digest(sealed.manifest)) throw new ManifestDamaged(path);
  return sealed.manifest;
}

/** Writes it whole beside its place, and onto the disk. It counts once it is renamed: {@link commitManifest}. */
export async function writeManifest(path: string, manifest: Manifest): Promise<void> {
  const ordered = { ...manifest, datasets: [...manifest.datasets].sort((a, b) => compare(a.name, b.name)) };
  const sealed: Static<typeof Sealed> = { entente: "imported datasets", manifest: ordered, sha256: digest(ordered) };
  try {
    const file = await open(path, "w");
    try {
      await file.writeFile(`${JSON.stringify(sealed, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** The one moment at which other datasets count. */
export async function commitManifest(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** So that a rename itself survives a loss of power; some systems refuse to sync a folder, which is no reason to fail. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

export const manifestIn = (root: string): string => join(root, "manifest.json");

function digest(manifest: Manifest): string {
  return createHash("sha256").update(JSON.stringify(manifest)).digest("hex");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
