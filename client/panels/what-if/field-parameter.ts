import type { TFunction } from "i18next";
import { BINDINGNESS, LEVELS } from "../../../server/contract/vocabulary.ts";
import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import type { ParameterType, QuestionParameter } from "../../../server/contract/wire/questions.ts";
import { PARTY_STEPS, type SupposedField } from "../../state/suppositions.ts";
import { issuesOf } from "../coverage/fields.tsx";

/** How a field is chosen: as the questions choose theirs. What has an editor of its own is of no type. */
const TYPES: Readonly<Partial<Record<SupposedField, ParameterType>>> = {
  state: "state",
  agreement: "agreement",
  body: "organisation",
  on: "day",
};

/** A field of a supposition as a chip takes it. */
export function fieldParameter(field: SupposedField, t: TFunction, schema: SchemaAnswer | undefined): QuestionParameter {
  return {
    name: field,
    type: TYPES[field] ?? "metric",
    description: t(`whatIf.field.${field}`),
    default: null,
    required: field !== "on" && field !== "name",
    choices: choicesOf(field, t, schema),
  };
}

function choicesOf(field: SupposedField, t: TFunction, schema: SchemaAnswer | undefined): { value: string; name: string }[] {
  switch (field) {
    case "kind":
      return PARTY_STEPS.map((value) => ({ value, name: t(`whatIf.step.${value}`) }));
    case "level":
      return LEVELS.map((value) => ({ value, name: t(`level.${value}`) }));
    case "bindingness":
      return BINDINGNESS.map((value) => ({ value, name: t(`bindingness.${value}`) }));
    case "issues":
      return schema ? issuesOf(schema) : [];
    default:
      return [];
  }
}
