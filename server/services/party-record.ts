import type { PartyRecord } from "../contract/wire/network.ts";
import type { AgreementFact, PartyFact } from "../domain/facts.ts";
import { standing } from "../domain/force.ts";
import { byPrecedence } from "../domain/parallel.ts";

export const BLANK_RECORD = {
  signed: null,
  consent: null,
  consentDate: null,
  inForce: null,
  withdrawn: null,
  reservation: null,
  role: null,
  since: null,
  until: null,
  report: null,
} as const satisfies Partial<PartyRecord>;

/** A party to an agreement as its dataset of highest precedence states it; null where none states anything. `facts` holds one actor and one agreement. */
export function partyRecord(facts: readonly PartyFact[], agreement: AgreementFact, t: string): PartyRecord | null {
  const stated = [...facts].sort(byPrecedence);
  const [first] = stated;
  if (!first) return null;
  const { status, signed, consent, consentDate, inForce, withdrawn, reservation, role } = first;
  const { conflict } = standing(stated, agreement, t);
  return { ...BLANK_RECORD, status, signed, consent, consentDate, inForce, withdrawn, reservation, role, conflict };
}
