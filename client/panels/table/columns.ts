import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { STRENGTHS } from "../../../server/contract/vocabulary.ts";
import type { SourceRef } from "../../../server/contract/wire/common.ts";
import { joined } from "../../../server/domain/export/cited.ts";
import { isPairKey } from "../../../server/domain/pair.ts";
import type { Selected } from "../../state/selected.ts";
import type { Drawn } from "../explore/explorer.ts";
import { KIND_LABEL } from "../legend/kind-label.ts";
import { disputedName } from "../parts/conflict-words.ts";
import type { Names } from "../parts/names.ts";

/** A cell's own value sorts; its text is shown and written. */
export type Cell = { sort: string | number; text: string /** In place of the text, where it is more than that. */; shown?: ReactNode };
export type TableRow<Id extends string = Selected> = {
  id: Id;
  cells: readonly Cell[];
  /** Where it was read: in the file only, the page has no room for it. */
  sources: readonly SourceRef[];
  /** On what of it datasets disagree; empty where on nothing, absent where the table can't tell. */
  disputed?: string;
};
export type Column = {
  key: string;
  name: string /** What it means, where the name doesn't say. */;
  title?: string;
  numeric?: boolean;
  /** Its numbers are amounts, and shown as one reads them; the file has them plain. */
  amounts?: true;
  /** The table begins sorted by it, smallest first; else by the first that is numeric, largest first. */
  ascending?: true;
  /** Share of the width. */
  wide: number;
};
/** Columns that some rows may have besides. */
export type MoreColumns = { columns: readonly Column[]; cellsOf: (id: string) => readonly Cell[] };
export type Tabular<Id extends string = Selected> = { columns: readonly Column[]; rows: readonly TableRow<Id>[] };

const plain = (text: string): Cell => ({ sort: text.toLowerCase(), text });
const figure = (value: number): Cell => ({ sort: value, text: String(value) });

/** The ties that are drawn, a row each. */
export function tieTable({ ties }: Drawn, names: Names, t: TFunction): Tabular {
  const columns: Column[] = [
    { key: "a", name: t("table.a"), wide: 1.8 },
    { key: "b", name: t("table.b"), wide: 1.8 },
    { key: "weight", name: t("table.weight"), numeric: true, wide: 0.8 },
    { key: "strength", name: t("table.strength"), wide: 2.3 },
    { key: "agreements", name: t("table.agreements"), numeric: true, wide: 1.5 },
    { key: "bodies", name: t("table.bodies"), numeric: true, wide: 0.8 },
    { key: "events", name: t("table.events"), numeric: true, wide: 0.8 },
    { key: "uncertain", name: t("table.uncertain"), numeric: true, wide: 0.9 },
    { key: "issues", name: t("table.issues"), wide: 3 },
  ];
  const rows = ties.flatMap((tie): TableRow[] => {
    const { id, source, target } = tie;
    if (!isPairKey(id)) return [];
    const [a, b] = [names.of(source), names.of(target)].toSorted((x, y) => x.localeCompare(y));
    const row: TableRow = {
      id,
      cells: [
        plain(a ?? ""),
        plain(b ?? ""),
        figure(tie.weight),
        { sort: STRENGTHS.indexOf(tie.strongest), text: t(`strength.${tie.strongest}`) },
        figure(tie.agreements.length),
        figure(tie.bodies.length),
        figure(tie.events.length),
        figure(tie.uncertain),
        plain(tie.issues.map(names.of).join("; ")),
      ],
      sources: tie.sources,
    };
    return [row];
  });
  return { columns, rows };
}

/** The actors that are drawn, a row each. */
export function actorTable({ graph }: Drawn, names: Names, t: TFunction, measured?: MoreColumns): Tabular {
  const columns: Column[] = [
    { key: "name", name: t("table.name"), wide: 2.6 },
    { key: "kind", name: t("table.kind"), wide: 1.4 },
    { key: "region", name: t("table.region"), wide: 1.8 },
    { key: "ties", name: t("table.tieCount"), numeric: true, wide: 0.8 },
    { key: "weightSum", name: t("table.weightSum"), numeric: true, wide: 1.8 },
    ...(measured?.columns ?? []),
  ];
  // What only a path leads through stands in the table of paths.
  const rows = graph
    .filterNodes((_, { path }) => !path)
    .map((key) => graph.getNodeAttributes(key))
    .map(
      ({ id, node, kind, region, subregion, degree, weight }): TableRow => ({
        id,
        cells: [
          plain(names.of(id)),
          plain(t(`kind.${KIND_LABEL[kind]}`)),
          plain(subregion ?? region ?? ""),
          figure(degree),
          figure(weight),
          ...(measured?.cellsOf(id) ?? []),
        ],
        sources: node.sources,
        disputed: joined((node.disputed ?? []).map((property) => disputedName(property, { t }))),
      }),
    );
  return { columns, rows };
}
