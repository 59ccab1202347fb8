import type { Dropped } from "../../state/reader.ts";
import {
  EVERY_STATEMENT,
  type StatementFilters,
  type StatementList,
  setContested,
  toggleStatements,
} from "../../state/statement-filters.ts";
import { ChipList } from "../chips/ChipList.tsx";
import { useWords } from "../parts/words.ts";

type Props = {
  filters: StatementFilters;
  dropped: readonly Dropped[];
  change: (next: StatementFilters) => void;
  nameOf: (id: string) => string;
};

/** What narrows the list, each a button that takes it away; and what of the address could not be used. */
export function StatementChips({ filters, dropped, change, nameOf }: Props) {
  const { t } = useWords();
  const each = <L extends StatementList>(list: L, textOf: (value: StatementFilters[L][number]) => string) =>
    filters[list].map((value: StatementFilters[L][number]) => ({
      key: `${list} ${value}`,
      text: textOf(value),
      without: toggleStatements(filters, list, value),
    }));
  const chips = [
    ...each("stances", (stance) => t(`stance.${stance}`)),
    ...(filters.contested === undefined
      ? []
      : [
          {
            key: "contested",
            text: t(filters.contested ? "statements.contested" : "statements.uncontested"),
            without: setContested(filters),
          },
        ]),
    ...each("about", (id) => t("statements.about", { name: nameOf(id) })),
    ...each("issues", nameOf),
    ...each("sections", (section) => t("statements.inSection", { section })),
    ...each("datasets", nameOf),
  ];
  return (
    <ChipList
      chips={chips.map(({ key, text, without }) => ({ key, text, remove: () => change(without) }))}
      dropped={dropped}
      onClear={() => change(EVERY_STATEMENT)}
    />
  );
}
