import type { ParameterValue, QuestionEntry, QuestionParameter } from "../../../server/contract/wire/questions.ts";
import { placeParameters } from "../../../server/domain/questions/place.ts";
import { today } from "../../../server/domain/time.ts";
import type { Words } from "../parts/words.ts";

/** A piece of a question: plain text, or a parameter in words. */
export type Piece = { key: string; text: string; parameter?: QuestionParameter };

export type Used = Readonly<Record<string, ParameterValue>>;

/** The sentence of a question cut at its parameters, each in words by what was asked, else by what it is if left out. */
export function piecesOf({ sentence, parameters }: QuestionEntry, used: Used, words: Words, nameOf: (id: string) => string): Piece[] {
  return sentence.split(/(\{\w+\})/).flatMap((text, at): Piece[] => {
    if (text === "") return [];
    const parameter = parameters.find(({ name }) => text === `{${name}}`);
    if (!parameter) return [{ key: String(at), text }];
    return [
      {
        key: parameter.name,
        text: valueText(parameter, usedFor(parameter, used) ?? parameter.default ?? undefined, words, nameOf),
        parameter,
      },
    ];
  });
}

/** The value of a parameter; of a place whatever stands for it. */
export function usedFor({ name, type }: QuestionParameter, used: Used): ParameterValue | undefined {
  const names = placeParameters(type);
  if (names.length === 0) return used[name];
  const place = names.flatMap((each) => used[each] ?? []).map(String);
  return place.length > 0 ? place : undefined;
}

/** What a parameter says, in words. */
export function valueText(
  { name, type }: Pick<QuestionParameter, "name" | "type">,
  value: ParameterValue | undefined,
  { t, number, day, list }: Words,
  nameOf: (id: string) => string,
): string {
  if (value === undefined || (typeof value === "object" && value.length === 0)) {
    if (name === "asOf" || name === "to") return day(today());
    return name === "bloc" || name === "state" || name === "issue" || name === "datasets"
      ? t(`questions.chip.unsetFor.${name}`)
      : t("questions.chip.unset");
  }
  if (typeof value === "number") return type === "year" ? String(value) : number(value);
  if (typeof value === "object") {
    if (type === "datasets" && value.length > 2) return t("questions.chip.chosen", { count: value.length });
    const names = value.map((each) => (each.includes(":") ? nameOf(each) : each));
    return placeParameters(type).length > 0 ? names.join(", ") : list(names);
  }
  if (type === "day") return day(value);
  if (type === "edition") return value === "" ? t("questions.noEdition") : value;
  return value.includes(":") ? nameOf(value) : value;
}
