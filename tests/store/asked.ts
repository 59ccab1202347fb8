import { Type } from "typebox";
import type { Params, QueryDef, Row } from "../../server/queries/query.ts";

/** A query that stands in the test that asks it; the rows come as the engine gave them. */
export function asked(text: string, embedded: string = text): QueryDef<Params, Row> {
  return { name: text.slice(0, 60), text: { neo4j: text, embedded }, params: Type.Object({}), decode: (row) => row };
}
