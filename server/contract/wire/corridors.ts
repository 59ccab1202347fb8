import Type, { type Static } from "typebox";
import { NodeRef, nullable, object } from "./common.ts";
import { CorridorObservation, FigureGroup } from "./explore.ts";

const { metric, definition, unit, edition } = FigureGroup.properties;

/** What can be chosen to be drawn: one metric in one unit and edition, with the years that it has. */
export const FigureChoice = object({
  metric,
  definition,
  unit,
  edition,
  derived: Type.Boolean({ description: "True where every figure was computed here" }),
  years: Type.Array(FigureGroup, { description: "Latest first; what lies in no one year comes last" }),
});
export type FigureChoice = Static<typeof FigureChoice>;

export const ChoicesAnswer = object({
  choices: Type.Array(FigureChoice),
  preset: nullable(
    object({ metric, unit, edition, year: FigureGroup.properties.year }, { description: "What is drawn where nothing is chosen" }),
  ),
});
export type ChoicesAnswer = Static<typeof ChoicesAnswer>;

/** A flow against everything that leaves its origin, or comes to its destination: computed here, of one kind of figure. */
export const FlowShare = object({
  percent: Type.Number(),
  of: Type.Number({ description: "Sum of the figures of all corridors of this state in this metric, unit, edition and year" }),
  corridors: Type.Integer({ description: "How many corridors make up that sum" }),
  formula: Type.String(),
});
export type FlowShare = Static<typeof FlowShare>;

export const SeriesPoint = object({
  year: Type.Integer(),
  value: nullable(Type.Number({ description: "null: not stated for this year, which is not zero" })),
  figures: Type.Integer({ description: "How many figures state it; 0 where none does" }),
  conflict: Type.Boolean({ description: "True where these differ" }),
  ofOrigin: nullable(FlowShare),
  ofDestination: nullable(FlowShare),
});
export type SeriesPoint = Static<typeof SeriesPoint>;

export const CorridorSeries = object({
  metric,
  definition,
  unit,
  edition,
  derived: Type.Boolean(),
  points: Type.Array(SeriesPoint, { description: "Every year that this edition has of this metric, earliest first" }),
});
export type CorridorSeries = Static<typeof CorridorSeries>;

export const CorridorAnswer = object({
  id: Type.String(),
  origin: NodeRef,
  destination: NodeRef,
  series: Type.Array(CorridorSeries),
  figures: Type.Array(CorridorObservation),
});
export type CorridorAnswer = Static<typeof CorridorAnswer>;
