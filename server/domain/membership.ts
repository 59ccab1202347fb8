import type { Role } from "../contract/vocabulary.ts";
import type { MembershipFact } from "./facts.ts";
import { decide, groupBy, type Verdict } from "./parallel.ts";
import { both, happenedBy, not, reportedBy, type Ternary } from "./time.ts";

/** Whether an actor holds one of the roles in a body at the end of day t. `facts` holds one actor and one body. */
export function memberAt(facts: readonly MembershipFact[], roles: readonly Role[], t: string): Verdict {
  const asked = facts.filter(({ role }) => roles.includes(role));
  const perDataset = [...groupBy(asked, (fact) => fact.provenance.dataset).values()];
  return decide(
    perDataset.flatMap((spells) => {
      const first = spells[0];
      return first ? [{ answer: anySpell(spells, t), provenance: first.provenance }] : [];
    }),
  );
}

/** Of several spells in one dataset, one that holds is enough. */
function anySpell(spells: readonly MembershipFact[], t: string): Ternary {
  const answers = spells.map((spell) => holdsAt(spell, t));
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
}

function holdsAt({ from, to, provenance }: MembershipFact, t: string): Ternary {
  const begun = from === null ? reportedBy(provenance.statedAsOf, t) : happenedBy(from, t);
  const ended = to === null ? "no" : happenedBy(to, t);
  return both(begun, not(ended));
}
