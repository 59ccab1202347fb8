import { EntenteError } from "../../contract/errors.ts";
import { LEVELS } from "../../contract/vocabulary.ts";
import type { CoverageEvidence, CoverageItem } from "../../contract/wire/coverage.ts";
import type { CoverageEvidenceParameters } from "../../contract/wire/coverage-parameters.ts";
import { CoverageIndex, coverageQuestion, layersOf } from "../../domain/coverage/coverage.ts";
import { GRADE } from "../../domain/coverage/grades.ts";
import type { Found, LayerCoverage } from "../../domain/coverage/layer.ts";
import { statementsBehind } from "../../domain/coverage/table.ts";
import { compare } from "../../domain/parallel.ts";
import { both, today } from "../../domain/time.ts";
import { cooperationAgreements, cooperationParties, cooperationProvisions } from "../../queries/cooperation.ts";
import * as nodeQueries from "../../queries/nodes.ts";
import type { GraphStore } from "../../store/port.ts";
import { type Catalogue, cite, ranked } from "../catalogue.ts";
import { claimsOn } from "../evidence-claims.ts";
import { partyRecord } from "../party-record.ts";
import { issueNamed } from "./asked.ts";
import { inventoriesOf } from "./inventories.ts";

/** What stands behind one cell: in each layer every instrument to which both are party, what it comes to, and who says so. */
export async function coverageEvidence(
  store: GraphStore,
  catalogue: Catalogue,
  asked: CoverageEvidenceParameters,
  signal?: AbortSignal,
): Promise<CoverageEvidence> {
  const { origin, destination } = asked;
  if (origin === destination)
    throw new EntenteError("bad_parameter", { detail: "origin and destination are the same; name two different states." });
  const issue = issueNamed(catalogue, asked.issue);
  const known = await store.run(nodeQueries.nodes, { ids: [origin, destination] }, signal);
  const [from, to] = [origin, destination].map((id) => {
    const node = known.find((each) => each.id === id);
    if (!node) throw new EntenteError("not_found", { what: `state ${id}` });
    return { id, name: node.name };
  });
  const t = asked.asOf ?? today();
  const datasets = asked.datasets ?? [];
  const layers = LEVELS.filter((level) => !asked.layers?.length || asked.layers.includes(level));
  const { stated, claims } = inventoriesOf(catalogue, datasets);
  const question = coverageQuestion(asked.issue, catalogue.issues, { inventories: claims, layers, t });
  const index = new CoverageIndex(await factsBetween(store, catalogue, asked, question.within, signal), t);
  const found = index.between(origin, destination, question.within).filter(({ instrument }) => layers.includes(instrument.fact.level));
  const coverage = layersOf(found, origin, destination, question);
  const itemOf = (one: Found, layer: LayerCoverage): CoverageItem => item(one, layer, t, question.within, catalogue);
  const grounds = found.map(({ instrument }) => instrument.fact.id);
  return {
    origin: from ?? { id: origin, name: origin },
    destination: to ?? { id: destination, name: destination },
    issue,
    asOf: t,
    layers: Object.fromEntries(
      layers.flatMap((level) => {
        const layer = coverage[level];
        const own = found.filter(({ instrument }) => instrument.fact.level === level);
        return layer ? [[level, { coverage: layer, items: own.map((one) => itemOf(one, layer)).sort(inOrder) }]] : [];
      }),
    ),
    inventories: stated,
    claims: await claimsOn(store, catalogue, { ends: [origin, destination], grounds }),
  };
}

async function factsBetween(
  store: GraphStore,
  catalogue: Catalogue,
  { origin, destination, datasets = [] }: CoverageEvidenceParameters,
  within: ReadonlySet<string>,
  signal?: AbortSignal,
) {
  const covering = { issues: [...within], levels: [...LEVELS], datasets: [...datasets], touching: [origin] };
  const covered = (
    await Promise.all([store.run(cooperationAgreements, covering, signal), store.run(cooperationProvisions, covering, signal)])
  ).flat();
  const agreements = [...new Map(covered.map(({ agreement }) => [agreement.id, agreement])).values()];
  const asked = { agreements: agreements.map(({ id }) => id), actors: [origin, destination], datasets: [...datasets] };
  return {
    agreements,
    agreementIssues: ranked(
      covered.map(({ issue }) => issue),
      catalogue,
    ),
    parties: ranked(await store.run(cooperationParties, asked, signal), catalogue),
  };
}

function item(found: Found, layer: LayerCoverage, t: string, within: ReadonlySet<string>, catalogue: Catalogue): CoverageItem {
  const { fact, issues } = found.instrument;
  const [origin, destination] = [partyRecord(found.mine.facts, fact, t), partyRecord(found.theirs.facts, fact, t)];
  if (!origin || !destination) throw new RangeError(`${fact.id} has a party of which nothing is stated`);
  return {
    id: fact.id,
    title: fact.name,
    level: fact.level,
    bindingness: fact.bindingness,
    form: fact.form,
    date: fact.signed ?? fact.adopted,
    inForce: fact.inForce,
    terminated: fact.terminated,
    textUrl: fact.textUrl,
    issues: [...issues.keys()].sort(compare),
    comesTo: COMES_TO.filter((state) => (found.grades & GRADE[state]) !== 0),
    part: partOf(found, layer),
    live: both(found.mine.live, found.theirs.live),
    parties: { origin, destination },
    sources: cite(statementsBehind([found], within), catalogue),
  };
}

const COMES_TO = ["in_force", "signed_only", "lapsed", "none"] as const;

function partOf({ instrument: { fact }, grades }: Found, layer: LayerCoverage): CoverageItem["part"] {
  if (layer.agreements.includes(fact.id)) return "decides";
  if (layer.undecided.includes(fact.id)) return "undecided";
  if (grades === GRADE.none) return "not_yet";
  return fact.bindingness === "binding" ? "outranked" : "beside";
}

const PARTS: readonly CoverageItem["part"][] = ["decides", "undecided", "outranked", "beside", "not_yet"];

function inOrder(a: CoverageItem, b: CoverageItem): number {
  return PARTS.indexOf(a.part) - PARTS.indexOf(b.part) || compare(b.date?.earliest ?? "", a.date?.earliest ?? "") || compare(a.id, b.id);
}
