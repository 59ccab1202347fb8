import type { QuestionAnswer } from "../../../server/contract/wire/questions.ts";
import { today } from "../../../server/domain/time.ts";
import type { Cited } from "../../data/citations/cited.ts";
import { encodeQuestion, type QuestionValues } from "../../state/question-values.ts";
import { stringifySearch } from "../../state/search.ts";
import type { Words } from "../parts/words.ts";

/** An answer by its address, with the day that it speaks of, and every source that its rows rest on. */
export function citedAnswer(answer: QuestionAnswer, values: QuestionValues, { t, day }: Words): Cited[] {
  const dated = "asOf" in answer.asked ? { ...values, asOf: answer.asOf } : values;
  const url = `${window.location.origin}/questions/${answer.slug}${stringifySearch(encodeQuestion(dated))}`;
  const own: Cited = {
    id: `question-${answer.slug}`,
    type: "webpage",
    title: answer.sentence.replace(/\?$/, ""),
    author: t("common.name"),
    url,
    accessed: today(),
    note: `${t("taking.cite.asOf", { day: day(answer.asOf) })}. ${answer.answer}`,
  };
  const sources = answer.sources.map(({ id, citation, url: address }): Cited => {
    const web = address !== null && /^https?:/.test(address) ? address : undefined;
    return {
      id,
      type: web === undefined ? "document" : "webpage",
      title: citation,
      printed: citation,
      ...(web !== undefined && { url: web }),
    };
  });
  return [own, ...sources];
}
