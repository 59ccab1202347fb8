import Type, { type Static } from "typebox";
import { LEVELS } from "../vocabulary.ts";
import { object, oneOf } from "./common.ts";
import { asOf, datasets, idParameter, limit, list, offset, region } from "./parameters.ts";

/** Which pairs, on which issues, in which layers, at the end of which day. */
const whom = {
  states: list(idParameter("State"), "States among which; all states and areas if neither states, bloc nor regions are given"),
  bloc: Type.Optional({
    ...idParameter("Organisation"),
    description: "Id of an Organisation: its members and chair on that day, beside the states given",
  }),
  regions: list(region, "UN M49 regions or subregions: the states that lie in them, beside the states and the bloc given"),
  origin: list(idParameter("State"), "Only from these"),
  destination: list(idParameter("State"), "Only to these"),
  issues: list(idParameter("Issue"), "Issues, each by itself, their children included; issue:migration if left out"),
  layers: list(oneOf(LEVELS), "Layers; all three if left out"),
  datasets,
  asOf,
};

/** Which figure stands beside a cell: of one metric, edition and year. Of what is left out the widest edition and its last year are taken. */
const people = {
  metric: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, description: "Metric of the figures beside the cells, such as stock" }),
  ),
  edition: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: "Its edition" })),
  year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2100, description: "Its year" })),
};

export const CoverageParameters = object({
  ...whom,
  ...people,
  minimum: Type.Optional(Type.Number({ minimum: 0, description: "Only where the figure is at least this; needs a metric" })),
  order: Type.Optional(oneOf(["id", "people"], { default: "id", description: "By ids, or by the figures, largest first" })),
  format: Type.Optional(
    oneOf(["cells", "columns"], { default: "cells", description: "One object a cell, 5000 at most; or columns, 100000 at most" }),
  ),
  limit: limit(1000, 100_000),
  offset,
});
export type CoverageParameters = Static<typeof CoverageParameters>;
export type WhomParameters = Pick<CoverageParameters, keyof typeof whom>;
export type PeopleParameters = Pick<CoverageParameters, keyof typeof people>;

export const CoverageEvidenceParameters = object({
  origin: idParameter("State"),
  destination: idParameter("State"),
  issue: idParameter("Issue"),
  layers: whom.layers,
  datasets,
  asOf,
});
export type CoverageEvidenceParameters = Static<typeof CoverageEvidenceParameters>;
