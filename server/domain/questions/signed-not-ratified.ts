import type { QuestionColumn } from "../../contract/wire/questions.ts";
import type { AgreementFact, PartyFact } from "../facts.ts";
import { standing } from "../force.ts";
import { happenedBy } from "../time.ts";
import { addMonths, dateCell, dayText } from "./days.ts";
import { type AskedQuestion, type Found, type FoundRow, impossible, relation, row } from "./found.ts";
import type { Ground } from "./ground.ts";
import { placeFilter } from "./members.ts";
import { counted, led, number } from "./words.ts";

const COLUMNS: readonly QuestionColumn[] = [
  { key: "state", label: "Who", type: "node" },
  { key: "agreement", label: "Instrument", type: "node" },
  { key: "signed", label: "Signed", type: "date" },
  { key: "years", label: "Years since", type: "number" },
  { key: "reported", label: "Reported as of", type: "date" },
];

/** Who signed a binding instrument so many years ago and is known not to have consented to it. */
export function signedNotRatified(ground: Ground, asked: AskedQuestion, issues: ReadonlySet<string>): Found {
  const { t, years } = asked;
  const among = placeFilter(ground, asked);
  if (typeof among === "string") return impossible(among, COLUMNS);
  const before = addMonths(t, -12 * years);
  const found: { kind: "open" | "known"; row: FoundRow; signed: string }[] = [];
  let of = 0;
  for (const instrument of ground.agreements.values()) {
    if (instrument.bindingness !== "binding" || !ground.concerns(instrument.id, issues)) continue;
    for (const [actor, facts] of ground.partiesOf(instrument.id)) {
      if (!among(actor)) continue;
      const signed = signature(facts, instrument);
      const stand = standing(facts, instrument, t);
      if (stand.concluded === "no" || stand.lapsed === "yes" || happenedBy(signed, before) === "no") continue;
      of += 1;
      const consent = consented(facts, t);
      if (consent === "yes") continue;
      const kind = consent === "no" && happenedBy(signed, before) === "yes" ? "known" : "open";
      found.push({ kind, row: rowOf(actor, facts, instrument, t, kind), signed: signed?.earliest ?? "~" });
    }
  }
  found.sort((a, b) => (a.signed < b.signed ? -1 : a.signed > b.signed ? 1 : 0) || (a.row.ids.join() < b.row.ids.join() ? -1 : 1));
  const rows = found.filter(({ kind }) => kind === "known").map((each) => each.row);
  const undecided = found.filter(({ kind }) => kind === "open").map((each) => each.row);
  if (of === 0) return impossible(`No signature of ${counted(years, "year")} or more before ${dayText(t)} is recorded on this.`, COLUMNS);
  const states = new Set(rows.map(({ ids }) => ids[0])).size;
  const answer = `${counted(rows.length, "signature")} of ${number(of)} made by ${dayText(before)} ${rows.length === 1 ? "is" : "are"} known to have stayed without ratification${rows.length > 0 ? ` (${counted(states, "signatory", "signatories")})` : ""}.`;
  return {
    answer: led(answer, undecided.length, of, "signatures"),
    possible: true,
    columns: COLUMNS,
    rows,
    undecided,
    of,
    caveats: [
      { code: "reported", text: "A signatory is one as of the day in the last column: a ratification since would not be seen." },
      { code: "open", text: "Of those not established, the signature is known and what followed it was not seen." },
    ],
  };
}

function signature(facts: readonly PartyFact[], { level, signed }: AgreementFact) {
  const [own] = facts.flatMap((fact) => fact.signed ?? []);
  return own ?? (level === "bilateral" ? signed : null);
}

/** Whether it is known to have consented: any dataset that says so is enough, and only a signatory is known not to have. */
function consented(facts: readonly PartyFact[], t: string): "yes" | "no" | "unknown" {
  const dates = facts.flatMap(({ consentDate, inForce }) => [consentDate, inForce].filter((date) => date !== null));
  if (dates.some((date) => happenedBy(date, t) === "yes")) return "yes";
  if (dates.length === 0 && facts.some(({ status, consent }) => status === "party" || consent !== null)) return "yes";
  return facts.some(({ status }) => status === "signatory") ? "no" : "unknown";
}

function rowOf(actor: string, facts: readonly PartyFact[], instrument: AgreementFact, t: string, kind: "open" | "known"): FoundRow {
  const signed = signature(facts, instrument);
  const [reported] = facts.flatMap(({ provenance }) => provenance.statedAsOf ?? []);
  return row({
    ids: [actor, instrument.id],
    cells: {
      state: actor,
      agreement: instrument.id,
      signed: dateCell(signed),
      years: signed?.latest ? wholeYears(signed.latest, t) : null,
      reported: dateCell(reported ?? null),
    },
    coverage: kind === "known" ? "signed_only" : "unknown",
    agreements: [instrument.id],
    rests: { on: [relation(actor, "PARTY_TO", instrument.id)] },
  });
}

function wholeYears(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}
