import { useQuery } from "@tanstack/react-query";
import { idOf } from "../../../server/contract/ids.ts";
import { nodeQuery } from "../../data/queries.ts";
import { PARTY_STEPS, type PartyStep, type SupposedField, type Supposition } from "../../state/suppositions.ts";
import { useNames } from "../parts/names-context.ts";
import { namesText } from "../parts/names-text.ts";
import { useWords } from "../parts/words.ts";

type Value = string | string[] | undefined;

/** What the fields of a supposition hold, and that in words. An instrument's name is asked for: only its id is in the address. */
export function useFieldTexts(supposed: Supposition) {
  const words = useWords();
  const { t } = words;
  const names = useNames();
  const agreement = "agreement" in supposed ? supposed.agreement : undefined;
  // The query is of no instrument where there is none, and not asked.
  const { data } = useQuery({ ...nodeQuery(agreement ?? NOBODY), enabled: agreement !== undefined });
  const nameOf = (id: string): string => (id === agreement ? (data?.node.name ?? names.of(id)) : names.of(id));
  const fields: Readonly<Record<string, unknown>> = supposed;
  const held = (field: SupposedField): Value => {
    const value = fields[field];
    return typeof value === "string" ? value : Array.isArray(value) ? value.map(String) : undefined;
  };
  const textOf = (field: SupposedField): string => {
    const value = held(field);
    if (field === "kind") return isStep(supposed.kind) ? t(`whatIf.step.${supposed.kind}`) : "";
    if (supposed.kind === "agreement" && field === "level") return t(`level.${supposed.level}`).toLowerCase();
    if (supposed.kind === "agreement" && field === "bindingness") return t(`bindingness.${supposed.bindingness}`).toLowerCase();
    if (value === undefined || value.length === 0) return isUnset(field) ? t(`whatIf.unset.${field}`) : "";
    if (typeof value === "object") return namesText(value, nameOf, words);
    if (field === "on") return words.day(value);
    return field === "name" ? value : nameOf(value);
  };
  return { held, textOf, nameOf };
}

const NOBODY = idOf("Agreement", "agreement:none");
const UNSET = ["state", "agreement", "body", "parties", "issues", "name", "on"] as const;

function isStep(kind: string): kind is PartyStep {
  return PARTY_STEPS.some((step) => step === kind);
}

function isUnset(field: string): field is (typeof UNSET)[number] {
  return UNSET.some((unset) => unset === field);
}
