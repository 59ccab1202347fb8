import { TYING_ROLES } from "../../contract/vocabulary.ts";
import { dayText } from "./days.ts";
import type { AskedQuestion } from "./found.ts";
import type { Ground } from "./ground.ts";
import { named } from "./words.ts";

export type Bloc = { id: string; known: readonly string[]; open: readonly string[] };

/** The states that belong to a bloc on a day, and those of which it isn't known. */
export function blocOf(ground: Ground, id: string, t: string): Bloc {
  const found = ground.belonging(id, TYING_ROLES, t).filter(({ actor }) => actor.startsWith("state:"));
  const who = (answer: string): string[] => found.filter(({ verdict }) => verdict.answer === answer).map(({ actor }) => actor);
  return { id, known: who("yes"), open: who("unknown") };
}

/** Whom a bloc asked for lets in: everybody if none is. A text says why a bloc can't be used. */
export function membersFilter(ground: Ground, { bloc: [id], t }: AskedQuestion): string | ((actor: string) => boolean) {
  if (id === undefined) return () => true;
  const { known } = blocOf(ground, id, t);
  if (known.length === 0) return noMembers(id, t);
  const among = new Set(known);
  return (actor) => among.has(actor);
}

export function noMembers(id: string, t: string): string {
  return `No member of ${named(id)} is recorded on ${dayText(t)}, so there is nobody to ask about. Choose another bloc or another day.`;
}

/** What is said of members whose membership no date places. */
export function openMembers({ id, open }: Bloc): { code: string; text: string }[] {
  return open.length === 0
    ? []
    : [
        {
          code: "members_unknown",
          text: `Whether ${open.map(named).join(", ")} belonged to ${named(id)} on the day isn’t established; they are left out.`,
        },
      ];
}
