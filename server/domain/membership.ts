import type { Role } from "../contract/vocabulary.ts";
import type { MembershipFact } from "./facts.ts";
import { decide, groupBy, type Verdict } from "./parallel.ts";
import { both, happenedBy, not, reportedBy, type Ternary } from "./time.ts";

/** Whether an actor holds one of the roles in a body at the end of day t. `facts` holds one actor and one body. */
export function memberAt(facts: readonly MembershipFact[], roles: readonly Role[], t: string): Verdict {
  const asked = facts.filter(({ role }) => roles.includes(role));
  // An observer is no member: that it is stated in another role leaves nothing open.
  if (asked.length === 0) return { answer: "no", conflict: false };
  const perDataset = [...groupBy(asked, (fact) => fact.provenance.dataset).values()];
  return decide(
    perDataset.flatMap((spells) => {
      const first = spells[0];
      return first ? [{ answer: anySpell(spells, t), provenance: first.provenance }] : [];
    }),
  );
}

/** Of several spells in one dataset, one that holds is enough. A report without dates says nothing against a dated one before its day. */
function anySpell(spells: readonly MembershipFact[], t: string): Ternary {
  const answers = spells.map((spell) => holdsAt(spell, t));
  if (answers.includes("yes")) return "yes";
  const dated = answers.filter((_, at) => spells[at]?.from !== null || spells[at]?.to !== null);
  return (dated.length > 0 ? dated : answers).includes("unknown") ? "unknown" : "no";
}

function holdsAt({ from, to, provenance }: MembershipFact, t: string): Ternary {
  const begun = from === null ? reportedBy(provenance.statedAsOf, t) : happenedBy(from, t);
  const ended = to === null ? "no" : happenedBy(to, t);
  return both(begun, not(ended));
}
