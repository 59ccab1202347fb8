import type { PartialDate } from "../../contract/wire/common.ts";
import type { QuestionColumn } from "../../contract/wire/questions.ts";
import type { AgreementFact } from "../facts.ts";
import { standing } from "../force.ts";
import { both, happenedBy, not, type Ternary } from "../time.ts";
import { addMonths, dateCell, dayText, shifted } from "./days.ts";
import { type AskedQuestion, type Found, type FoundRow, impossible, relation, row } from "./found.ts";
import type { Ground } from "./ground.ts";
import { type Among, groupingText, placeFilter } from "./members.ts";
import { counted, led, named } from "./words.ts";

/** The term of an instrument as a source states it. */
export type Term = { id: string; years: number | null; renews: boolean | null };

const COLUMNS: readonly QuestionColumn[] = [
  { key: "agreement", label: "Instrument", type: "node" },
  { key: "what", label: "What happens", type: "text" },
  { key: "when", label: "When", type: "date" },
  { key: "why", label: "How that is known", type: "text" },
  { key: "parties", label: "For whom", type: "nodes" },
];

const NO_TERM = {
  when: { raw: null, earliest: null, latest: null },
  what: "it may end",
  why: "neither an end nor a term is on record",
  certain: false,
};

type Ending = { when: PartialDate; what: string; why: string; parties: string[]; certain: boolean };

/** What ends within so many months: terminations and withdrawals already dated, and terms that run out. */
export function lapsingSoon(ground: Ground, asked: AskedQuestion, issues: ReadonlySet<string>, terms: ReadonlyMap<string, Term>): Found {
  const { t, months } = asked;
  const among = placeFilter(ground, asked);
  if (typeof among === "string") return impossible(among, COLUMNS);
  const { state } = asked;
  const until = addMonths(t, months);
  const found: { at: string; known: boolean; row: FoundRow }[] = [];
  let [of, termless] = [0, 0];
  for (const instrument of ground.agreements.values()) {
    const made = instrument.signed ?? instrument.adopted;
    const standings = ground.partiesOf(instrument.id);
    const parties = [...standings.keys()].sort();
    const stays = [...standings].some(([actor, facts]) => among(actor) && standing(facts, instrument, t).lapsed !== "yes");
    if (!ground.concerns(instrument.id, issues) || !stays) continue;
    if ((made && happenedBy(made, t) === "no") || (instrument.terminated && happenedBy(instrument.terminated, t) === "yes")) continue;
    of += 1;
    const term = terms.get(instrument.id);
    if (!instrument.terminated && (term?.years ?? null) === null) {
      termless += 1;
      found.push({ at: "~", known: false, row: rowOf(instrument, { ...NO_TERM, parties }, false) });
    }
    for (const ending of endings(ground, instrument, term, parties, among, t)) {
      const inside = both(not(happenedBy(ending.when, t)), happenedBy(ending.when, until));
      if (inside === "no") continue;
      const known = inside === "yes" && ending.certain;
      found.push({ at: ending.when.earliest ?? "~", known, row: rowOf(instrument, ending, known) });
    }
  }
  if (of === 0) return impossible(`No instrument on this is recorded as standing on ${dayText(t)}${forWhom(asked)}.`, COLUMNS);
  found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) || ((a.row.ids[0] ?? "") < (b.row.ids[0] ?? "") ? -1 : 1));
  const rows = found.filter(({ known }) => known).map((each) => each.row);
  const undecided = found.filter(({ known }) => !known).map((each) => each.row);
  const answer =
    rows.length === 0
      ? `Nothing is known to lapse${forWhom(asked)} between ${dayText(t)} and ${dayText(until)}.`
      : `${counted(rows.length, "instrument lapses", "instruments lapse")}, for all or for some of their parties${state === undefined ? "" : `, ${named(state)} one of them`}, between ${dayText(t)} and ${dayText(until)}.`;
  const told = `Of ${counted(of, "instrument")} that stood then, ${counted(termless, "has", "have")} neither an end nor a term on record.`;
  return {
    answer: `${led(answer, termless, of, "instruments")} ${told}`,
    possible: true,
    columns: COLUMNS,
    rows,
    undecided,
    of,
    caveats: [
      { code: "terms", text: "Without a recorded end or term, an instrument may lapse unseen: its text would tell." },
      {
        code: "derived",
        text: "The end of a term is computed from its beginning and its length; a renewal that no source tells of would change it.",
      },
    ],
  };
}

/** Whom the question was narrowed to, in words. */
function forWhom(asked: AskedQuestion): string {
  const { state } = asked;
  const name = groupingText(asked);
  const party = state === undefined ? "" : ` for ${named(state)}`;
  return name === "" ? party : `${party} among the states of ${name}`;
}

function endings(ground: Ground, instrument: AgreementFact, term: Term | undefined, parties: string[], among: Among, t: string): Ending[] {
  const found: Ending[] = [];
  if (instrument.terminated) found.push({ when: instrument.terminated, what: "ends", why: "its end is stated", parties, certain: true });
  const begun = instrument.inForce ?? instrument.signed ?? instrument.adopted;
  if (!instrument.terminated && term?.years && begun && term.renews !== true) {
    const from = instrument.inForce ? "entry into force" : instrument.signed ? "signature" : "adoption";
    const open = instrument.bindingness === "binding" && !instrument.inForce;
    found.push({
      when: shifted(begun, Math.round(term.years * 12)),
      what: term.renews === null ? "its term ends; whether it renews isn’t stated" : "its term ends",
      why: `computed: ${from} ${dateCell(begun)} + ${counted(term.years, "year")}`,
      parties,
      // A term runs from the entry into force, which isn’t known here.
      certain: !open,
    });
  }
  for (const [actor, facts] of ground.partiesOf(instrument.id)) {
    if (!among(actor)) continue;
    const live: Ternary = not(standing(facts, instrument, t).lapsed);
    for (const { withdrawn } of facts)
      if (withdrawn && live !== "no")
        found.push({ when: withdrawn, what: "withdrawal takes effect", why: "its withdrawal is dated", parties: [actor], certain: true });
  }
  return found;
}

function rowOf(instrument: AgreementFact, { when, what, why, parties }: Ending, known: boolean): FoundRow {
  return row({
    ids: [instrument.id],
    cells: { agreement: instrument.id, what, when: dateCell(when), why, parties },
    coverage: known ? null : "unknown",
    agreements: [instrument.id],
    rests: { on: [instrument.id, ...parties.slice(0, 12).map((actor) => relation(actor, "PARTY_TO", instrument.id))] },
  });
}
