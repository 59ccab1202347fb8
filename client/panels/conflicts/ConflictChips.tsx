import {
  type ConflictFilters,
  type ConflictList,
  EVERY_CONFLICT,
  toggleConflicts,
  withoutAbout,
  withoutDay,
} from "../../state/conflict-filters.ts";
import type { Dropped } from "../../state/reader.ts";
import { endsOf } from "../../state/selected.ts";
import { ChipList } from "../chips/ChipList.tsx";
import { disputedName, kindName } from "../parts/conflict-words.ts";
import { useWords } from "../parts/words.ts";

type Props = {
  filters: ConflictFilters;
  dropped: readonly Dropped[];
  change: (next: ConflictFilters) => void;
  nameOf: (id: string) => string;
};

/** What narrows the list of conflicts. */
export function ConflictChips({ filters, dropped, change, nameOf }: Props) {
  const words = useWords();
  const { t, day } = words;
  const each = <L extends ConflictList>(list: L, textOf: (value: ConflictFilters[L][number]) => string) =>
    filters[list].map((value: ConflictFilters[L][number]) => ({
      key: `${list} ${value}`,
      text: textOf(value),
      remove: () => change(toggleConflicts(filters, list, value)),
    }));
  const { about, asOf } = filters;
  const chips = [
    ...(about === undefined
      ? []
      : [
          {
            key: "about",
            text: t("conflicts.about", { what: endsOf(about).map(nameOf).join(" → ") }),
            remove: () => change(withoutAbout(filters)),
          },
        ]),
    ...each("kinds", (kind) => kindName(kind, words)),
    ...each("properties", (property) => disputedName(property, words)),
    ...each("said", (id) => t("conflicts.takesPart", { name: nameOf(id) })),
    ...each("states", nameOf),
    ...each("datasets", (id) => t("conflicts.alone", { name: nameOf(id) })),
    ...(asOf === undefined
      ? []
      : [{ key: "asOf", text: t("conflicts.asOf", { day: day(asOf) }), remove: () => change(withoutDay(filters)) }]),
  ];
  return <ChipList chips={chips} dropped={dropped} onClear={() => change(EVERY_CONFLICT)} />;
}
