import Type, { type Static, type TObject, type TProperties } from "typebox";
import { loadText, type Params, type QueryDef, type Row } from "./query.ts";

/** Parameters that several queries share. Never null: an empty list means all. */
export const ids = Type.Array(Type.String());
export const words = Type.Array(Type.String());
export const count = Type.Integer({ minimum: 0 });

/** Ties a text of `cypher/` to what it takes and what its rows mean. */
export function defineQuery<P extends TProperties, R>(
  name: string,
  params: P,
  decode: (row: Row) => R,
): QueryDef<Static<TObject<P>> & Params, R> {
  return { name, text: loadText(name), params: Type.Object(params, { additionalProperties: false }), decode };
}
