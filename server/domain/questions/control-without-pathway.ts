import type { QuestionColumn } from "../../contract/wire/questions.ts";
import { type Covering, coverageCaveats, either, instrumentsIn, type Pair, reasonText, regionalCaveat, restsOn } from "./covering.ts";
import { dayText } from "./days.ts";
import { corridorId, type Figures, wireFigure } from "./figures.ts";
import { type AskedQuestion, type Found, type FoundRow, impossible, row } from "./found.ts";
import type { Among } from "./members.ts";
import { counted, led, number } from "./words.ts";

export const CONTROL = ["issue:readmission_return", "issue:irregular_migration"] as const;
export const PATHWAY = "issue:labour_mobility";

const columns = (unit: string): QuestionColumn[] => [
  { key: "one", label: "State", type: "node" },
  { key: "other", label: "State", type: "node" },
  { key: "control", label: "Control rests on", type: "nodes" },
  { key: "bilateral", label: "Pathway, bilateral", type: "coverage" },
  { key: "regional", label: "Pathway, regional", type: "coverage" },
  { key: "why", label: "Why that is so", type: "text" },
  { key: "there", label: "People, first to second", type: "number", unit },
  { key: "back", label: "People, second to first", type: "number", unit },
];

type Judged = { ends: readonly [string, string]; control: Pair; pathway: Pair; kind: "gap" | "open" | "covered" };

/** Pairs bound to control each other's migrants and not to let any in. A pair counts if its control is in force. */
export function controlWithoutPathway(
  covering: Covering,
  { t }: AskedQuestion,
  issues: { control: ReadonlySet<string>; pathway: ReadonlySet<string> },
  figures: Figures | string,
  among: Among,
): Found {
  const COLUMNS = columns(typeof figures === "string" ? "persons" : figures.unit);
  const judged = covering
    .pairs(issues.control)
    .filter(([a, b]) => among(a, b))
    .flatMap((ends): Judged[] => {
      const control = covering.of(...ends, CONTROL[0], issues.control);
      const pathway = covering.of(...ends, PATHWAY, issues.pathway);
      const controlled = held(control);
      if (controlled === "no") return [];
      const open = either(pathway);
      const kind = open === "in_force" ? "covered" : controlled === "yes" && open === "gap" ? "gap" : "open";
      return [{ ends, control, pathway, kind }];
    });
  if (judged.length === 0) return impossible(`No pair of states is recorded with an agreement on control on ${dayText(t)}.`, COLUMNS);
  const size = ({ ends: [a, b] }: Judged): number =>
    typeof figures === "string" ? 0 : (figures.of(a, b)?.value ?? 0) + (figures.of(b, a)?.value ?? 0);
  const of = (kind: Judged["kind"]): Judged[] =>
    judged.filter((each) => each.kind === kind).sort((x, y) => size(y) - size(x) || (x.ends.join() < y.ends.join() ? -1 : 1));
  const [gaps, open] = [of("gap"), of("open")];
  const answer = `${gaps.length === 0 ? "None" : number(gaps.length)} of ${counted(judged.length, "pair")} of states with an agreement on readmission or irregular migration on record ${gaps.length < 2 ? "is" : "are"} known to have control in force and no agreement on labour mobility; ${number(of("covered").length)} ${of("covered").length === 1 ? "has" : "have"} both.`;
  return {
    answer: led(answer, open.length, judged.length, "pairs"),
    possible: true,
    columns: COLUMNS,
    rows: gaps.map((each) => rowOf(each, figures)),
    undecided: open.map((each) => rowOf(each, figures)),
    of: judged.length,
    caveats: [
      ...regionalCaveat(judged.filter(({ kind }) => kind === "gap").map(({ pathway }) => pathway)),
      ...coverageCaveats(
        covering,
        PATHWAY,
        "bilateral",
        judged.flatMap(({ pathway }) => [pathway.bilateral, pathway.regional]),
      ),
      {
        code: "both",
        text: "A pair is listed only if its control is known to be in force and its pathway is known to be missing; else it isn’t established.",
      },
      ...(typeof figures === "string" ? [{ code: "no_figures", text: `People can’t be told: ${figures}` }] : []),
    ],
  };
}

/** Whether control is in force in either layer. Lapsed or merely signed control controls nobody. */
function held({ bilateral, regional }: Pair): "yes" | "no" | "unknown" {
  if (bilateral.state === "in_force" || regional.state === "in_force") return "yes";
  return bilateral.reason === "date_unknown" || regional.reason === "date_unknown" ? "unknown" : "no";
}

function rowOf({ ends, control, pathway, kind }: Judged, figures: Figures | string): FoundRow {
  const [one, other] = ends;
  const flows = typeof figures === "string" ? [] : [figures.of(one, other), figures.of(other, one)];
  const told = flows.filter((flow) => flow !== undefined);
  const controls = instrumentsIn(control.bilateral, control.regional);
  const pathways = instrumentsIn(pathway.bilateral, pathway.regional);
  const doubt = held(control) === "unknown" ? ["whether the control is in force isn’t established"] : [];
  const why = [...new Set([...doubt, reasonText(pathway.bilateral), reasonText(pathway.regional)])].filter((text) => text !== "");
  return row({
    ids: [one, other, ...told.map(({ origin, destination }) => corridorId(origin, destination))],
    cells: {
      one,
      other,
      control: controls,
      bilateral: pathway.bilateral.state,
      regional: pathway.regional.state,
      why: why.join("; "),
      there: flows[0]?.value ?? null,
      back: flows[1]?.value ?? null,
    },
    coverage: kind === "open" ? "unknown" : pathway.bilateral.state,
    agreements: [...new Set([...controls, ...pathways])],
    rests: { on: restsOn(one, other, [...new Set([...controls, ...pathways])]), stated: told.map(({ provenance }) => provenance) },
    figures: told.map(wireFigure),
  });
}
