import type { ParameterValue, QuestionParameter } from "../../../server/contract/wire/questions.ts";

export type EditorProps = {
  parameter: QuestionParameter;
  value: ParameterValue | undefined;
  nameOf: (id: string) => string;
  /** Takes a value as the address writes it. */
  onTake: (text: string) => void;
};
