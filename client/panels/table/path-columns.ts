import type { Path, PathStep } from "../../../server/contract/wire/paths.ts";
import { isNodeId, relationKey } from "../../state/selected.ts";
import type { Names } from "../parts/names.ts";
import { factsText } from "../parts/relation-text.ts";
import type { Words } from "../parts/words.ts";
import { relationText } from "../paths/path-sentence.ts";
import type { Cell, Column, TableRow, Tabular } from "./columns.ts";

const plain = (text: string): Cell => ({ sort: text.toLowerCase(), text });

/** The steps of the paths asked for: each once, with the paths that take it. */
export function pathTable(paths: readonly Path[], names: Names, words: Words): Tabular {
  const { t } = words;
  const columns: Column[] = [
    { key: "in", name: t("paths.table.in"), ascending: true, wide: 1.3 },
    { key: "from", name: t("paths.table.from"), wide: 2.4 },
    { key: "relation", name: t("paths.table.relation"), wide: 2.2 },
    { key: "to", name: t("paths.table.to"), wide: 2.6 },
    { key: "kind", name: t("paths.table.kind"), wide: 1.5 },
    { key: "facts", name: t("paths.table.facts"), wide: 2.4 },
    { key: "holds", name: t("paths.table.holds"), wide: 1.3 },
    { key: "cost", name: t("paths.table.cost"), numeric: true, wide: 0.8 },
  ];
  const taken = new Map<string, { step: PathStep; by: number[] }>();
  for (const [at, { steps }] of paths.entries()) {
    for (const step of steps) {
      const known = taken.get(step.id);
      if (known) known.by.push(at + 1);
      else taken.set(step.id, { step, by: [at + 1] });
    }
  }
  const rows = [...taken.values()].flatMap(({ step, by }): TableRow[] => {
    const { type, source, target, kind, holds, cost, sources } = step;
    if (!isNodeId(source) || !isNodeId(target)) return [];
    const cells = [
      { sort: by[0] ?? 0, text: by.join(", ") },
      plain(names.of(source)),
      plain(relationText(step, words)),
      plain(names.of(target)),
      plain(t(`paths.kind.${kind}`)),
      plain(factsText({ properties: step.properties }, words)),
      plain(t(holds === "yes" ? "paths.table.holdsYes" : "paths.table.holdsUnknown")),
      { sort: cost, text: String(cost) },
    ];
    return [{ id: relationKey(source, type, target), cells, sources }];
  });
  return { columns, rows };
}
