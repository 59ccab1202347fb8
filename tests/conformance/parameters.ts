import { NODE_LABELS } from "../../server/contract/ids.ts";
import { EDGE_TYPES } from "../../server/contract/model.ts";
import { LEVELS } from "../../server/contract/vocabulary.ts";
import type { Graph } from "../../server/domain/graph.ts";
import type { AnyQueryDef, Params, ParamValue } from "../../server/queries/query.ts";

/**
 * Several sets of values for each parameter of a query: nothing chosen, some of the graph's own ids, ids that
 * are not there, pages. A query whose parameters are not all known here fails, so none is left out.
 */
export function parameterSets(query: AnyQueryDef, graph: Graph): Params[] {
  const names = Object.keys(query.params.properties);
  if (names.length === 0) return [{}];
  const choices = choicesOf(graph);
  const sets = Array.from({ length: 6 }, (_, at) =>
    Object.fromEntries(
      names.map((name, column) => {
        const values = name === "id" ? idsFor(query.name, choices.ids) : choices[name];
        if (!values) throw new Error(`${query.name} takes ${name}, which the conformance suite has no values for`);
        // Shifted from column to column, so that the sets differ in more than one parameter.
        const value = values[(at + (at > 2 ? column : 0)) % values.length];
        return [name, value ?? []];
      }),
    ),
  );
  return sets;
}

/** A query for one node is asked about nodes of many kinds; one for a source about sources. */
function idsFor(name: string, ids: readonly ParamValue[] | undefined): string[] {
  const all = (ids ?? []).flatMap((each) => (typeof each === "object" ? each.map(String) : []));
  const wanted = name.startsWith("source_") ? all.filter((id) => id.startsWith("source:")) : all;
  const step = Math.max(1, Math.floor(wanted.length / 5));
  return [...wanted.filter((_, at) => at % step === 0).slice(0, 5), "state:ZZZ"];
}

function choicesOf({ nodes }: Graph): Record<string, readonly ParamValue[]> {
  const ids = (...labels: string[]) => nodes.filter(({ label }) => labels.includes(label)).map(({ id }) => id as string);
  const thirds = (all: readonly string[]): string[][] => [all.filter((_, at) => at % 3 === 0), [...all]];
  const values = (property: string): string[] => [
    ...new Set(nodes.flatMap(({ properties }) => (typeof properties[property] === "string" ? [String(properties[property])] : []))),
  ];
  const datasets = ids("Dataset");
  return {
    ids: [
      [...ids("Source").slice(0, 3), ...ids("State").slice(0, 4), ...ids("Agreement", "Claim", "Event", "Corridor")],
      [],
      ...thirds(ids(...NODE_LABELS)),
    ],
    issues: [ids("Issue"), [], ...thirds(ids("Issue"))],
    levels: [[...LEVELS], [], ["bilateral"], ["regional", "universal"]],
    datasets: [[], datasets.slice(0, 1), datasets, ["dataset:nothing"]],
    touching: [[], ids("State").slice(-2), ids("Organisation"), ["state:UZB", "state:ZZZ"]],
    agreements: [ids("Agreement"), [], ...thirds(ids("Agreement"))],
    bodies: [ids("Organisation"), [], ...thirds(ids("Organisation"))],
    events: [ids("Event"), [], ...thirds(ids("Event"))],
    actors: [[], ids("State").slice(0, 2), [...ids("Organisation"), "state:UZB"]],
    types: [[], ["PARTY_TO", "COVERS"], [...EDGE_TYPES], ["DESCRIBED_IN"]],
    labels: [[], ["State", "Source"], [...NODE_LABELS], ["Agreement"]],
    // Not far behind the last row: the embedded engine does not survive that, and the services never ask for it.
    offset: [0, 1, 5, 50],
    limit: [1000, 2, 1],
    origins: [[], ["state:UZB", "state:AAA"], ids("State").slice(0, 3)],
    destinations: [[], ["state:RUS", "state:BBB"], ids("State").slice(0, 3)],
    metrics: [[], values("metric").slice(0, 2), ["stock"]],
    editions: [[], values("edition").slice(0, 2), ["2019"]],
  };
}
