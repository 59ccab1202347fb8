import { type Measures, median } from "./measure.ts";
import type { SideName } from "./page/main.ts";

export type Results = { browser: string; rounds: number; measured: ({ ties: number; side: SideName } & Measures)[] };

type Row = { key: keyof Measures; title: string; digits: number /** Whether more is better. */; more?: true };
const ROWS: readonly Row[] = [
  { key: "firstFrame", title: "first frame, ms", digits: 0 },
  { key: "pan", title: "pan, frames/s", digits: 1, more: true },
  { key: "hover", title: "hover, ms of script", digits: 2 },
  { key: "select", title: "select, ms of script", digits: 2 },
  { key: "reopened", title: "opened again, ms", digits: 0 },
  { key: "layouts", title: "… layouts computed", digits: 0 },
];
const COLUMNS: readonly { side: SideName; title: string }[] = [
  { side: "entente", title: "Entente" },
  { side: "sigma", title: "plain Sigma" },
  { side: "fading", title: "Sigma, fading" },
  { side: "cytoscape", title: "Cytoscape" },
];

/** One line for each opening, so that a long run is seen to get on. */
export function summary(ties: number, round: number, side: SideName, measures: Measures): string {
  const figures = Object.entries(measures).map(([key, value]) => `${key} ${value.toFixed(2)}`);
  return `${ties} ties, round ${round + 1}, ${side}: ${figures.join(", ")}`;
}

/** Medians of the rounds, and how many times better ours is than each of the others. */
export function table({ browser, rounds, measured }: Results): string {
  const head = ["ties", "", ...COLUMNS.map(({ title }) => title), ...COLUMNS.slice(1).map(({ title }) => `× ${title}`)];
  const lines = [...new Set(measured.map(({ ties }) => ties))].flatMap((ties) =>
    ROWS.map((row) => {
      const figures = COLUMNS.map(({ side }) =>
        middle(measured.filter((one) => one.ties === ties && one.side === side).flatMap((one) => one[row.key] ?? [])),
      );
      const [ours, ...others] = figures;
      const ratios = others.map((other) =>
        ours === undefined || other === undefined ? "" : `${(row.more ? ours / other : other / ours).toFixed(1)}×`,
      );
      return [ties.toLocaleString("en"), row.title, ...figures.map((figure) => figure?.toFixed(row.digits) ?? ""), ...ratios];
    }),
  );
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)));
  const text = [head, widths.map((width) => "-".repeat(width)), ...lines].map((line) =>
    line.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  "),
  );
  return [`Chromium ${browser}, medians of ${rounds} rounds; × is how many times better Entente is.`, ...text].join("\n");
}

function middle(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : median(values);
}
