import type { GraphNode, SourceRef } from "../../contract/wire/common.ts";
import type { graphColumns } from "../../domain/export/columns.ts";
import type { Flattener } from "../../domain/export/flat.ts";
import type { Attributes, ExportGraph, Sheet } from "../../domain/export/model.ts";
import type { GraphStore } from "../../store/port.ts";
import type { Catalogue } from "../catalogue.ts";
import type { CoverageKeeper } from "../coverage/facts.ts";
import type { KeptCooperation } from "../kept-cooperation.ts";
import type { PathRelations } from "../path-relations.ts";

/** What a view leans on. */
export type Asking = {
  store: GraphStore;
  cooperation: KeptCooperation;
  relations: PathRelations;
  coverage: CoverageKeeper;
  catalogue: Catalogue;
  signal: AbortSignal;
  /** Before much is read: of so many rows. @throws EntenteError export_too_large where they would be refused afterwards */
  refuseMore: (total: number) => void;
};

/** A view as it is taken away, in every form that a format may want. */
export type Seen = {
  title: string;
  asOf: string | null;
  /** How much of how many there is, in what: `120 ties`. Whole where nothing was cut or skipped. */
  extent: { shown: number; total: number; of: string; whole: boolean; because?: string };
  answer: object;
  /** Where it was read: what its datasets and sources are told from. */
  cited: readonly Pick<SourceRef, "id" | "dataset">[];
  /** Datasets whose claim to be a list it rests on, though nothing was read in them. */
  inventories?: readonly string[];
  /** Undefined where it is no graph. */
  graph: ((flat: Flattener) => ExportGraph) | undefined;
  sheets: (flat: Flattener) => Sheet[];
  /** Whose statements are behind it. */
  ids: readonly string[];
};

/** The two tables of a graph: what joins, then what is joined. */
export function graphSheets({ nodes, edges }: ExportGraph, columns: ReturnType<typeof graphColumns>): Sheet[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return [
    {
      name: "edges",
      columns: columns.edges,
      rows: edges.map(({ id, type, source, target, attributes }): Attributes => {
        return {
          id,
          type,
          source,
          sourceName: names.get(source) ?? source,
          target,
          targetName: names.get(target) ?? target,
          ...attributes,
        };
      }),
    },
    {
      name: "nodes",
      columns: columns.nodes,
      rows: nodes.map(({ id, label, name, attributes }): Attributes => ({ id, label, name, ...attributes })),
    },
  ];
}

/** Every place that an answer names, wherever it stands in it. */
export function citedBy(answer: unknown): SourceRef[] {
  const found: SourceRef[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (isSource(value)) found.push(value);
    else for (const member of Object.values(value)) walk(member);
  };
  walk(answer);
  return found;
}

function isSource(value: object): value is SourceRef {
  return "citation" in value && "dataset" in value && "locator" in value;
}

export const idsOf = (nodes: readonly Pick<GraphNode, "id">[]): string[] => nodes.map(({ id }) => id);
export const unique = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id): id is string => Boolean(id))),
];
