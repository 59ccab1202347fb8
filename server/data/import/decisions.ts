import { isId, labelOf } from "../../contract/ids.ts";
import { knownNames } from "./names/known-names.ts";
import { ImportRefused } from "./refused.ts";
import type { Reporting } from "./report.ts";

/**
 * What a person decided about names: the id of a node, or `skip`. Anything else is a fault that blocks, and the name
 * stays open, so that the list of names is still there to decide anew.
 */
export function checkDecisions(decisions: Readonly<Record<string, string>>, report: Reporting): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(decisions).filter(([name, decision]) => {
      if (decision === "skip" || (isId("State", decision) ? knownNames().states.has(decision) : labelOf(decision) !== undefined))
        return true;
      const reason = `“${name.slice(0, 60)}” is decided to be “${decision.slice(0, 60)}”`;
      report.refuse(
        new ImportRefused("", reason, "decide for the id of what is meant, as state:KOR or issue:labour_mobility, or for skip"),
      );
      return false;
    }),
  );
}
