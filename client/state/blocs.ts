import { isId, type OrganisationId } from "../../server/contract/ids.ts";

/** A set of nodes in view to ask about: the members of a body, those of a region, or a community by its number. */
export type Bloc = OrganisationId | `region:${string}` | `subregion:${string}` | `community:${number}`;
/** Two of them between which bridges are sought; the second may be still to be chosen. */
export type Blocs = { a: Bloc; b?: Bloc };

const NAMED = /^(?:region|subregion):[\p{L}\p{M}][\p{L}\p{M} '’().-]{0,79}$/u;
const NUMBERED = /^community:[1-9]\d{0,3}$/;

export function isBloc(text: string): text is Bloc {
  return isId("Organisation", text) || NAMED.test(text) || NUMBERED.test(text);
}

export function compactBlocs({ a, b }: Blocs): string {
  return b === undefined ? a : `${a}~${b}`;
}

export function blocsOf(text: string): Blocs | undefined {
  const [a = "", b, ...rest] = text.split("~");
  if (!isBloc(a) || rest.length > 0) return undefined;
  if (b === undefined) return { a };
  return isBloc(b) ? { a, b } : undefined;
}
