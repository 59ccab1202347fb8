import type { QuestionAnswer } from "../../../server/contract/wire/questions.ts";

/** Which figures an answer rests on, as the corridors lens names them. */
export function figuresOf({ asked }: QuestionAnswer): { metric?: string; edition?: string; year?: number } {
  const { metric, edition, year } = asked;
  return {
    ...(typeof metric === "string" && { metric }),
    ...(typeof edition === "string" && { edition }),
    ...(typeof year === "number" && { year }),
  };
}
