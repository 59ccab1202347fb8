import Type, { type Static, type TProperties } from "typebox";
import { NODE_LABELS } from "../ids.ts";
import { nullable, object, oneOf } from "./common.ts";
import { CoverageParameters } from "./coverage-parameters.ts";
import { GapParameters } from "./gaps.ts";
import * as asked from "./parameters.ts";
import { QUESTION_SLUGS, QuestionParameters } from "./questions.ts";

export const EXPORT_FORMATS = ["csv", "json", "gexf", "graphml", "datapackage", "cypher"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What can be taken away, each with the parameters of its own address. */
export const EXPORT_VIEWS = [
  "network",
  "evidence",
  "instruments",
  "corridors",
  "statements",
  "timeline",
  "changes",
  "paths",
  "neighbours",
  "source",
  "coverage",
  "gaps",
  "question",
] as const;
export type ExportView = (typeof EXPORT_VIEWS)[number];

/** Most rows of an export: what has more is refused, with the way to take it in parts. An agreement brings its parties. */
export const EXPORT_MOST: Readonly<Record<ExportView, number>> = {
  network: 50_000,
  evidence: 10_000,
  instruments: 10_000,
  corridors: 100_000,
  statements: 20_000,
  timeline: 50_000,
  changes: 50_000,
  paths: 10,
  neighbours: 50_000,
  source: 50_000,
  coverage: 100_000,
  gaps: 50_000,
  question: 50_000,
};
/** Most nodes whose statements a Data Package or Cypher may hold. */
export const EXPORT_MOST_NODES = 50_000;

const format = oneOf(EXPORT_FORMATS, {
  description: "csv and json of any view; gexf and graphml of views that are graphs; datapackage and cypher give the statements behind it",
});
const table = Type.Optional(Type.String({ maxLength: 20, description: "Of csv: which table of the view; the first one if left out" }));
/** Left out, an export is of everything. */
const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, description: "Only so many; everything if left out" }));

const view = <P extends TProperties>(properties: P) => object({ ...properties, format, table, limit });

// What is a form of the answer there is no form of the file.
const { format: _, ...coverage } = CoverageParameters.properties;
const { format: __, ...answered } = QuestionParameters.properties;

export const ExportParameters = {
  network: view(asked.NetworkParameters.properties),
  evidence: view(asked.EvidenceParameters.properties),
  instruments: view(asked.InstrumentParameters.properties),
  corridors: view(asked.CorridorParameters.properties),
  statements: view(asked.StatementParameters.properties),
  timeline: view(asked.TimelineParameters.properties),
  changes: view(asked.ChangesParameters.properties),
  paths: object({ ...asked.PathParameters.properties, format, table }),
  neighbours: view({ node: asked.idParameter(...NODE_LABELS), ...asked.NeighbourParameters.properties }),
  source: view({ source: asked.idParameter("Source"), ...asked.SourceParameters.properties }),
  coverage: view(coverage),
  gaps: view(GapParameters.properties),
  question: view({ question: oneOf(QUESTION_SLUGS, { description: "Which question" }), ...answered }),
} as const;

/** Asked without a view that there is. */
export const ExportAsked = Type.Object({ view: oneOf(EXPORT_VIEWS, { description: "What to take away" }) });

export const About = object({
  title: Type.String(),
  address: Type.String({ description: "What gives it again" }),
  asOf: nullable(Type.String()),
  retrieved: Type.String(),
  extent: Type.String({ description: "Whether it is the whole or a part, and of how much" }),
  whole: Type.Boolean(),
  datasets: Type.Array(
    object({ id: Type.String(), title: Type.String(), version: Type.String(), asOf: Type.String(), licenses: Type.Array(Type.String()) }),
  ),
  sources: Type.Array(
    object({
      id: Type.String(),
      citation: Type.String(),
      url: nullable(Type.String()),
      licence: nullable(Type.String()),
      datasets: Type.Array(Type.String()),
    }),
  ),
});
export type About = Static<typeof About>;
