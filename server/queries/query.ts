import { existsSync, readFileSync } from "node:fs";
import type { TObject } from "typebox";

/** What a query takes. Never null: an empty list means *all*, a day is an ISO string. */
export type ParamValue = string | number | boolean | readonly string[] | readonly number[];
export type Params = Readonly<Record<string, ParamValue>>;

/**
 * A row as an engine hands it over: plain JSON values. A day is `YYYY-MM-DD`, an absent value null.
 * A node or a relationship is a flat object of its properties with its label or type under `$label`.
 */
export type Row = Readonly<Record<string, unknown>>;

/** One named query of `cypher/`, with what it takes and what a row of it means. */
export type QueryDef<P extends Params, R> = {
  readonly name: string;
  readonly text: QueryText;
  readonly params: TObject;
  readonly decode: (row: Row) => R;
  /** It reads a whole of the data, once for a version of it, and may take its time. */
  readonly whole?: boolean;
  /** Which parameter holds the id or the ids of all that its pattern `(n:…)` binds. */
  readonly about?: string;
  /** Ties P to the definition; never present. */
  readonly takes?: (params: P) => void;
};
export type QueryText = { readonly neo4j: string; readonly embedded: string };

/** Every definition, whatever it takes: what `check` walks over. */
export type AnyQueryDef = Pick<QueryDef<Params, unknown>, "name" | "text" | "params" | "whole">;

const CYPHER = new URL("../../cypher/", import.meta.url);

/** The text of a query: `<name>.cypher` for both engines, unless `<name>.embedded.cypher` stands beside it. @throws where there is no such file. */
export function loadText(name: string): QueryText {
  const neo4j = readFileSync(new URL(`${name}.cypher`, CYPHER), "utf8");
  const override = new URL(`${name}.embedded.cypher`, CYPHER);
  return { neo4j, embedded: existsSync(override) ? readFileSync(override, "utf8") : neo4j };
}
