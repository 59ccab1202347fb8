import { GraphEdge, GraphNode } from "../../contract/wire/common.ts";
import { NeighbourEdge } from "../../contract/wire/explore.ts";
import { Relation } from "../../contract/wire/instruments.ts";
import { Tie } from "../../contract/wire/network.ts";
import type {
  InstrumentParameters,
  NeighbourParameters,
  NetworkParameters,
  PathParameters,
  SourceParameters,
} from "../../contract/wire/parameters.ts";
import { PathStep } from "../../contract/wire/paths.ts";
import { graphColumns } from "../../domain/export/columns.ts";
import type { Attributes } from "../../domain/export/model.ts";
import { instruments } from "../instruments.ts";
import { network } from "../network.ts";
import { neighbours } from "../nodes.ts";
import { paths } from "../paths.ts";
import { source } from "../sources.ts";
import { type Asking, citedBy, graphSheets, idsOf, type Seen, unique } from "./seen.ts";

const STEP_COLUMNS = graphColumns(PathStep, GraphNode);

/** Views that are graphs, each with whose statements are behind it. */
export async function networkSeen({ store, cooperation, catalogue, signal }: Asking, asked: NetworkParameters): Promise<Seen> {
  const answer = await network(store, cooperation, catalogue, asked, signal);
  const { nodes, edges, total, truncated } = answer;
  const graph: Seen["graph"] = (flat) => ({
    directed: false,
    nodes: nodes.map((node) => flat.node(node)),
    edges: edges.map((tie) => flat.edge(tie)),
  });
  return {
    title: `Who cooperates with whom${around(asked.focus)}`,
    asOf: answer.asOf,
    extent: { shown: edges.length, total: total.edges, of: "ties", whole: !truncated && !asked.offset },
    answer,
    cited: citedBy([nodes, edges]),
    graph,
    sheets: (flat) => graphSheets(graph(flat), graphColumns(Tie, GraphNode)),
    ids: unique([...idsOf(nodes), ...edges.flatMap((tie) => [...tie.agreements, ...tie.bodies, ...tie.events, ...tie.issues])]),
  };
}

export async function instrumentsSeen({ store, relations, catalogue, signal }: Asking, asked: InstrumentParameters): Promise<Seen> {
  const answer = await instruments(store, relations, catalogue, asked, signal);
  const { nodes, edges, total, truncated } = answer;
  const graph: Seen["graph"] = (flat) => ({
    directed: true,
    nodes: nodes.map((node) => flat.node(node)),
    edges: edges.map((edge) => flat.edge(edge)),
  });
  return {
    title: `Which instruments there are${around(asked.focus)}`,
    asOf: answer.asOf,
    extent: {
      shown: nodes.filter(({ label }) => label === "Agreement").length,
      total: total.agreements,
      of: "agreements",
      whole: !truncated && !asked.offset,
    },
    answer,
    cited: citedBy([nodes, edges]),
    graph,
    sheets: (flat) => graphSheets(graph(flat), graphColumns(Relation, GraphNode)),
    ids: idsOf(nodes),
  };
}

export async function neighboursSeen(
  { store, catalogue, signal }: Asking,
  { node, ...asked }: NeighbourParameters & { node: string },
): Promise<Seen> {
  const answer = await neighbours(store, catalogue, node, asked, signal);
  const { nodes, edges, total, truncated } = answer;
  const graph: Seen["graph"] = (flat) => ({
    directed: true,
    nodes: nodes.map((each) => flat.node(each)),
    edges: edges.map((edge) => flat.edge(edge)),
  });
  return {
    title: `What is joined to ${node}`,
    asOf: answer.asOf,
    extent: { shown: edges.length, total: total.edges, of: "statements", whole: !truncated && !asked.offset },
    answer,
    cited: citedBy([nodes, edges]),
    graph,
    sheets: (flat) => graphSheets(graph(flat), graphColumns(NeighbourEdge, GraphNode)),
    ids: idsOf(nodes),
  };
}

export async function sourceSeen(
  { store, catalogue, signal }: Asking,
  { source: id, ...asked }: SourceParameters & { source: string },
): Promise<Seen> {
  const answer = await source(store, catalogue, id, asked, signal);
  const { nodes, edges, ends } = answer.supports;
  const known = new Set(idsOf(nodes));
  const graph: Seen["graph"] = (flat) => ({
    directed: true,
    nodes: [
      ...nodes.map((node) => flat.node(node)),
      ...ends.filter((end) => !known.has(end.id)).map((end) => ({ ...end, attributes: {} })),
    ],
    edges: edges.map((edge) => flat.edge(edge)),
  });
  return {
    title: `What ${answer.source.name} supports`,
    asOf: null,
    extent: {
      shown: nodes.length + edges.length,
      total: answer.total.nodes + answer.total.edges,
      of: "statements",
      whole: !answer.truncated && !asked.offset,
    },
    answer,
    cited: citedBy([nodes, edges]),
    graph,
    sheets: (flat) => graphSheets(graph(flat), graphColumns(GraphEdge, GraphNode)),
    ids: unique([...idsOf(nodes), ...idsOf(ends)]),
  };
}

export async function pathsSeen({ store, relations, catalogue, signal }: Asking, asked: PathParameters): Promise<Seen> {
  const answer = await paths(store, relations, catalogue, asked, signal);
  const { nodes, complete, reason } = answer;
  const steps = [...new Map(answer.paths.flatMap((path) => path.steps.map((step) => [step.id, step] as const))).values()];
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const graph: Seen["graph"] = (flat) => ({
    directed: true,
    nodes: nodes.map((node) => flat.node(node)),
    edges: steps.map((step) => flat.edge(step)),
  });
  return {
    title: `How ${asked.from} and ${asked.to} are joined`,
    asOf: answer.asOf,
    extent: {
      shown: answer.paths.length,
      total: answer.paths.length,
      of: "paths",
      whole: complete,
      ...(reason && { because: `the search gave up (${reason}): there may be more` }),
    },
    answer,
    cited: citedBy([nodes, steps]),
    graph,
    sheets: (flat) => [
      {
        name: "steps",
        columns: ["path", "step", ...STEP_COLUMNS.edges],
        rows: answer.paths.flatMap((path, at) =>
          path.steps.map((step, nth): Attributes => {
            const { source, target, ...rest } = step;
            const ends = { source, sourceName: names.get(source) ?? source, target, targetName: names.get(target) ?? target };
            return { path: at + 1, step: nth + 1, ...ends, ...flat.attributes(rest) };
          }),
        ),
      },
      ...graphSheets(graph(flat), STEP_COLUMNS).slice(1),
    ],
    ids: idsOf(nodes),
  };
}

function around(focus: string | undefined): string {
  return focus === undefined ? "" : `, around ${focus}`;
}
