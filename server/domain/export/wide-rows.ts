import { isId } from "../../contract/ids.ts";
import { ENDS } from "../../contract/table-schema.ts";
import type { Properties } from "../graph.ts";
import { compare, groupBy } from "../parallel.ts";
import type { EdgeStatement, NodeStatement, Sourced } from "../statements.ts";
import { csvText, numberText } from "./package-rows.ts";

/** A wide table as a file, and what `datapackage.json` says of its figures. */
export type WideFile = { path: string; header: string[]; text: string; observations: Properties };

type Figure = { key: string; corridor: string; year: string; value: number; node: NodeStatement; provenance: Sourced };

const ID = /^observation:([^.]+)\.([a-z0-9-]+)\.([A-Za-z0-9]+)-([A-Za-z0-9]+)\.(\d{4})$/;
const OF_A_CELL = /^(?:period(?:Raw|Earliest|Latest)|value)$/;

/** Figures without a name of their own came from wide tables, and go back into them; the rest stays as it is. */
export function wideTables(dataset: string, nodes: readonly NodeStatement[], edges: readonly EdgeStatement[]) {
  const figures = nodes.flatMap((node) => figureOf(dataset, node) ?? []);
  const inTables = new Map<string, string>(figures.map(({ node, corridor }) => [node.id, corridor]));
  const implied = new Set<string>();
  return {
    files: [...groupBy(figures, ({ key }) => key)].sort(([a], [b]) => compare(a, b)).map(([key, of]) => fileOf(key, of)),
    nodes: nodes.filter(({ id }) => !inTables.has(id)),
    // The first edge to a figure follows from the table; a further one is somebody's own row.
    edges: edges.filter(({ type, from, to }) => {
      if (type !== "MEASURED_BY" || inTables.get(to) !== from || implied.has(to)) return true;
      implied.add(to);
      return false;
    }),
  };
}

function figureOf(dataset: string, node: NodeStatement): Figure | undefined {
  const { label, properties, provenance } = node;
  if (label !== "Observation" || properties.name !== undefined || !provenance) return undefined;
  const [, of, key = "", origin = "", destination = "", year = ""] = ID.exec(node.id) ?? [];
  const { value } = properties;
  const corridor = `corridor:${origin}>${destination}`;
  if (of !== dataset || typeof value !== "number" || !isId("Corridor", corridor)) return undefined;
  return { key, corridor, year, value, node, provenance };
}

function fileOf(key: string, figures: readonly Figure[]): WideFile {
  const years = [...new Set(figures.map(({ year }) => year))].sort(compare);
  const [first] = figures;
  const rows = [...groupBy(figures, ({ corridor }) => corridor)].sort(([a], [b]) => compare(a, b));
  const header = [...ENDS, ...years];
  const lines = rows.map(([corridor, among]) => {
    const values = new Map(among.map(({ year, value }) => [year, numberText(value)]));
    const ends = corridor.slice("corridor:".length).split(">");
    return [...ends.map((end) => `state:${end}`), ...years.map((year) => values.get(year) ?? "")];
  });
  const shared = Object.entries(first?.node.properties ?? {}).filter(([name]) => !OF_A_CELL.test(name));
  return {
    path: `Observations.${key}.csv`,
    header,
    text: csvText([header, ...lines]),
    observations: { ...Object.fromEntries(shared), ...first?.provenance },
  };
}
