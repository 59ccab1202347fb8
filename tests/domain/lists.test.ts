import fc from "fast-check";
import { expect, test } from "vitest";
import { fromListed, toListed } from "../../server/domain/lists.ts";

test("any names come back from a list with commas", () => {
  const name = fc.oneof(fc.string(), fc.constantFrom("Trade, investment and migration", "63.7 %", "%2C", "%252C,", "%"));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1 }), (names) => {
      expect(names.map(toListed).join(",").split(",").map(fromListed)).toEqual(names);
    }),
  );
});

test("a name that was never escaped is read as it is", () => {
  expect(["100 % of them", "a%20b", "CONCLUSION"].map(fromListed)).toEqual(["100 % of them", "a%20b", "CONCLUSION"]);
});
