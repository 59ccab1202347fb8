import Type, { type Static } from "typebox";
import { COMPLETENESS, LEVELS } from "./vocabulary.ts";
import { oneOf } from "./wire/common.ts";

/** What a dataset claims to list: without such a claim, what it doesn't list is unknown, not absent. */
export const Inventory = Type.Object(
  {
    levels: Type.Array(oneOf(LEVELS)),
    issues: Type.Optional(Type.Array(Type.String(), { description: "Issues, with those under them; all if left out" })),
    parties: Type.Optional(Type.Array(Type.String(), { description: "Whose instruments; everybody's if left out" })),
    partners: Type.Optional(
      oneOf(["listed", "any"], { description: "With whom: only among the parties listed, which is meant if left out, or with anybody" }),
    ),
    from: Type.Optional(Type.String({ description: "From which day; from the beginning if left out" })),
    until: Type.Optional(Type.String({ description: "Up to which day; up to the dataset's own day if left out" })),
    completeness: oneOf(COMPLETENESS),
  },
  { additionalProperties: false },
);
export type Inventory = Static<typeof Inventory>;
