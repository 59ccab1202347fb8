import type { ParameterValue } from "../../contract/wire/questions.ts";
import { dayText } from "../../domain/questions/days.ts";
import type { ParameterDefinition, QuestionDefinition } from "../../domain/questions/definitions.ts";
import { editionText } from "../../domain/questions/figures.ts";
import { placeParameters } from "../../domain/questions/place.ts";
import { listed, named, number } from "../../domain/questions/words.ts";

/** What a parameter says where it is left out. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  issue: "any migration issue",
  bloc: "anywhere",
  state: "any state",
  year: "no year chosen",
  edition: "no edition chosen",
  organisation: "no organisation",
  agreement: "no agreement",
};

/** The question with its parameters in words; names of nodes are filled in later. */
export function sentenceOf({ sentence, parameters }: QuestionDefinition, values: Readonly<Record<string, ParameterValue>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = parameters.find((each) => each.name === name);
    return parameter ? inWords(parameter, placeIn(parameter, values) ?? values[name]) : name;
  });
}

/** A bloc, the regions and the state together, where they stand for one place. */
function placeIn({ type }: ParameterDefinition, values: Readonly<Record<string, ParameterValue>>): string[] | undefined {
  const names = placeParameters(type);
  return names.length === 0 ? undefined : names.flatMap((name) => values[name] ?? []).map(String);
}

function inWords({ name, type }: ParameterDefinition, value: ParameterValue | undefined): string {
  if (value === undefined || (typeof value === "object" && value.length === 0)) return LEFT_OUT[name] ?? "any";
  if (typeof value === "number") return type === "year" ? String(value) : number(value);
  // What narrows a place together is no list of places.
  if (typeof value === "object" && placeParameters(type).length > 0)
    return value.map((each) => (each.includes(":") ? named(each) : each)).join(", ");
  if (typeof value === "object") return listed(value.map((each) => (each.includes(":") ? named(each) : each)));
  if (type === "day") return dayText(value);
  if (type === "edition") return editionText(value);
  return value.includes(":") ? named(value) : value;
}
