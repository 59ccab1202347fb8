import Type, { type Static } from "typebox";
import { FAMILIES, ROLES } from "../vocabulary.ts";
import { Day, nullable, object, oneOf, PartialDate, SourceRef } from "./common.ts";

/**
 * What can happen. `acceded`: a party came to an instrument by a step of its own: accession, succession, ratification,
 * approval, a later signature. Who signed it as it was made is counted with the instrument.
 */
export const HAPPENING_KINDS = ["concluded", "in_force", "acceded", "joined", "ended", "withdrew", "left", "event"] as const;
export type HappeningKind = (typeof HAPPENING_KINDS)[number];

/** Which of the dates told it. */
export const DATED_BY = ["signed", "adopted", "inForce", "terminated", "consentDate", "withdrawn", "since", "until", "date"] as const;
export type DatedBy = (typeof DATED_BY)[number];

const Named = object({ id: Type.String(), name: Type.String() });

export const Happening = object({
  id: Type.String({ description: "Of the agreement or event, or of the relation: <actor>~<TYPE>~<subject>" }),
  kind: oneOf(HAPPENING_KINDS),
  subject: Named,
  actor: nullable(Named),
  role: nullable(oneOf(ROLES, { description: "Of a member" })),
  date: nullable(PartialDate),
  datedBy: nullable(oneOf(DATED_BY, { description: "Which date of the subject, or of the relation, it is placed by" })),
  families: Type.Array(oneOf(FAMILIES)),
});
export type Happening = Static<typeof Happening>;

const Count = Type.Integer({ minimum: 0 });

export const KindCount = object({
  kind: oneOf(HAPPENING_KINDS),
  total: Type.Integer({ minimum: 0, description: "Each counted once, on however many families" }),
  several: Type.Integer({ minimum: 0, description: "Of these, on several families" }),
  none: Type.Integer({ minimum: 0, description: "Of these, on no family of migration issues" }),
  families: Type.Array(
    object({
      family: oneOf(FAMILIES),
      count: Type.Integer({ minimum: 0, description: "On this family: what is on two counts in each" }),
      alone: Type.Integer({ minimum: 0, description: "On this family and no other" }),
    }),
  ),
});
export type KindCount = Static<typeof KindCount>;

export const TimelineAnswer = object({
  years: Type.Array(object({ year: Type.Integer(), total: Count, kinds: Type.Array(KindCount) }), {
    description: "Years in which anything happened; a date that lies wholly in a year counts there, however exact",
  }),
  undated: object(
    { total: Count, kinds: Type.Array(KindCount), items: Type.Array(Happening), truncated: Type.Boolean() },
    { description: "What no single year can be named for: without a date, or with one that spans several years" },
  ),
  items: Type.Array(Happening, { description: "What the years count, earliest first" }),
  total: Type.Integer({ minimum: 0, description: "Everything: the years' totals and the undated" }),
  truncated: Type.Boolean({ description: "True where more items follow those of this answer; the counts are of all" }),
  leftOut: object({
    universal: Type.Integer({ description: "Happenings of universal instruments and bodies that would otherwise count" }),
    beyond: Type.Integer({ description: "Happenings on no migration issue that would otherwise count" }),
  }),
});
export type TimelineAnswer = Static<typeof TimelineAnswer>;

export const Change = object({ ...Happening.properties, sources: Type.Array(SourceRef) });
export type Change = Static<typeof Change>;

export const ChangesAnswer = object({
  since: Day,
  asOf: Day,
  kinds: Type.Array(KindCount, { description: "What happened after the end of the one day and by the end of the other" }),
  items: Type.Array(Change),
  total: Count,
  truncated: Type.Boolean(),
  /** What is not known to have happened between the days, nor known not to have. */
  perhaps: object({ kinds: Type.Array(KindCount), items: Type.Array(Change), total: Count, truncated: Type.Boolean() }),
});
export type ChangesAnswer = Static<typeof ChangesAnswer>;
