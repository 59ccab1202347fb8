import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { lives, myself, underLock } from "../../store/lock.ts";
import { datasetFolders } from "../folders.ts";
import { commitManifest, type Imported, type Manifest, manifestIn, readManifest, syncFolder, writeManifest } from "./manifest.ts";

/** Whoever applies a change waits so long for one that is being applied. */
const PATIENCE = 20_000;
const OWNER = "owner";

/**
 * The datasets: the bundled ones, and those that were imported into a folder of the operator's.
 * ```
 * manifest.json              which imported ones count; its rename is the moment of change
 * kept/<digest>/<name>/      a dataset's files, never changed once they are there
 * staging/<id>/              an import that isn't applied yet, and who works on it
 * ```
 */
export class Library {
  readonly root: string;
  readonly manifest: string;
  readonly #pending: string;

  /** @param data the data folder of the program */
  constructor(data: string) {
    this.root = join(data, "datasets");
    this.manifest = manifestIn(this.root);
    this.#pending = join(this.root, "manifest.pending.json");
  }

  read(): Promise<Manifest> {
    return readManifest(this.manifest);
  }

  /** Folders of all datasets that count, bundled and imported. @throws Error in one line where one is both */
  folders(manifest: Manifest): string[] {
    const [both] = this.both(manifest);
    if (both !== undefined)
      throw new Error(`The dataset ${both} is bundled and was imported too: take the imported one out with entente remove ${both}.`);
    return this.foldersOfImports(manifest);
  }

  /** The same, where an imported one stands for a bundled one of its name. */
  foldersOfImports({ datasets }: Manifest): string[] {
    const imported = new Set(datasets.map(({ name }) => name));
    const bundled = this.bundled().filter((folder) => !imported.has(basename(folder)));
    return [...bundled, ...datasets.map((dataset) => this.folderOf(dataset))];
  }

  /** Names of datasets that came to be bundled after they had been imported. */
  both({ datasets }: Manifest): string[] {
    return datasets.flatMap(({ name }) => (this.isBundled(name) ? [name] : []));
  }

  bundled(): string[] {
    return datasetFolders();
  }

  isBundled(name: string): boolean {
    return this.bundled().some((folder) => basename(folder) === name);
  }

  folderOf({ name, digest }: Pick<Imported, "name" | "digest">): string {
    return join(this.root, "kept", digest, name);
  }

  /** Lets one process at a time change the datasets; the next one waits its turn. @throws LockHeld */
  alone<T>(work: () => Promise<T>, patience = PATIENCE): Promise<T> {
    return underLock(join(this.root, "change.lock"), patience, work);
  }

  /** A folder of its own for an import that begins. */
  async stage(): Promise<{ id: string; folder: string }> {
    const id = randomBytes(10).toString("hex");
    const folder = join(this.root, "staging", id);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, OWNER), myself());
    return { id, folder };
  }

  /** Copies a checked dataset to where it will be read from, and onto the disk. It doesn't count yet. */
  async keep(staged: string, dataset: Pick<Imported, "name" | "digest">): Promise<void> {
    const target = this.folderOf(dataset);
    const draft = join(this.root, "kept", `draft-${randomBytes(6).toString("hex")}`);
    try {
      await mkdir(join(draft, dataset.name), { recursive: true });
      for (const name of await readdir(staged)) {
        const copy = join(draft, dataset.name, name);
        await copyFile(join(staged, name), copy, constants.COPYFILE_EXCL);
        const file = await open(copy, "r+");
        await file.sync().finally(() => file.close());
      }
      await syncFolder(join(draft, dataset.name));
      // What is there doesn't count, else it would not be kept anew; it may be cut short.
      await rm(join(target, ".."), { recursive: true, force: true });
      await rename(draft, join(target, ".."));
      await syncFolder(join(this.root, "kept"));
    } catch (error) {
      await rm(draft, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
  }

  /** Says what will count, before an engine changes that can't change in the same moment. */
  async announce(manifest: Manifest): Promise<void> {
    await mkdir(this.root, { recursive: true });
    await writeManifest(this.#pending, manifest);
  }

  /** The announced manifest, where one was left behind that follows the one in place. */
  async announced(now: Manifest): Promise<Manifest | undefined> {
    const pending = await readManifest(this.#pending).catch(() => undefined);
    return pending?.revision === now.revision + 1 ? pending : undefined;
  }

  async unannounce(): Promise<void> {
    await rm(this.#pending, { force: true });
  }

  /** From here on these datasets count. */
  async commit(manifest: Manifest): Promise<void> {
    await this.announce(manifest);
    await commitManifest(this.#pending, this.manifest);
  }

  /** Removes datasets that don't count and imports that nobody works on. Under {@link alone} only: else what is being kept would go. */
  async clean(manifest: Manifest): Promise<void> {
    // What was announced may yet turn out to count.
    const announced = await this.announced(manifest);
    const kept = new Set([...manifest.datasets, ...(announced?.datasets ?? [])].map(({ digest }) => digest));
    await removeAll(join(this.root, "kept"), async (name) => !kept.has(name));
    await removeAll(join(this.root, "staging"), async (name) => {
      const owner = await readFile(join(this.root, "staging", name, OWNER), "utf8").catch(() => "");
      return !lives(owner);
    });
  }
}

async function removeAll(folder: string, unwanted: (name: string) => Promise<boolean>): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (await unwanted(name)) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
}
