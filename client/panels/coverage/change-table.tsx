import { COVERAGE_STATES, LEVELS } from "../../../server/contract/vocabulary.ts";
import type { CoverageChange, Duplication } from "../../../server/contract/wire/coverage-changes.ts";
import { CoverageMark } from "../parts/CoverageMark.tsx";
import type { Words } from "../parts/words.ts";
import type { Cell, Column, Tabular } from "../table/columns.ts";
import { ChangeSign } from "./ChangeSign.tsx";
import { layerKey } from "./change-words.ts";
import { layerText } from "./coverage-text.ts";

type Named = { of: (id: string) => string; agreement: (id: string) => string };
type Layer = Duplication["before"];

/** Changes of coverage as the grid takes them, each layer before and after with its mark and its words. */
export function changeTable(
  items: readonly (Duplication | CoverageChange)[],
  { of, agreement }: Named,
  words: Words,
  /** Changes have a kind; what is only made double has none. */
  kinds: boolean,
): Tabular<string> {
  const { t, number } = words;
  const layer = (value: Layer): Cell => {
    const text = layerText(value, words);
    const mark = <CoverageMark state={value.state} partial={value.inventory?.completeness === "partial"} />;
    const shown = (
      <span>
        {mark} {text}
      </span>
    );
    return { sort: COVERAGE_STATES.indexOf(value.state), text, shown };
  };
  const plain = (text: string): Cell => ({ sort: text.toLowerCase(), text });
  const columns: Column[] = [
    { key: "#", name: "#", numeric: true, ascending: true, wide: 0.6 },
    ...(kinds ? [{ key: "kind", name: t("coverageChanges.column.kind"), wide: 1.9 }] : []),
    { key: "origin", name: t("coverageChanges.column.origin"), wide: 1.7 },
    { key: "destination", name: t("coverageChanges.column.destination"), wide: 1.7 },
    { key: "issue", name: t("coverageChanges.column.issue"), wide: 1.8 },
    { key: "level", name: t("coverageChanges.column.level"), wide: 1.1 },
    { key: "before", name: t("coverageChanges.column.before"), wide: 2.2 },
    { key: "after", name: t("coverageChanges.column.after"), wide: 2.2 },
    { key: "instruments", name: t("coverageChanges.column.instruments"), wide: 2.6 },
    { key: "people", name: t("coverageChanges.column.people"), numeric: true, wide: 1.2 },
  ];
  return {
    columns,
    rows: items.map((item, at) => ({
      id: layerKey(item),
      cells: [
        { sort: at, text: number(at + 1) },
        ...(kinds ? ["kind" in item ? kindCell(item, words) : plain("")] : []),
        plain(of(item.origin)),
        plain(of(item.destination)),
        plain(of(item.issue)),
        { sort: LEVELS.indexOf(item.level), text: t(`level.${item.level}`) },
        layer(item.before),
        layer(item.after),
        plain([...new Set([...item.after.agreements, ...item.after.undecided])].map(agreement).join("; ")),
        { sort: item.people ?? Number.NEGATIVE_INFINITY, text: item.people === null ? "" : number(item.people) },
      ],
      sources: [],
    })),
  };
}

function kindCell({ kind }: CoverageChange, { t }: Words): Cell {
  const text = t(`coverageChanges.kind.${kind}`);
  const shown = (
    <span>
      <ChangeSign kind={kind} /> {text}
    </span>
  );
  return { sort: text, text, shown };
}
