import type { TFunction } from "i18next";
import type { PropertyValue } from "../../../server/contract/wire/common.ts";
import { isRelationKey } from "../../state/selected.ts";
import type { Drawn } from "../explore/explorer.ts";
import type { Names } from "../parts/names.ts";
import type { Cell, Column, TableRow, Tabular } from "./columns.ts";

const plain = (text: string): Cell => ({ sort: text.toLowerCase(), text });

/** The relations that are drawn, a row each. */
export function relationTable({ relations }: Drawn, names: Names, t: TFunction): Tabular {
  const columns: Column[] = [
    { key: "from", name: t("instruments.table.from"), wide: 2.6 },
    { key: "type", name: t("instruments.table.type"), wide: 1.8 },
    { key: "to", name: t("instruments.table.to"), wide: 3 },
    { key: "facts", name: t("instruments.table.facts"), wide: 3 },
    { key: "live", name: t("instruments.table.live"), wide: 2 },
  ];
  const rows = relations.flatMap(({ id, type, source, target, properties, live, conflict, sources }): TableRow[] => {
    if (!isRelationKey(id)) return [];
    const lives = type === "PARTY_TO" ? "live" : "holds";
    const cells = [
      plain(names.of(source)),
      plain(t(`relation.${type}.out`)),
      plain(names.of(target)),
      plain(
        Object.entries(properties)
          .map(([name, value]) => `${name}: ${textOf(value)}`)
          .join("; "),
      ),
      plain(live ? t(`instruments.edge.${lives}.${live}`) : ""),
    ];
    return [{ id, cells, sources, disputed: conflict ? t("conflicts.mark.yes") : "" }];
  });
  return { columns, rows };
}

function textOf(value: PropertyValue): string {
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? (value.raw ?? value.earliest ?? "") : String(value);
}
