import { ROLES } from "../../contract/vocabulary.ts";
import type { QuestionParameter, QuestionsAnswer } from "../../contract/wire/questions.ts";
import { compare } from "../../domain/parallel.ts";
import { type ParameterDefinition, QUESTIONS } from "../../domain/questions/definitions.ts";
import type { Offered } from "../../domain/questions/figures.ts";
import type { GraphStore } from "../../store/port.ts";
import type { Catalogue } from "../catalogue.ts";
import type { PathRelations } from "../path-relations.ts";
import { QuestionReading } from "./reading.ts";

/** The fifteen questions, each with what can be chosen in it. */
export async function questions(
  store: GraphStore,
  relations: PathRelations,
  catalogue: Catalogue,
  signal?: AbortSignal,
): Promise<QuestionsAnswer> {
  const reading = await QuestionReading.open(store, relations, catalogue, signal);
  const offered = await reading.offered();
  return {
    questions: QUESTIONS.map(({ slug, title, sentence, audience, parameters }) => ({
      slug,
      title,
      sentence,
      audience,
      parameters: parameters.map((each) => wire(each, reading, offered)),
    })),
  };
}

function wire(definition: ParameterDefinition, reading: QuestionReading, offered: readonly Offered[]): QuestionParameter {
  const { name, type, description, preset, required = false, minimum, maximum } = definition;
  const choices = choicesOf(definition, reading, offered);
  const there = [preset].flat().every((value) => typeof value !== "string" || !value.includes(":") || isThere(value, reading));
  return {
    name,
    type,
    description,
    required,
    default: preset === undefined || !there ? null : preset,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(choices && { choices }),
  };
}

function isThere(id: string, { graph, catalogue }: QuestionReading): boolean {
  return graph.numbers.has(id) || catalogue.issues.get(id) !== undefined || catalogue.datasets.some((dataset) => dataset.id === id);
}

function choicesOf(
  { type }: ParameterDefinition,
  { catalogue }: QuestionReading,
  offered: readonly Offered[],
): { value: string; name: string }[] | undefined {
  const plain = (values: readonly string[]) => [...new Set(values)].sort(compare).map((value) => ({ value, name: value }));
  switch (type) {
    case "issue":
      return catalogue.issues.entries.filter(({ migration }) => migration).map(({ id, name }) => ({ value: id, name }));
    case "datasets":
      return catalogue.datasets.map(({ id, title }) => ({ value: id, name: title }));
    case "metric":
      return plain(offered.map(({ metric }) => metric));
    case "edition":
      return plain(offered.map(({ edition }) => edition).filter((edition) => edition !== ""));
    case "year":
      return plain(offered.map(({ year }) => String(year)));
    case "roles":
      return ROLES.map((role) => ({ value: role, name: role }));
    default:
      return undefined;
  }
}
