import type { TFunction } from "i18next";
import { EDGE_TYPES, EDGES, NODES } from "../../../server/contract/model.ts";
import { property as properties } from "../../i18n/en/relations.ts";
import { FIGURES_TABLE } from "./mapping.ts";

type Named = keyof typeof properties;
const isNamed = (name: string): name is Named => Object.hasOwn(properties, name);

/** What each row of a table is, in a reader’s words. */
export function tableName(table: string, t: TFunction): string {
  if (table === FIGURES_TABLE) return t("imports.mapping.figuresTable");
  const label = [...NODES.keys()].find((one) => one === table);
  if (label) return t(`kind.${label}`);
  const type = EDGE_TYPES.find((one) => one === table);
  return type ? t(`relation.${type}.out`) : table;
}

/** What a column is to be: a property by its name, or what the row’s thing is joined to by, as that thing would say it. */
export function targetName(table: string, target: string, t: TFunction): string {
  const type = EDGE_TYPES.find((one) => one === target);
  if (type) {
    const comesIn = [...EDGES].some(([name, { pairs }]) => name === type && pairs.some(([, to]) => to === table));
    return t(`relation.${type}.${comesIn ? "in" : "out"}`);
  }
  return isNamed(target) ? t(`property.${target}`) : target;
}
