import type { ParameterType } from "../../contract/wire/questions.ts";

/** The parameters that a place in a sentence stands for; none where a parameter is no place. */
export function placeParameters(type: ParameterType): readonly ("bloc" | "regions" | "state")[] {
  return type === "place" ? ["bloc", "regions", "state"] : type === "grouping" ? ["bloc", "regions"] : [];
}
