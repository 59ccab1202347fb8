import Type, { type Static } from "typebox";
import { COVERAGE_STATES, ROLES } from "../vocabulary.ts";
import { Day, nullable, object, oneOf } from "./common.ts";
import { datasets, idParameter, limit, list, offset, region, wordParameter } from "./parameters.ts";

/** The fifteen questions that the tool answers; each is an address. */
export const QUESTION_SLUGS = [
  "corridors-without-agreement",
  "members-outside-agreement",
  "what-if-accession",
  "signed-not-ratified",
  "soft-law-only",
  "control-without-pathway",
  "rights-asymmetry",
  "pairs-without-agreement",
  "what-peers-have",
  "lapsing-soon",
  "citizens-covered",
  "duplication",
  "bridges",
  "changes",
  "weak-evidence",
] as const;
export type QuestionSlug = (typeof QUESTION_SLUGS)[number];

export const AUDIENCES = ["diplomat", "researcher", "educator"] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * What a parameter takes. `bodies` are two organisations; a `grouping` is one, in whose place `regions` can stand, and a
 * `place` is a grouping in whose place `state` can stand too.
 */
export const PARAMETER_TYPES = [
  "issue",
  "day",
  "number",
  "metric",
  "year",
  "edition",
  "organisation",
  "bodies",
  "grouping",
  "place",
  "regions",
  "agreement",
  "state",
  "roles",
  "datasets",
] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

const count = (description: string, maximum: number) => Type.Optional(Type.Integer({ minimum: 0, maximum, description }));

/** Named alike in every question; each takes some of them, and names in its error those that it takes. */
export const QuestionParameters = object({
  issue: Type.Optional({ ...idParameter("Issue"), description: "The issue, those under it included" }),
  asOf: Type.Optional({ ...Day, description: "The day asked about, taken at its end, UTC; today if left out" }),
  minimum: Type.Optional(Type.Number({ minimum: 0, maximum: 1e12, description: "Least figure of a corridor, in the metric's own unit" })),
  metric: Type.Optional(wordParameter("metric", { minLength: 1, maxLength: 300, description: "What is measured, such as stock" })),
  year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2100, description: "Figures of this year" })),
  edition: Type.Optional(
    wordParameter("edition", { minLength: 1, maxLength: 300, description: "Edition of the figures: editions are never mixed" }),
  ),
  bloc: list(idParameter("Organisation"), "An organisation whose members are asked about; for bridges, two"),
  regions: list(region, "UN M49 regions or subregions whose states are asked about, in place of the bloc’s members or among them"),
  organisation: Type.Optional(idParameter("Organisation")),
  agreement: Type.Optional(idParameter("Agreement")),
  state: Type.Optional(idParameter("State")),
  years: count("Whole years since the signature", 100),
  months: count("Whole months ahead", 600),
  from: Type.Optional({ ...Day, description: "What had happened by the end of this day is no change" }),
  to: Type.Optional({ ...Day, description: "The later of two days, taken at its end, UTC" }),
  roles: list(oneOf(ROLES), "Roles of membership that count; member and chair if left out"),
  datasets,
  limit: limit(200, 5000),
  offset,
  format: Type.Optional(oneOf(["json", "csv"], { default: "json", description: "csv: the rows as a file" })),
});
export type QuestionParameters = Static<typeof QuestionParameters>;

export const QuestionPath = object({ slug: Type.String({ maxLength: 60, description: "Which question" }) });

const Value = Type.Union([Type.String(), Type.Number(), Type.Array(Type.String())]);
export type ParameterValue = Static<typeof Value>;

export const QuestionParameter = object({
  name: Type.String(),
  type: oneOf(PARAMETER_TYPES),
  description: Type.String(),
  default: nullable(Value),
  required: Type.Boolean({ description: "Nothing can be answered without it" }),
  minimum: Type.Optional(Type.Number()),
  maximum: Type.Optional(Type.Number()),
  choices: Type.Optional(
    Type.Array(object({ value: Type.String(), name: Type.String() }), {
      description: "All that there is to choose from; absent where it is searched for by name, or free",
    }),
  ),
});
export type QuestionParameter = Static<typeof QuestionParameter>;

