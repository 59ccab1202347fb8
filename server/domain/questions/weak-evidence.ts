import type { Statement } from "../../contract/wire/explore.ts";
import type { QuestionColumn } from "../../contract/wire/questions.ts";
import { dateCell, dayText } from "./days.ts";
import { type AskedQuestion, type Found, type FoundRow, impossible, row } from "./found.ts";
import { counted, number } from "./words.ts";

const COLUMNS: readonly QuestionColumn[] = [
  { key: "claim", label: "Gap that is claimed", type: "node" },
  { key: "text", label: "In words", type: "text" },
  { key: "why", label: "Why its evidence is weak", type: "text" },
  { key: "against", label: "Contradicted by", type: "nodes" },
  { key: "supported", label: "Supported by", type: "nodes" },
  { key: "made", label: "Made", type: "date" },
  { key: "about", label: "About", type: "nodes" },
];

/** Gaps that sources claim, and whose evidence is contradicted, stale, unsure, or none. Those most weakly evidenced first. */
export function weakEvidence(claims: readonly Statement[], { t }: AskedQuestion): Found {
  const made = claims.filter(({ madeOn }) => madeOn?.earliest === null || madeOn?.earliest === undefined || madeOn.earliest <= t);
  if (made.length === 0) return impossible(`No source is recorded that claims a gap on this by ${dayText(t)}.`, COLUMNS);
  const judged = made.map((claim) => ({ claim, why: weaknesses(claim) })).filter(({ why }) => why.length > 0);
  judged.sort(
    (a, b) =>
      b.why.length - a.why.length || b.claim.contradictedBy.length - a.claim.contradictedBy.length || (a.claim.id < b.claim.id ? -1 : 1),
  );
  const contested = judged.filter(({ claim }) => claim.contradictedBy.length > 0).length;
  return {
    answer: `${number(judged.length)} of ${counted(made.length, "gap")} that sources claim ${judged.length === 1 ? "is" : "are"} weakly evidenced; facts on record contradict ${number(contested)} of them.`,
    possible: true,
    columns: COLUMNS,
    rows: judged.map(({ claim, why }) => rowOf(claim, why)),
    undecided: [],
    of: made.length,
    caveats: [
      {
        code: "claims",
        text: "A claim is what somebody said: weak evidence doesn’t make it false, and strong evidence doesn’t make it true.",
      },
      {
        code: "coverage",
        text: "Gaps found by comparing instruments rest on inventories; each of those answers names its inventory and how complete it is.",
      },
    ],
  };
}

function weaknesses({ contradictedBy, supportedBy, sources }: Statement): string[] {
  return [
    ...(contradictedBy.length > 0 ? [`contradicted by ${counted(contradictedBy.length, "fact")}`] : []),
    ...(sources.some(({ stale }) => stale) || supportedBy.some((each) => each.sources.some(({ stale }) => stale))
      ? ["a stale source"]
      : []),
    ...(supportedBy.length === 0 ? ["nothing on record supports it"] : []),
    ...(sources.every(({ confidence }) => confidence === "low") ? ["its source bears it with low confidence"] : []),
  ];
}

function rowOf({ id, text, contradictedBy, supportedBy, about, issues, madeOn, sources }: Statement, why: readonly string[]): FoundRow {
  const grounds = [...contradictedBy, ...supportedBy].map((each) => each.id);
  return row({
    ids: [id],
    cells: {
      claim: id,
      text,
      why: why.join("; "),
      against: contradictedBy.map((each) => each.id),
      supported: supportedBy.map((each) => each.id),
      made: dateCell(madeOn),
      about: [...new Set([...about, ...issues].map((each) => each.id))].sort(),
    },
    agreements: [...new Set(grounds.filter((each) => each.startsWith("agreement:")))].sort(),
    rests: {
      on: [
        id,
        ...contradictedBy.map((each) => `${id}~CONTRADICTED_BY~${each.id}`),
        ...supportedBy.map((each) => `${id}~SUPPORTED_BY~${each.id}`),
      ],
      stated: sources.map(statedIn),
    },
  });
}

function statedIn({ id, dataset, locator, confidence, note, refPrinted, refResolved, refConfidence }: Statement["sources"][number]) {
  return { dataset, precedence: 0, source: id, locator, confidence, note, refPrinted, refResolved, refConfidence, statedAsOf: null };
}
