import fc from "fast-check";
import { expect, test } from "vitest";
import { byPrecedence, compare, decide, groupBy } from "../../server/domain/parallel.ts";
import type { Ternary } from "../../server/domain/time.ts";
import { stated } from "./build.ts";

const statement = (answer: Ternary, precedence: number) => ({
  answer,
  provenance: stated({ dataset: `dataset:d${precedence}`, precedence }),
});
const answers = fc.constantFrom<Ternary>("yes", "no", "unknown");
const statements = fc.uniqueArray(fc.tuple(answers, fc.nat(20)), { selector: ([, precedence]) => precedence });

test("nothing stated is not known, and no conflict", () => {
  expect(decide([])).toEqual({ answer: "unknown", conflict: false });
  expect(decide([statement("unknown", 1)])).toEqual({ answer: "unknown", conflict: false });
});

test("the answer is that of the first dataset that decides; a conflict is two that decide differently", () => {
  fc.assert(
    fc.property(statements, (drawn) => {
      const decided = drawn.filter(([answer]) => answer !== "unknown").sort(([, a], [, b]) => a - b);
      const conflict = new Set(decided.map(([answer]) => answer)).size > 1;
      expect(decide(drawn.map(([answer, precedence]) => statement(answer, precedence)))).toEqual({
        answer: decided[0]?.[0] ?? "unknown",
        conflict,
      });
    }),
  );
});

test("the order in which datasets are read makes no difference", () => {
  fc.assert(
    fc.property(statements, (drawn) => {
      const all = drawn.map(([answer, precedence]) => statement(answer, precedence));
      expect(decide([...all].reverse())).toEqual(decide(all));
    }),
  );
});

test("datasets of equal precedence go by their ids", () => {
  const of = (dataset: string) => ({ provenance: stated({ dataset, precedence: 1 }) });
  expect([of("dataset:b"), of("dataset:a")].sort(byPrecedence)).toEqual([of("dataset:a"), of("dataset:b")]);
});

test("texts are ordered by code units, not by any language", () => {
  expect(["ä", "z", "Z", "a"].sort(compare)).toEqual(["Z", "a", "z", "ä"]);
});

test("grouping loses nothing and keeps the order", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(99)), (numbers) => {
      const groups = groupBy(numbers, (number) => String(number % 7));
      expect([...groups.values()].flat().sort(), "all are there").toEqual([...numbers].sort());
      for (const [key, group] of groups) expect(group).toEqual(numbers.filter((number) => String(number % 7) === key));
    }),
  );
});
