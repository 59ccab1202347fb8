import { createContext, useContext } from "react";
import { type Names, namesFrom } from "./names.ts";

export const NamesContext = createContext<Names>(namesFrom(undefined));

export function useNames(): Names {
  return useContext(NamesContext);
}
