import { labelOf } from "../../contract/ids.ts";
import type { GapEntry, GapParameters, GapsAnswer } from "../../contract/wire/gaps.ts";
import { blankCounts, type Cell, cellsOf, countStates } from "../../domain/coverage/cells.ts";
import { isGap } from "../../domain/coverage/diff.ts";
import { Bound, type Gap, type GapWeights, PRESET_WEIGHTS, points, rankedGaps } from "../../domain/coverage/gaps.ts";
import type { Provenance } from "../../domain/facts.ts";
import type { IssueTree } from "../../domain/issues.ts";
import type { GraphStore } from "../../store/port.ts";
import type { Catalogue } from "../catalogue.ts";
import { statements } from "../statements.ts";
import { type AskedCoverage, askedCoverage } from "./asked.ts";
import { agreementsOf, named, refuseMisfits, tablesOf } from "./coverage.ts";
import type { CoverageKeeper } from "./facts.ts";

const FORMULA =
  "score = Σ 100 × weight × part ÷ Σ weights. people: log(1 + figure) ÷ log(1 + largest figure among the gaps); missing: gaps ÷ layers asked for; " +
  "asymmetry: multilateral instruments in force for one side alone ÷ those in force for either; claims: gaps that sources name between the two ÷ 3, 1 at most; " +
  "evidence: high 1, medium ⅔, low ⅓.";

/** The gaps of one layer, the heaviest first, each with why. What is unknown is counted beside them and never among them. */
export async function gaps(
  store: GraphStore,
  keeper: CoverageKeeper,
  catalogue: Catalogue,
  asked: GapParameters,
  signal?: AbortSignal,
): Promise<GapsAnswer> {
  return (await everyGap(store, keeper, catalogue, asked, signal)).answer;
}

/** The same beside where the figures were read: what an export takes away. */
export async function everyGap(
  store: GraphStore,
  keeper: CoverageKeeper,
  catalogue: Catalogue,
  asked: GapParameters,
  signal?: AbortSignal,
): Promise<{ answer: GapsAnswer; figures: readonly Provenance[] }> {
  refuseMisfits(asked);
  const level = asked.layer ?? "bilateral";
  const question = await askedCoverage(store, catalogue, { ...asked, layers: withLayer(asked.layers, level) }, signal);
  const [index, claimed] = await Promise.all([keeper.index(catalogue, question.chosen, question.t), claimsByPair(store, catalogue)]);
  const cells = cellsAsked(cellsOf(tablesOf(index, question), question.whom, question.people?.figures), question, asked);
  const bound = new Map(question.questions(question.t).map(({ issue, within }) => [issue, new Bound(index.instruments, within)]));
  const weights = weightsOf(asked);
  const claimsOf = (cell: Cell) => claimed.filter((claim) => names(claim, cell, catalogue.issues));
  const kinds = asked.kinds ?? [];
  const all = rankedGaps(cells, level, weights, {
    asymmetry: (origin, destination, issue) => bound.get(issue)?.asymmetry(origin, destination) ?? 0,
    claims: (cell) => claimsOf(cell).length,
  }).filter(({ coverage }) => kinds.length === 0 || kinds.some((kind) => kind === coverage.state));
  const from = asked.offset ?? 0;
  const page = all.slice(from, from + (asked.limit ?? 100));
  const entry = (gap: Gap): GapEntry[] => entryOf(gap, weights, bound.get(gap.cell.issue), claimsOf(gap.cell));
  const entries = page.flatMap(entry);
  const shown = page.map(({ cell }) => cell);
  const answer: GapsAnswer = {
    asOf: question.t,
    layer: level,
    directed: question.people !== undefined,
    gaps: entries,
    total: all.length,
    truncated: all.length > from + page.length,
    counts: countStates(cells, [level])[level] ?? blankCounts(),
    weights,
    formula: FORMULA,
    ...named(question, shown),
    agreements: agreementsOf(
      index,
      shown,
      entries.flatMap(({ why }) => [...why.asymmetry.originOnly, ...why.asymmetry.destinationOnly]),
    ),
    people: question.people?.measure ?? null,
    inventories: question.inventories,
    caveats: question.caveats,
  };
  return { answer, figures: question.people?.stated ?? [] };
}

