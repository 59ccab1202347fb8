import type { DatasetId } from "../../../server/contract/ids.ts";
import type { Dropped } from "../../state/reader.ts";
import { ChipList } from "../chips/ChipList.tsx";
import { useNames } from "../parts/names-context.ts";
import { useWords } from "../parts/words.ts";

type Props = { datasets: readonly DatasetId[]; dropped: readonly Dropped[]; change: (next: readonly DatasetId[]) => void };

/** The datasets by which alone a page speaks, each a button that takes it away. */
export function DatasetChips({ datasets, dropped, change }: Props) {
  const { t } = useWords();
  const names = useNames();
  const chips = datasets.map((dataset) => ({
    key: dataset,
    text: t("conflicts.alone", { name: names.of(dataset) }),
    remove: () => change(datasets.filter((other) => other !== dataset)),
  }));
  return <ChipList chips={chips} dropped={dropped} onClear={() => change([])} />;
}