export const QuestionEntry = object({
  slug: oneOf(QUESTION_SLUGS),
  title: Type.String(),
  sentence: Type.String({ description: "The question; {name} stands for a parameter" }),
  audience: oneOf(AUDIENCES),
  parameters: Type.Array(QuestionParameter),
});
export type QuestionEntry = Static<typeof QuestionEntry>;
export const QuestionsAnswer = object({ questions: Type.Array(QuestionEntry) });
export type QuestionsAnswer = Static<typeof QuestionsAnswer>;

export const COLUMN_TYPES = ["node", "nodes", "text", "number", "share", "date", "coverage"] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

export const QuestionColumn = object({
  key: Type.String(),
  label: Type.String(),
  type: oneOf(COLUMN_TYPES, { description: "node, nodes: ids, named in names; share: of 1; date: ISO, as exact as it is known" }),
  unit: Type.Optional(Type.String()),
});
export type QuestionColumn = Static<typeof QuestionColumn>;

/** A figure with all that keeps it apart from others. */
export const QuestionFigure = object({
  metric: Type.String(),
  value: Type.Number(),
  unit: Type.String(),
  year: nullable(Type.Integer()),
  edition: nullable(Type.String()),
  source: Type.String(),
});
export type QuestionFigure = Static<typeof QuestionFigure>;

const Cell = Type.Union([Type.String(), Type.Number(), Type.Null(), Type.Array(Type.String())]);
export type Cell = Static<typeof Cell>;

export const QuestionRow = object({
  ids: Type.Array(Type.String(), { description: "What the row is about" }),
  cells: Type.Record(Type.String(), Cell),
  coverage: nullable(oneOf(COVERAGE_STATES)),
  agreements: Type.Array(Type.String(), { description: "Instruments that the row rests on" }),
  sources: Type.Array(Type.String(), { description: "Where that was read; see the answer's sources" }),
  figures: Type.Array(QuestionFigure),
});
export type QuestionRow = Static<typeof QuestionRow>;

export const QuestionSource = object({
  id: Type.String(),
  citation: Type.String(),
  url: nullable(Type.String()),
  stale: Type.Boolean(),
  datasets: Type.Array(Type.String(), { description: "Through which datasets the rows rest on it" }),
});
export type QuestionSource = Static<typeof QuestionSource>;

export const QuestionAnswer = object({
  slug: oneOf(QUESTION_SLUGS),
  title: Type.String(),
  sentence: Type.String({ description: "The question with its parameters in words" }),
  answer: Type.String({ description: "The answer in a sentence or two; it leads with the unknown where over a third rests on it" }),
  possible: Type.Boolean({ description: "False where the parameters can't go together: the answer says why" }),
  hypothetical: Type.Boolean({ description: "True where it tells of what is not so" }),
  counted: object(
    { found: Type.Integer(), of: Type.Integer(), unknown: Type.Integer() },
    { description: "How many rows were found, out of how many looked at, and for how many nothing is established" },
  ),
  asked: Type.Record(Type.String(), Value, { description: "Every parameter used, also those left out" }),
  columns: Type.Array(QuestionColumn),
  rows: Type.Array(QuestionRow),
  total: Type.Integer(),
  truncated: Type.Boolean(),
  undecided: object(
    { rows: Type.Array(QuestionRow), total: Type.Integer(), truncated: Type.Boolean() },
    { description: "What is not established, and so neither in the rows nor excluded by them" },
  ),
  caveats: Type.Array(object({ code: Type.String(), text: Type.String() })),
  asOf: Day,
  names: Type.Record(Type.String(), Type.String()),
  sources: Type.Array(QuestionSource),
});
export type QuestionAnswer = Static<typeof QuestionAnswer>;
