import { createContext, useContext } from "react";

/** The datasets and the day by which a page speaks: what contradicts what depends on both. */
export type ConflictScope = { datasets?: readonly string[]; asOf?: string | undefined };

export const ConflictScopeContext = createContext<ConflictScope>({});

/** As parameters of the API: what is left open stays out. */
export function useConflictScope(): { datasets?: string[]; asOf?: string } {
  const { datasets = [], asOf } = useContext(ConflictScopeContext);
  return { ...(datasets.length > 0 && { datasets: [...datasets] }), ...(asOf !== undefined && { asOf }) };
}
