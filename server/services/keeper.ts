import { createHash } from "node:crypto";
import { EntenteError } from "../contract/errors.ts";
import { compare } from "../domain/parallel.ts";
import * as loaded from "../queries/loaded.ts";
import type { GraphStore } from "../store/port.ts";
import { type Catalogue, readCatalogue } from "./catalogue.ts";
import { Choices } from "./chosen.ts";

/** Holds the catalogue of the version in place, and takes a new one when the data changed. */
export class CatalogueKeeper {
  readonly choices: Choices;
  readonly #store: GraphStore;
  #current: Promise<Catalogue> | undefined;
  #version = "";

  constructor(store: GraphStore) {
    this.#store = store;
    this.choices = new Choices(store);
  }

  /** Asks the store, so it also tells whether the store is there. @throws EntenteError store_empty without any dataset. */
  async version(signal?: AbortSignal): Promise<string> {
    const versions = await this.#store.run(loaded.datasetVersions, {}, signal);
    if (versions.length === 0) throw new EntenteError("store_empty");
    const text = versions.map(({ id, version }) => `${id}=${version}`).sort(compare);
    return createHash("sha256").update(text.join("\n")).digest("hex").slice(0, 16);
  }

  /** Whether the data are still those of this catalogue. A store that holds a version for each request needs no asking. */
  async isCurrent({ version }: Catalogue, signal?: AbortSignal): Promise<boolean> {
    return this.#store.hold !== undefined || this.#store.engine === "embedded" || version === (await this.version(signal));
  }

  async current(signal?: AbortSignal): Promise<Catalogue> {
    const version = await this.version(signal);
    if (version !== this.#version || !this.#current) {
      this.#version = version;
      this.#current = readCatalogue(this.#store, version);
      // A failed reading is not kept: the next request tries anew.
      this.#current.catch(() => {
        this.#current = undefined;
      });
    }
    return this.#current;
  }
}
