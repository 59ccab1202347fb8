import type { TFunction } from "i18next";
import type { Measures } from "../../graph/measures.ts";
import { percent } from "../parts/measure-text.ts";
import type { Cell, MoreColumns } from "./columns.ts";

const SHARES = ["betweenness", "closeness", "pagerank"] as const;

/** Measures of the view beside each node. A node measured in no time yet, or a measure that was left out, has an empty cell. */
export function measureColumns({ ids, values, communities }: Measures, t: TFunction): MoreColumns {
  const place = new Map(ids.map((id, index) => [id, index]));
  const cell = (value: number | undefined, text: (value: number) => string): Cell =>
    value === undefined ? { sort: -1, text: "" } : { sort: value, text: text(value) };
  return {
    columns: [
      ...SHARES.map((key) => ({
        key,
        name: t(`measures.column.${key}`),
        title: t(`measures.means.${key}`),
        numeric: true,
        wide: key === "betweenness" ? 1.9 : 1.6,
      })),
      { key: "community", name: t("measures.column.community"), title: t("measures.means.community"), numeric: true, wide: 1.5 },
    ],
    cellsOf: (id) => {
      const at = place.get(id);
      const of = (list: readonly number[] | undefined): number | undefined => (at === undefined ? undefined : list?.[at]);
      return [
        ...SHARES.map((key) => cell(of(values[key]), (value) => String(percent(value)))),
        cell(of(communities.of), (value) => String(value)),
      ];
    },
  };
}
