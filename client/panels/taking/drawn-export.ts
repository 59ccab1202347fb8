import type { SourceRef } from "../../../server/contract/wire/common.ts";
import { Flattener } from "../../../server/domain/export/flat.ts";
import type { About, ExportEdge, ExportGraph } from "../../../server/domain/export/model.ts";
import { today } from "../../../server/domain/time.ts";
import { addressOf, type Citing } from "../citing/cited-of.ts";
import type { Drawn } from "../explore/explorer.ts";

type Places = ReadonlyMap<string, { x: number; y: number }>;

/** What is drawn, as a graph with its places. The page's y grows downwards, that of the programs that read it upwards. */
export function drawnGraph({ graph, ties, relations, flows }: Drawn, places: Places, flat: Flattener): ExportGraph {
  const edges: ExportEdge[] = [
    ...ties.map((tie) => flat.edge(tie)),
    ...relations.map((relation) => flat.edge(relation)),
    ...flows.map(({ key, figure: { origin, destination, ...figure }, tied }): ExportEdge => {
      const attributes = { ...flat.attributes(figure), ...(tied !== undefined && { anyTieOnRecord: tied }) };
      return { id: key, type: figure.metric, source: origin.id, target: destination.id, attributes };
    }),
  ];
  return {
    directed: ties.length === 0,
    nodes: graph.mapNodes((id, { node }) => {
      const place = places.get(id);
      return flat.node(node, place && Number.isFinite(place.x) && Number.isFinite(place.y) ? { x: place.x, y: -place.y } : undefined);
    }),
    edges: edges.filter(({ source, target }) => graph.hasNode(source) && graph.hasNode(target)),
  };
}

/** What is said of it: the view's sentence and address, and the datasets and sources of all that is drawn. */
export function aboutDrawn({ drawn, schema, sentence, origin, view, asOf }: Citing, extent: string): About {
  const refs: SourceRef[] = [
    ...drawn.nodes.flatMap(({ sources }) => sources),
    ...[...drawn.ties, ...drawn.relations].flatMap(({ sources }) => sources),
    ...drawn.flows.flatMap(({ figure }) => figure.sources),
  ];
  const used = new Set(refs.map(({ dataset }) => dataset));
  const sources = new Map(refs.map((ref) => [ref.id, ref]));
  return {
    title: sentence,
    address: addressOf(origin, view, asOf),
    asOf,
    retrieved: today(),
    extent,
    whole: false,
    datasets: (schema?.datasets ?? []).filter(({ id }) => used.has(id)),
    sources: [...sources.values()].map(({ id, citation, url }) => ({
      id,
      citation,
      url,
      licence: null,
      datasets: [...new Set(refs.filter((ref) => ref.id === id).map(({ dataset }) => dataset))],
    })),
  };
}

export function flattenerOf({ schema }: Pick<Citing, "schema">): Flattener {
  return new Flattener(schema?.datasets ?? []);
}
