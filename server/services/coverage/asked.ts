import { EntenteError } from "../../contract/errors.ts";
import { LEVELS, type Level } from "../../contract/vocabulary.ts";
import type { CoverageInventory } from "../../contract/wire/coverage.ts";
import type { PeopleParameters, WhomParameters } from "../../contract/wire/coverage-parameters.ts";
import { type CoverageQuestion, coverageQuestion } from "../../domain/coverage/coverage.ts";
import type { InventoryClaim } from "../../domain/coverage/inventory.ts";
import { MIGRATION } from "../../domain/issues.ts";
import { compare } from "../../domain/parallel.ts";
import { dayText } from "../../domain/questions/days.ts";
import { today } from "../../domain/time.ts";
import type { GraphStore } from "../../store/port.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Chosen } from "./facts.ts";
import { inventoriesOf } from "./inventories.ts";
import { type People, peopleOf } from "./people.ts";
import { type Whom, whomOf } from "./whom.ts";

/** So many cells are decided at once at most: some issues of the whole world, or all issues of a region. */
const CELLS = 260_000;

/** What was asked, found out: between whom, about what, by which inventories, beside which figures. */
export type AskedCoverage = {
  t: string;
  layers: readonly Level[];
  issues: readonly { id: string; name: string }[];
  chosen: Chosen;
  whom: Whom;
  people: People | undefined;
  inventories: CoverageInventory[];
  questions: (t: string) => CoverageQuestion[];
  caveats: string[];
};

export async function askedCoverage(
  store: GraphStore,
  catalogue: Catalogue,
  asked: WhomParameters & PeopleParameters,
  signal?: AbortSignal,
  /** Of what is supposed only the pairs that it touches are decided, and these are few. */
  extent: "all" | "touched" = "all",
): Promise<AskedCoverage> {
  const t = asked.asOf ?? today();
  const datasets = asked.datasets ?? [];
  const layers = LEVELS.filter((level) => !asked.layers?.length || asked.layers.includes(level));
  const issues = (asked.issues?.length ? asked.issues : [MIGRATION]).map((id) => issueNamed(catalogue, id));
  const whom = await whomOf(store, catalogue, asked, t, signal);
  const people = await peopleOf(store, catalogue, asked, whom, signal);
  const cells = whom.origins.length * whom.destinations.length * issues.length;
  if (extent === "all" && cells > CELLS) {
    const detail = `${cells} cells are too many at once, ${CELLS} at most: choose fewer states with states, bloc, regions, origin or destination, or fewer issues.`;
    throw new EntenteError("bad_parameter", { detail });
  }
  const { stated, claims } = inventoriesOf(catalogue, datasets);
  const chosen = catalogue.issues.closure(issues.map(({ id }) => id));
  return {
    t,
    layers,
    issues,
    chosen: { issues: chosen, datasets },
    whom,
    people,
    inventories: stated,
    questions: (day) => issues.map(({ id }) => coverageQuestion(id, catalogue.issues, { inventories: claims, layers, t: day })),
    caveats: [...whom.caveats, ...inventoryCaveats(claims, chosen, t)],
  };
}

/** @throws EntenteError not_found where there is no such issue */
export function issueNamed({ issues }: Catalogue, id: string): { id: string; name: string } {
  const entry = issues.get(id);
  if (!entry) throw new EntenteError("not_found", { what: `issue ${id}` });
  return { id, name: entry.name };
}

/** Each level and issue is listed as far as the claim that reaches furthest; what ends before the day is told. */
function inventoryCaveats(claims: readonly InventoryClaim[], issues: ReadonlySet<string>, t: string): string[] {
  if (claims.length === 0)
    return ["None of the chosen datasets claims to list what there is: where nothing is found, it is unknown whether there is anything."];
  const furthest = LEVELS.flatMap((level) =>
    [...issues].flatMap((issue) => {
      const own = claims.filter((claim) => claim.levels.includes(level) && (claim.issues?.has(issue) ?? true));
      return (
        own
          .map(({ until }) => until)
          .sort(compare)
          .at(-1) ?? []
      );
    }),
  );
  const ends = [...new Set(furthest.filter((until) => until < t))].sort(compare);
  const [first = ""] = claims.map(({ from }) => from ?? "").sort(compare);
  const unknown = "it is unknown whether there is anything.";
  return [
    ...(ends.length > 0
      ? [`The chosen inventories end ${daysText(ends)}, before ${dayText(t)}: where nothing is found after that day, ${unknown}`]
      : []),
    ...(first > t
      ? [`The chosen inventories begin on ${dayText(first)}, after ${dayText(t)}: where nothing is found before that day, ${unknown}`]
      : []),
  ];
}

function daysText(days: readonly string[]): string {
  const [first = "", last = first] = [days[0], days.at(-1)];
  return first === last ? `on ${dayText(first)}` : `between ${dayText(first)} and ${dayText(last)}, issue by issue`;
}
