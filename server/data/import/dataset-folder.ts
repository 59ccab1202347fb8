import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Inventory } from "../../contract/inventory.ts";
import { resourceOf, tableSchema, wideSchema } from "../../contract/table-schema.ts";
import { tableOf } from "../../contract/tables.ts";
import { type Observations, PACKAGE_FILE } from "../package.ts";
import { Figures } from "./figures.ts";
import { TableWriter } from "./table-writer.ts";

/** What is said of a dataset in its `datapackage.json`. */
export type Description = {
  name: string;
  title: string;
  description: string;
  version: string;
  created: string;
  licenses: readonly { name: string; title?: string; path?: string }[];
  sources: readonly { title: string; path?: string }[];
  asOf: string;
  precedence: number;
  requires: readonly string[];
  inventoryOf: readonly Inventory[];
  notCovered: readonly string[];
  /** How the dataset was made from files: kept under `entente.import`, so that it can be made again. */
  import: unknown;
};

/** A dataset's folder in the making. Tables are written as their rows come, figures at the end. */
export class DatasetFolder {
  readonly path: string;
  readonly #tables = new Map<string, TableWriter>();
  readonly #figures = new Map<string, Figures>();
  readonly #nodes = new Set<string>();

  constructor(path: string) {
    this.path = path;
  }

  async create(): Promise<void> {
    await mkdir(this.path, { recursive: false });
  }

  /** The table of a label or an edge type. Asked for again, it must be asked for with the same columns. */
  table(name: string, columns: readonly string[]): TableWriter {
    const known = this.#tables.get(name);
    if (known && known.columns.join() !== columns.join()) throw new RangeError(`${name} is already written with other columns`);
    const table = known ?? new TableWriter(join(this.path, `${name}.csv`), columns);
    this.#tables.set(name, table);
    return table;
  }

  /** True the first time it is asked of a node: a node has one row, whichever importer comes to it first. */
  once(id: string): boolean {
    if (this.#nodes.has(id)) return false;
    this.#nodes.add(id);
    return true;
  }

  figures(key: string, said: Observations): Figures {
    const figures = this.#figures.get(key) ?? new Figures(key, said);
    this.#figures.set(key, figures);
    return figures;
  }

  /** Rows of each table, by its file's name without the ending; of figures how many there are. */
  counts(): Record<string, number> {
    const tables = [...this.#tables].map(([name, table]): [string, number] => [name, table.rows]);
    const figures = [...this.#figures.values()].map(({ key, count }): [string, number] => [`Observations.${key}`, count]);
    return Object.fromEntries([...tables, ...figures].filter(([, rows]) => rows > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  async finish(description: Description): Promise<void> {
    const headers = new Map<string, { header: readonly string[]; said?: Observations }>();
    for (const [name, table] of this.#tables) {
      await table.end();
      if (table.rows === 0) await rm(join(this.path, `${name}.csv`));
      else headers.set(`${name}.csv`, { header: table.columns });
    }
    for (const figures of this.#figures.values()) {
      if (figures.count === 0) continue;
      await figures.write(join(this.path, figures.file));
      headers.set(figures.file, { header: figures.header(), said: figures.said });
    }
    const resources = [...headers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, { header, said }]) => resource(file, header, said));
    const json = packageJson(description, resources);
    await writeFile(join(this.path, PACKAGE_FILE), `${JSON.stringify(json, null, 2)}\n`);
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    for (const table of this.#tables.values()) table.destroy();
    await rm(this.path, { recursive: true, force: true });
  }
}

function resource(file: string, header: readonly string[], said: Observations | undefined): Record<string, unknown> {
  const table = tableOf(file);
  return resourceOf(file, table ? tableSchema(table, header) : wideSchema(header), said && { observations: said });
}

function packageJson(description: Description, resources: readonly Record<string, unknown>[]): Record<string, unknown> {
  const { name, title, version, created, licenses, sources, asOf, precedence, requires, inventoryOf, notCovered } = description;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title,
    description: description.description,
    version,
    created,
    licenses,
    sources,
    contributors: [],
    resources,
    entente: {
      asOf,
      precedence,
      requires,
      ...(inventoryOf.length > 0 && { inventoryOf }),
      ...(notCovered.length > 0 && { notCovered }),
      import: description.import,
    },
  };
}