function withLayer(layers: GapParameters["layers"], level: NonNullable<GapParameters["layer"]>): NonNullable<GapParameters["layers"]> {
  return layers?.length ? [...new Set([...layers, level])] : ["bilateral", "regional", "universal"];
}

function weightsOf(asked: GapParameters): GapWeights {
  return {
    people: asked.people ?? PRESET_WEIGHTS.people,
    missing: asked.missing ?? PRESET_WEIGHTS.missing,
    asymmetry: asked.asymmetry ?? PRESET_WEIGHTS.asymmetry,
    claims: asked.claims ?? PRESET_WEIGHTS.claims,
    evidence: asked.evidence ?? PRESET_WEIGHTS.evidence,
  };
}

/** Without figures the two directions of a pair say the same, and it stands once. */
function cellsAsked(cells: readonly Cell[], { people, whom }: AskedCoverage, { minimum }: GapParameters): Cell[] {
  if (people) return cells.filter((cell) => minimum === undefined || (cell.people !== null && cell.people >= minimum));
  const [origins, destinations] = [new Set(whom.origins), new Set(whom.destinations)];
  return cells.filter(({ origin, destination }) => origin < destination || !(origins.has(destination) && destinations.has(origin)));
}

type Claim = { id: string; name: string; about: ReadonlySet<string>; issues: readonly string[] };

/** Gaps that sources name between states. */
async function claimsByPair(store: GraphStore, catalogue: Catalogue): Promise<Claim[]> {
  const found = await statements(store, catalogue, { stance: ["gap"], limit: Number.MAX_SAFE_INTEGER });
  return found.statements.flatMap(({ id, name, about, issues }) => {
    const ids = new Set(about.map((node) => node.id));
    if (![...ids].some((each) => ["State", "Corridor"].includes(labelOf(each) ?? ""))) return [];
    const topics = [...issues, ...about].flatMap((node) => (labelOf(node.id) === "Issue" ? [node.id] : []));
    return [{ id, name, about: ids, issues: topics }];
  });
}

/** A claim names a gap if it is about both states or their corridor, on that issue, on one under or above it, or on none. */
function names({ about, issues }: Claim, { origin, destination, issue }: Cell, tree: IssueTree): boolean {
  const corridor = `corridor:${origin.slice(6)}>${destination.slice(6)}`;
  if (!about.has(corridor) && !(about.has(origin) && about.has(destination))) return false;
  return issues.length === 0 || issues.some((each) => tree.closure([each]).has(issue) || tree.closure([issue]).has(each));
}

function entryOf(
  { cell, coverage, missing, parts, score }: Gap,
  weights: GapWeights,
  bound: Bound | undefined,
  claims: Claim[],
): GapEntry[] {
  const { state } = coverage;
  if (!isGap(coverage) || state === "unknown" || state === "in_force") return [];
  const whole = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const part = (name: keyof GapWeights) => ({ part: parts[name], points: points(parts[name], weights[name], whole) });
  const { origin, destination, issue, people } = cell;
  return [
    {
      origin,
      destination,
      issue,
      kind: state,
      coverage,
      people,
      score,
      why: {
        people: part("people"),
        missing: { ...part("missing"), layers: missing },
        asymmetry: {
          ...part("asymmetry"),
          originOnly: bound?.only(origin, destination) ?? [],
          destinationOnly: bound?.only(destination, origin) ?? [],
        },
        claims: { ...part("claims"), claims: claims.map(({ id, name }) => ({ id, name })) },
        evidence: part("evidence"),
      },
    },
  ];
}
