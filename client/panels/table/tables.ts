import type { TFunction } from "i18next";
import type { Measures } from "../../graph/measures.ts";
import type { Drawn } from "../explore/explorer.ts";
import type { Names } from "../parts/names.ts";
import { actorTable, type Tabular, tieTable } from "./columns.ts";
import { flowTable } from "./flow-columns.ts";
import { measureColumns } from "./measure-columns.ts";
import { relationTable } from "./relation-columns.ts";

/** What can be listed, by lens: edges first, then nodes. */
export const TABLES = { cooperation: ["ties", "actors"], instruments: ["relations", "nodes"], corridors: ["flows", "actors"] } as const;
const MAKERS = { ties: tieTable, actors: actorTable, flows: flowTable, relations: relationTable, nodes: actorTable } as const;
export type TableName = keyof typeof MAKERS;

export function tableOf(which: TableName, drawn: Drawn, names: Names, t: TFunction, measures: Measures | undefined): Tabular {
  return MAKERS[which](drawn, names, t, measures && measureColumns(measures, t));
}
