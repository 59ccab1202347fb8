import { NODE_LABELS } from "../../server/contract/ids.ts";
import { EDGE_TYPES } from "../../server/contract/model.ts";
import { LEVELS } from "../../server/contract/vocabulary.ts";
import type { Graph } from "../../server/domain/graph.ts";
import type { AnyQueryDef, Params, ParamValue } from "../../server/queries/query.ts";

/**
 * Several sets of values for each parameter of a query: everything, then each parameter narrowed by itself (some of the
 * graph's own ids, ids that are not there, pages), then all of them at once. By itself, because two filters together
 * mostly leave nothing, and then one of them could be missing. A query whose parameters are not all known here fails.
 */
export function parameterSets(query: AnyQueryDef, graph: Graph): Params[] {
  const choices = choicesOf(graph);
  const columns = Object.keys(query.params.properties).map((name) => {
    const [wide, ...narrow] = (name === "id" ? idsFor(query.name, graph) : choices[name]) ?? [];
    if (wide === undefined) throw new Error(`${query.name} takes ${name}, which the conformance suite has no values for`);
    return { name, wide, narrow };
  });
  const widest = Object.fromEntries(columns.map(({ name, wide }) => [name, wide]));
  const alone = columns.flatMap(({ name, narrow }) => narrow.map((value) => ({ ...widest, [name]: value })));
  const together = Object.fromEntries(columns.map(({ name, wide, narrow: [first] }) => [name, first ?? wide]));
  return columns.length > 1 ? [widest, ...alone, together] : [widest, ...alone];
}

/** A query for one node is asked about that with the most edges, and about nodes of many kinds; one for a source about sources. */
function idsFor(name: string, { nodes, edges }: Graph): string[] {
  const all = nodes.map(({ id }) => id as string).filter((id) => !name.startsWith("source_") || id.startsWith("source:"));
  const count = new Map<string, number>();
  for (const { from, to, properties } of edges)
    for (const id of [from, to, String(properties.source)]) count.set(id, (count.get(id) ?? 0) + 1);
  const busiest = [...all].sort((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0)).slice(0, 1);
  const step = Math.max(1, Math.floor(all.length / 5));
  return [...busiest, ...all.filter((_, at) => at % step === 0).slice(0, 5), "state:ZZZ"];
}

/** What a parameter may be, the widest first: an empty list is every one of what narrows, and none of what is asked for. */
function choicesOf({ nodes, edges }: Graph): Record<string, readonly ParamValue[]> {
  const ids = (...labels: string[]) => nodes.filter(({ label }) => labels.includes(label)).map(({ id }) => id as string);
  const wanted = (all: readonly string[]): ParamValue[] => [[...all], [], all.filter((_, at) => at % 3 === 0), ["state:ZZZ"]];
  const values = (property: string): string[] => [
    ...new Set(nodes.flatMap(({ properties }) => (typeof properties[property] === "string" ? [String(properties[property])] : []))),
  ];
  const datasets = ids("Dataset");
  // A metric and an edition asked together are those of one figure of a corridor: any two would mostly belong to none.
  const figure = figureOf({ nodes, edges });
  const sorted = ids("Agreement").sort();
  const inTheMiddle = sorted[Math.floor(sorted.length / 2)] ?? "agreement:";
  return {
    ids: wanted(ids(...NODE_LABELS)),
    others: wanted(ids(...NODE_LABELS)),
    issues: wanted(ids("Issue")),
    agreements: wanted(ids("Agreement")),
    first: ["agreement:", inTheMiddle, "agreement:zzz"],
    last: ["agreement:zzz", inTheMiddle, "agreement:"],
    bodies: wanted(ids("Organisation")),
    events: wanted(ids("Event")),
    levels: [[...LEVELS], [], ["bilateral"], ["regional", "universal"]],
    datasets: [[], ...datasets.map((dataset) => [dataset]), ["dataset:nothing"]],
    touching: [[], ids("State").slice(-2), ids("Organisation"), ["state:UZB", "state:ZZZ"]],
    actors: [[], ids("State").slice(0, 2), [...ids("Organisation"), "state:UZB"]],
    types: [[], ["PARTY_TO", "COVERS", "MEMBER_OF"], [...EDGE_TYPES], ["DESCRIBED_IN"]],
    labels: [[], ["State", "Source"], [...NODE_LABELS], ["Agreement", "Organisation"]],
    // Not far behind the last row: the embedded engine does not survive that, and the services never ask for it.
    offset: [0, 1, 5, 50],
    limit: [1000, 2, 1],
    origins: [[], ["state:UZB", "state:AAA"], ids("State").slice(0, 3)],
    destinations: [[], ["state:RUS", "state:BBB"], ids("State").slice(0, 3)],
    metrics: [[], values("metric").slice(0, 2), ["stock"]],
    metric: [...new Set([...(figure.metric ? [figure.metric] : []), ...values("metric")])],
    edition: [...new Set([figure.edition ?? "", "", ...values("edition")])],
    units: [[], values("unit").slice(0, 2), ["percent"]],
    editions: [[], values("edition").slice(0, 2), ["none"]],
    dated: [false, true],
    from: ["1900-01-01", "2019-01-01", "2023-01-01"],
    to: ["2100-12-31", "2019-12-31"],
    until: ["2100-12-31", "2023-12-31"],
    bounded: [false, true],
    minimum: [0, 1000, 10],
  };
}

/** Of the first dated figure about a corridor: its metric, and its edition where it has one. */
function figureOf({ nodes, edges }: Pick<Graph, "nodes" | "edges">): { metric?: string; edition?: string } {
  const measured = new Set(edges.flatMap(({ type, from, to }) => (type === "MEASURED_BY" && from.startsWith("corridor:") ? [to] : [])));
  const found = nodes.find(({ id, properties: { periodEarliest, periodLatest } }) => measured.has(id) && periodEarliest && periodLatest);
  const { metric, edition } = found?.properties ?? {};
  return {
    ...(typeof metric === "string" ? { metric } : {}),
    ...(typeof edition === "string" ? { edition } : {}),
  };
}
