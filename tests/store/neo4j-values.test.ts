import fc from "fast-check";
import { expect, test } from "vitest";
import { sharedOf } from "../../server/store/neo4j/values.ts";

const value = fc.oneof(fc.constantFrom("a", "b"), fc.integer({ min: 0, max: 1 }), fc.boolean());
const row = fc.dictionary(fc.constantFrom("metric", "unit", "year", "value"), value, { noNullPrototype: true });

test("what rows share and what each keeps is the row, and nothing of both is sent twice", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const kept = rows.map((each) => ({ ...each }));
      const shared = sharedOf(kept);
      expect(kept.map((each) => ({ ...each, ...shared }))).toEqual(rows);
      for (const each of kept) expect(Object.keys(each).filter((name) => name in shared)).toEqual([]);
    }),
  );
});

test("a property that one row lacks is not shared", () => {
  const rows = [{ unit: "persons", year: "2019" }, { unit: "persons" }];
  expect(sharedOf(rows)).toEqual({ unit: "persons" });
  expect(rows).toEqual([{ year: "2019" }, {}]);
});
