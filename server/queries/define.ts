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

/** The same for what is read once for a version of the data and kept: it may be as much as the data are, and waits for its turn. */
export function defineWhole<P extends TProperties, R>(
  name: string,
  params: P,
  decode: (row: Row) => R,
): QueryDef<Static<TObject<P>> & Params, R> {
  return { ...defineQuery(name, params, decode), whole: true };
}

/** The same for a query whose pattern `(n:…)` binds nothing but the nodes that a parameter names by id. */
export function defineAbout<P extends TProperties, R>(
  about: keyof P & string,
  name: string,
  params: P,
  decode: (row: Row) => R,
): QueryDef<Static<TObject<P>> & Params, R> {
  return { ...defineQuery(name, params, decode), about };
}
