import { createContext, useContext } from "react";
import { type DatasetId, idOf, isId } from "../../../server/contract/ids.ts";

/** The datasets and the day by which a page speaks: what contradicts what depends on both. */
export type ConflictScope = { datasets?: readonly string[]; asOf?: string | undefined };

/** By which a thing that is led to is shown: those by which this page speaks. */
export function useDatasetsHere(): DatasetId[] {
  const { datasets = [] } = useContext(ConflictScopeContext);
  return datasets.flatMap((id) => (isId("Dataset", id) ? [idOf("Dataset", id)] : []));
}

export const ConflictScopeContext = createContext<ConflictScope>({});

/** As parameters of the API: what is left open stays out. */
export function useConflictScope(): { datasets?: string[]; asOf?: string } {
  const { datasets = [], asOf } = useContext(ConflictScopeContext);
  return { ...(datasets.length > 0 && { datasets: [...datasets] }), ...(asOf !== undefined && { asOf }) };
}
