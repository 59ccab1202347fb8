import fc from "fast-check";
import { idOf, type NodeId, type NodeLabel, nodeId } from "../../server/contract/ids.ts";
import { EDGE_TYPES, type EdgeType, edgeDefinition, nodeDefinition } from "../../server/contract/model.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { merge } from "../../server/domain/merge.ts";
import type { DatasetStatements, EdgeStatement, NodeStatement } from "../../server/domain/statements.ts";
import { DAYS, properties, span } from "./random-values.ts";

/**
 * Small graphs, valid by the model, in which everything that the questions of cooperation turn on happens
 * often: parallel statements, partial and missing dates, spells, provisions, organs, events, a tree of issues.
 */
const IDS: Readonly<Record<Exclude<NodeLabel, "Dataset">, readonly string[]>> = {
  State: ["state:AAA", "state:BBB", "state:CCC", "state:DDD"],
  Organisation: ["organisation:x", "organisation:y", "organisation:organ"],
  Group: ["group:neighbours"],
  Agreement: ["agreement:one", "agreement:two", "agreement:three", "agreement:four"],
  Provision: ["provision:one-1", "provision:two-1"],
  Issue: ["issue:migration", "issue:labour_mobility", "issue:recruitment", "issue:return", "issue:trade"],
  Corridor: ["corridor:AAA>BBB", "corridor:BBB>CCC"],
  Observation: ["observation:share-1", "observation:share-2"],
  Sector: ["sector:construction"],
  Event: ["event:one", "event:two"],
  Claim: ["claim:one", "claim:two"],
  Source: ["source:article", "source:list"],
};
const PARENTS: Readonly<Record<string, string>> = {
  "issue:labour_mobility": "issue:migration",
  "issue:recruitment": "issue:labour_mobility",
  "issue:return": "issue:migration",
};
const DATASETS = ["one", "two", "three"] as const;

/** How many edges of a type at most, and how far from none: those that make ties are dense. */
const DENSE: Partial<Record<EdgeType, { least: number; most: number }>> = {
  PARTY_TO: { least: 3, most: 16 },
  MEMBER_OF: { least: 2, most: 12 },
  UNDER: { least: 0, most: 4 },
  COVERS: { least: 3, most: 9 },
  PROVISION_OF: { least: 1, most: 3 },
  DISCUSSED: { least: 2, most: 8 },
  TOOK_PART_IN: { least: 0, most: 6 },
};

/** Pairs on which no question of cooperation turns. The bundled data have them, and paths are compared on these too. */
const BESIDE = new Set([
  "PART_OF Organisation Group",
  "PART_OF State Group",
  "PART_OF Group Organisation",
  "IMPLEMENTS Organisation Agreement",
]);

const provenance = fc.record(
  {
    source: fc.constantFrom(...IDS.Source),
    confidence: fc.constantFrom("high", "medium", "low"),
    locator: fc.constantFrom("page 1", "line 59; line 61"),
    note: fc.constantFrom("As of March 2015.", "Said “so”, he\nwrote."),
    refPrinted: fc.constantFrom("7", "13"),
    refResolved: fc.constantFrom(...IDS.Source),
    refConfidence: fc.constantFrom("certain", "unresolved"),
  },
  { requiredKeys: ["source", "confidence"] },
);

function nodeStatement(label: Exclude<NodeLabel, "Dataset">, id: string): fc.Arbitrary<NodeStatement> {
  const ends = /^corridor:(\w+)>(\w+)$/.exec(id);
  const fixed = {
    ...(ends ? { origin: `state:${ends[1]}`, destination: `state:${ends[2]}` } : {}),
    ...(PARENTS[id] ? { parent: PARENTS[id] } : {}),
  };
  const own = properties(nodeDefinition(label).properties, Object.keys({ origin: 0, destination: 0, parent: 0 })).map((drawn) => ({
    ...drawn,
    ...fixed,
  }));
  if (label === "Source") return own.map((drawn) => ({ id: nodeId(id), label, properties: drawn }));
  return fc.record({ id: fc.constant(nodeId(id)), label: fc.constant(label), properties: own, provenance });
}

function edgeStatement(type: EdgeType): fc.Arbitrary<EdgeStatement> {
  const pairs = edgeDefinition(type).pairs.filter(
    ([from, to]) => from !== "Dataset" && to !== "Dataset" && !BESIDE.has(`${type} ${from} ${to}`),
  );
  const ids = (label: NodeLabel): readonly string[] => (label === "Dataset" ? [] : IDS[label]);
  const ends = fc
    .constantFrom(...pairs)
    .chain(([from, to]) => fc.tuple(fc.constantFrom(...ids(from)), fc.constantFrom(...ids(to))))
    .filter(([from, to]) => from !== to);
  const own = properties(edgeDefinition(type).properties, ["values"]);
  const reported = type === "MEMBER_OF" ? fc.option(span("reportedAsOf"), { nil: {} }) : fc.constant({});
  return fc.tuple(ends, own, reported, provenance).map(([[from, to], drawn, asOf, where]) => ({
    type,
    from: nodeId(from),
    to: nodeId(to),
    properties: { ...drawn, ...asOf, ...where },
  }));
}

