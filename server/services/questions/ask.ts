import { EntenteError } from "../../contract/errors.ts";
import { type ParameterValue, QUESTION_SLUGS, type QuestionAnswer, type QuestionParameters } from "../../contract/wire/questions.ts";
import { compare } from "../../domain/parallel.ts";
import type { PathGraph } from "../../domain/path-graph.ts";
import { dayText } from "../../domain/questions/days.ts";
import { QUESTIONS, type QuestionDefinition } from "../../domain/questions/definitions.ts";
import { editionText, Figures } from "../../domain/questions/figures.ts";
import { type AskedQuestion, type Caveat, type Found, impossible } from "../../domain/questions/found.ts";
import { listed } from "../../domain/questions/words.ts";
import type { GraphStore } from "../../store/port.ts";
import type { Catalogue } from "../catalogue.ts";
import type { PathRelations } from "../path-relations.ts";
import { statesIn } from "../regions.ts";
import type { Answered } from "./answered.ts";
import { ANSWERERS } from "./answers.ts";
import { finish } from "./finish.ts";
import { QuestionReading } from "./reading.ts";
import { resolve } from "./resolve.ts";

/** Answers one of the questions as a table. @throws EntenteError for a question or a parameter that is not there */
export async function question(
  store: GraphStore,
  relations: PathRelations,
  catalogue: Catalogue,
  slug: string,
  parameters: QuestionParameters,
  signal?: AbortSignal,
): Promise<QuestionAnswer> {
  const definition = QUESTIONS.find((each) => each.slug === slug);
  const answerer = definition && ANSWERERS[definition.slug];
  if (!definition || !answerer)
    throw new EntenteError("not_found", { what: `question “${slug.slice(0, 60)}”; there are ${QUESTION_SLUGS.join(", ")}` });
  const reading = await QuestionReading.open(store, relations, catalogue, signal);
  const resolved = resolve(definition, parameters, catalogue, reading.graph);
  const asked = { ...resolved, inside: await statesIn(store, resolved.regions, signal) };
  const answered = tooEarly(definition, asked, reading.graph) ?? (await answerer(reading, asked));
  const { found, figures } = answered;
  const offered = figures instanceof Figures ? await reading.offered() : [];
  const others = [...new Set(offered.map(({ metric, edition }) => `${metric}, ${editionText(edition)}`))].sort(compare);
  return finish(
    reading,
    { ...found, caveats: [...found.caveats, ...(found.possible ? ours(catalogue, asked, figures, others) : [])] },
    { definition, values: valuesOf(definition, asked, figures), t: asked.t, page: parameters },
    asked.datasets,
  );
}

/** On a day before everything that is recorded there is nothing to be said: that is no finding. */
function tooEarly(
  { parameters }: QuestionDefinition,
  { t }: AskedQuestion,
  graph: PathGraph,
): { found: Found; figures?: undefined } | undefined {
  if (!parameters.some(({ name }) => name === "asOf")) return undefined;
  const first = firstDay(graph);
  if (first === undefined || t >= first) return undefined;
  return { found: impossible(`The first record is of ${dayText(first)}: nothing can be said of ${dayText(t)}. Ask for a later day.`) };
}

const FIRST = new WeakMap<PathGraph, string | undefined>();

function firstDay(graph: PathGraph): string | undefined {
  if (!FIRST.has(graph)) {
    const days = graph.nodes.flatMap(({ fact }) =>
      fact && "agreement" in fact ? [(fact.agreement.signed ?? fact.agreement.adopted)?.earliest ?? []].flat() : [],
    );
    const joined = graph.relations.flatMap((relation) =>
      relation.type === "MEMBER_OF" ? relation.facts.flatMap(({ from }) => from?.earliest ?? []) : [],
    );
    FIRST.set(graph, [...days, ...joined].sort(compare)[0]);
  }
  return FIRST.get(graph);
}

/** What holds of every answer: how far the data speak, and which figures were not mixed in. */
function ours(
  { datasets }: Catalogue,
  { t, datasets: chosen }: AskedQuestion,
  figures: Answered["figures"],
  others: readonly string[],
): Caveat[] {
  const read = datasets.filter(({ id }) => chosen.length === 0 || chosen.includes(id));
  const last =
    read
      .map(({ asOf }) => asOf)
      .sort(compare)
      .at(-1) ?? "";
  return [
    ...(last !== "" && last < t
      ? [{ code: "until", text: `The chosen datasets speak up to ${dayText(last)} at the latest: what happened since isn’t seen.` }]
      : []),
    ...(figures instanceof Figures && others.length > 1
      ? [
          {
            code: "editions",
            text: `Figures are ${figures.words}. Other editions and metrics differ and are not mixed in: there are ${listed(others, 8)}.`,
          },
        ]
      : []),
  ];
}

/** Every parameter with its value, also what was filled in; what is absent stays away. */
function valuesOf({ parameters }: QuestionDefinition, asked: AskedQuestion, figures: Answered["figures"]): Record<string, ParameterValue> {
  const chosen = figures instanceof Figures ? figures.choice : {};
  const { inside: _, ...named } = asked;
  const all: Readonly<Record<string, ParameterValue | undefined>> = {
    ...named,
    asOf: asked.t,
    roles: [...asked.roles],
    bloc: [...asked.bloc],
    regions: [...asked.regions],
    datasets: [...asked.datasets],
    ...chosen,
  };
  return Object.fromEntries(
    parameters.flatMap(({ name }) => {
      const value = all[name];
      return value === undefined || (typeof value === "object" && value.length === 0) ? [] : [[name, value]];
    }),
  );
}
