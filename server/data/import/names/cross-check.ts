import type { Reconciled, StateNames } from "./reconcile.ts";

/**
 * A row that gives a state by name and by code. A code settles a name that could be several states; where both are
 * clear and differ, or the code is none, neither is believed: a person is asked, under the name and code together. What
 * a person decided about the name stands beside a code that is none: one is asked once.
 */
export function crossCheck(names: StateNames, name: string, code: string): { printed: string; found: Reconciled } {
  const byName = names.reconcile(name);
  if (code === "" || byName.kind === "skip" || byName.kind === "organisation") return { printed: name, found: byName };
  const byCode = names.byCode(code);
  if (byName.kind === "undecided") {
    const suggested = byCode.kind === "state" && byName.suggestions.some(({ id }) => id === byCode.id);
    return suggested && byName.suggestions.length > 1 ? { printed: name, found: byCode } : { printed: name, found: byName };
  }
  if (byCode.kind === "state" && byCode.id === byName.id) return { printed: name, found: byName };
  if (byCode.kind !== "state" && names.decided(name)) return { printed: name, found: byName };
  const printed = `${name} (${code})`;
  const decided = names.decided(printed);
  if (decided) return { printed, found: decided };
  const suggestions = [byName.id, ...(byCode.kind === "state" ? [byCode.id] : [])].map((id) => ({ id, name: names.nameOf(id) }));
  const reason =
    byCode.kind === "state"
      ? "the name and the code are of two states"
      : `${code} is no code of a state: an error of writing, or another state than the name says`;
  return { printed, found: { kind: "undecided", reason, suggestions } };
}
