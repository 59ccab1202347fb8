import { isId } from "../../contract/ids.ts";
import { knownNames } from "./names/known-names.ts";
import { ImportRefused } from "./refused.ts";

/** What a person decided about names: the id of a state or an organisation, or `skip`. @throws ImportRefused on anything else. */
export function checkDecisions(decisions: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const [name, decision] of Object.entries(decisions)) {
    if (decision === "skip" || isId("Organisation", decision) || (isId("State", decision) && knownNames().states.has(decision))) continue;
    throw new ImportRefused(
      "",
      `“${name.slice(0, 60)}” is decided to be “${decision.slice(0, 60)}”`,
      "decide for the id of a state, as state:KOR, or for skip",
    );
  }
  return decisions;
}
