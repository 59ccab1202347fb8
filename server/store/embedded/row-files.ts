import { closeSync, openSync, writeSync } from "node:fs";
import type { NodeLabel } from "../../contract/ids.ts";
import type { GraphProperty } from "../../contract/properties.ts";
import type { GraphEdge, GraphNode, PropertyValue } from "../../domain/graph.ts";
import { LIST_SEPARATOR } from "./schema.ts";

/** What one `COPY` fills: the table of a label, or of an edge type between two labels. */
export type Target = { table: string; columns: readonly GraphProperty[]; ends?: { from: NodeLabel; to: NodeLabel } };

const PIECE = 1 << 16;

/** A file of lines. Written in large pieces, at once: a call for each line costs more than the line. */
export class TextFile {
  readonly #file: number;
  #text: string;

  constructor(path: string, header: string) {
    this.#text = header;
    this.#file = openSync(path, "w");
  }

  add(line: string): void {
    this.#text += line;
    if (this.#text.length > PIECE) this.#write();
  }

  close(): void {
    this.#write();
    closeSync(this.#file);
  }

  #write(): void {
    const bytes = Buffer.from(this.#text);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    this.#text = "";
  }
}

/** A file of rows for the engine to copy. */
export class RowFile {
  readonly path: string;
  readonly target: Target;
  rows = 0;
  readonly #names: readonly string[];
  readonly #file: TextFile;

  constructor(path: string, target: Target) {
    this.path = path;
    this.target = target;
    this.#names = target.columns.map(({ name }) => name);
    const header = [...(target.ends ? ["from", "to"] : []), ...this.#names];
    this.#file = new TextFile(path, `${header.map((name) => `"${name}"`).join(",")}\n`);
  }

  add(row: GraphNode | GraphEdge): void {
    const { properties, id } = row;
    let line = "from" in row ? `"${row.from}","${row.to}"` : "";
    for (const name of this.#names) {
      if (line !== "") line += ",";
      line += cell(name === "id" ? id : properties[name]);
    }
    this.rows += 1;
    this.#file.add(`${line}\n`);
  }

  close(): void {
    this.#file.close();
  }
}

function cell(value: PropertyValue | undefined): string {
  if (typeof value === "string") return value.includes('"') ? `"${value.replaceAll('"', '""')}"` : `"${value}"`;
  if (value === undefined) return "";
  return typeof value === "object" ? cell(value.join(LIST_SEPARATOR)) : `"${value}"`;
}
