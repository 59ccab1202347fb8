import type { StateId } from "../../../contract/ids.ts";
import { COLUMNS } from "../columns.ts";
import type { ImportContext } from "../context.ts";
import { type Body, bodyOf } from "./known-bodies.ts";

/** A membership as a list states it. */
export type Membership = { state: StateId; code: string; organisation: string; role: string; locator: string };

/** Writes bodies and memberships. A body's kind follows from how many members the list gives it, so all of them come first. */
export async function writeMemberships(
  context: ImportContext,
  list: "cia" | "cow",
  memberships: readonly Membership[],
  said: { source: string; reportedAsOf: string; confidence: string; note: string },
): Promise<void> {
  const members = new Map<string, number>();
  for (const { code, role } of memberships) if (role === "member") members.set(code, (members.get(code) ?? 0) + 1);
  const bodies = new Map<string, Body>();
  for (const { code, organisation } of memberships)
    if (!bodies.has(code)) bodies.set(code, bodyOf(list, code, organisation, members.get(code) ?? 0));
  const { source, confidence } = said;
  for (const [code, { id, name, acronym, kind, known }] of bodies) {
    const note = known ? "" : "What kind of body it is follows from its name and the number of its members.";
    if (context.out.once(id))
      await context.out
        .table("Organisation", COLUMNS.Organisation)
        .write({ id, name, acronym, kind, source, locator: code, confidence, note });
  }
  for (const { state, code, role, locator } of memberships) {
    const to = bodies.get(code)?.id ?? "";
    const added = await context.out
      .table("MEMBER_OF", COLUMNS.MEMBER_OF)
      .write({ from: state, to, role, reportedAsOf: said.reportedAsOf, source, locator, confidence, note: said.note });
    if (!added) context.report.leftOut(`${state} in ${code}`, "the same membership once more");
  }
}

/** The codes of the bodies to take, where not all are wanted: `{ "organisations": ["CIS", "IOM"] }` as the mapping. */
export function wantedBodies(mapping: unknown): ReadonlySet<string> | undefined {
  if (typeof mapping !== "object" || mapping === null || !("organisations" in mapping) || !Array.isArray(mapping.organisations))
    return undefined;
  return new Set(mapping.organisations.filter((code): code is string => typeof code === "string"));
}
