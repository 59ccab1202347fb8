import type { QuestionEntry } from "../../../server/contract/wire/questions.ts";
import type { AskedValues } from "../../data/questions.ts";
import type { QuestionValues } from "../../state/question-values.ts";

/** The values as the API takes them: only what this question has. */
export function askedOf(values: QuestionValues, { parameters }: QuestionEntry): AskedValues {
  const taken = new Set(parameters.map(({ name }) => name));
  const { bloc, regions, roles, datasets, ...single } = values;
  return {
    ...Object.fromEntries(Object.entries(single).filter(([name]) => taken.has(name))),
    ...(taken.has("bloc") && bloc.length > 0 && { bloc: [...bloc] }),
    ...(taken.has("regions") && regions.length > 0 && { regions: [...regions] }),
    ...(taken.has("roles") && roles.length > 0 && { roles: [...roles] }),
    ...(datasets.length > 0 && { datasets: [...datasets] }),
  };
}