/** Everything is described by the first dataset, and some of it by the others too, in other words. */
function dataset(name: (typeof DATASETS)[number], precedence: number): fc.Arbitrary<DatasetStatements> {
  const described = Object.entries(IDS).flatMap(([label, ids]) => ids.map((id) => ({ label, id })));
  const nodes = fc.tuple(
    ...described.map(({ label, id }) => {
      const statement = nodeStatement(labelNamed(label), id);
      return name === "one"
        ? statement.map((each) => [each])
        : fc.oneof(
            { weight: 4, arbitrary: fc.constant([]) },
            statement.map((each) => [each]),
          );
    }),
  );
  const edges = fc.tuple(
    ...EDGE_TYPES.map((type) => {
      const { least, most } = DENSE[type] ?? { least: 0, most: 2 };
      const share = name === "one" ? 1 : 2;
      return fc.array(edgeStatement(type), { minLength: Math.floor(least / share), maxLength: Math.ceil(most / share) });
    }),
  );
  const id = idOf("Dataset", `dataset:${name}`);
  return fc.tuple(nodes, edges, fc.constantFrom(...DAYS)).map(([drawnNodes, drawnEdges, asOf]) => ({
    id,
    name,
    precedence,
    node: {
      id,
      label: "Dataset",
      properties: {
        name: `Dataset ${name}`,
        asOfRaw: asOf,
        asOfEarliest: asOf,
        asOfLatest: asOf,
        precedence,
        version: name,
        licences: ["CC0-1.0", "Own terms, “free”"],
      },
    },
    ...twinned(drawnNodes.flat(), drawnEdges.flat()),
  }));
}

/** In one dataset of three, two figures of one corridor that are alike but for their value. */
function twinned(nodes: readonly NodeStatement[], edges: readonly EdgeStatement[]): { nodes: NodeStatement[]; edges: EdgeStatement[] } {
  const [first, second] = IDS.Observation.map((id) => nodes.find((node) => node.id === id));
  if (!first || !second || edges.length % 3 > 0) return { nodes: [...nodes], edges: [...edges] };
  const period = first.properties.periodEarliest ? {} : { periodRaw: "2019", periodEarliest: "2019-01-01", periodLatest: "2019-12-31" };
  const alike = { ...first.properties, ...period };
  const twins = [first, second].map((node, at): NodeStatement => ({ ...node, properties: { ...alike, value: 1000 + at } }));
  const measured = twins.map(
    ({ id }): EdgeStatement => ({
      type: "MEASURED_BY",
      from: nodeId("corridor:AAA>BBB"),
      to: id,
      properties: { source: "source:list", confidence: "low" },
    }),
  );
  return { nodes: nodes.map((node) => twins.find(({ id }) => id === node.id) ?? node), edges: [...edges, ...measured] };
}

function labelNamed(label: string): Exclude<NodeLabel, "Dataset"> {
  const found = Object.keys(IDS).find((known): known is keyof typeof IDS => known === label);
  if (!found) throw new RangeError(label);
  return found;
}

/** What each graph was made of. */
const STATED = new WeakMap<Graph, readonly DatasetStatements[]>();

/** Graphs of two or three datasets of different precedence. */
export const graphs: fc.Arbitrary<Graph> = fc
  .shuffledSubarray([10, 20, 30], { minLength: 2, maxLength: 3 })
  .chain((precedences) => fc.tuple(...precedences.map((precedence, at) => dataset(DATASETS[at] ?? "one", precedence))))
  .map((datasets) => {
    const graph = merge(datasets);
    STATED.set(graph, datasets);
    return graph;
  });

/** The same graph as some of its datasets alone make it: what a program that has nothing else would hold. All of it where none are chosen. */
export function graphOf(graph: Graph, chosen: readonly string[]): Graph {
  const stated = STATED.get(graph);
  if (!stated || chosen.length === 0) return graph;
  return merge(stated.filter(({ id }) => chosen.includes(id)));
}

export const ACTORS: readonly NodeId[] = [...IDS.State, ...IDS.Organisation].map(nodeId);
export const ISSUES: readonly string[] = IDS.Issue;
export const BODIES: readonly string[] = IDS.Organisation;
export const EVERY_ID: readonly string[] = Object.values(IDS).flat();
