import { TYING_ROLES } from "../../contract/vocabulary.ts";
import { dayText } from "./days.ts";
import type { AskedQuestion } from "./found.ts";
import type { Ground } from "./ground.ts";
import { listed, named } from "./words.ts";

export type Bloc = { name: string; known: readonly string[]; open: readonly string[] };
/** The members of a bloc, the states of some regions, or the members that lie in these. */
export type Grouping = Bloc & { bloc: string | undefined };
/** Whether a question is about an actor, or about two together. */
export type Among = (...ends: string[]) => boolean;

/** The states that belong to a bloc on a day, and those of which it isn't known. */
export function blocOf(ground: Ground, id: string, t: string): Bloc {
  const found = ground.belonging(id, TYING_ROLES, t).filter(({ actor }) => actor.startsWith("state:"));
  const who = (answer: string): string[] => found.filter(({ verdict }) => verdict.answer === answer).map(({ actor }) => actor);
  return { name: named(id), known: who("yes"), open: who("unknown") };
}

/** The states that the question was narrowed to; undefined where it was narrowed to none. */
export function groupingOf(ground: Ground, asked: AskedQuestion): Grouping | undefined {
  const {
    bloc: [bloc],
    regions,
    inside,
    t,
  } = asked;
  const name = groupingText(asked);
  if (bloc === undefined) return regions.length === 0 ? undefined : { bloc, name, known: inside, open: [] };
  const { known, open } = blocOf(ground, bloc, t);
  const lies = (id: string): boolean => regions.length === 0 || inside.includes(id);
  return { bloc, name, known: known.filter(lies), open: open.filter(lies) };
}

/** “{organisation:cis}”, “Central Asia”, or “{organisation:cis} (Central Asia)”. */
export function groupingText({ bloc: [bloc], regions }: Pick<AskedQuestion, "bloc" | "regions">): string {
  if (bloc === undefined) return listed(regions);
  return regions.length === 0 ? named(bloc) : `${named(bloc)} (${listed(regions)})`;
}

/** Whom a place asked for lets in: everybody if none is. Of two, both are in the grouping, and one is the state. A text says why nobody is. */
export function placeFilter(ground: Ground, asked: AskedQuestion): string | Among {
  const grouping = groupingOf(ground, asked);
  if (grouping?.known.length === 0) return noMembers(grouping.name, asked.t);
  const known = grouping && new Set(grouping.known);
  const { state } = asked;
  return (...ends) => ends.every((end) => known?.has(end) ?? true) && (state === undefined || ends.includes(state));
}

export function noMembers(name: string, t: string): string {
  return `No member of ${name} is recorded on ${dayText(t)}, so there is nobody to ask about. Choose another bloc or another day.`;
}

/** What is said of members whose membership no date places. */
export function openMembers({ name, open }: Bloc): { code: string; text: string }[] {
  return open.length === 0
    ? []
    : [
        {
          code: "members_unknown",
          text: `Whether ${open.map(named).join(", ")} belonged to ${name} on the day isn’t established; they are left out.`,
        },
      ];
}
