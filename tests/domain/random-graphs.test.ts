import fc from "fast-check";
import { expect, test } from "vitest";
import { STRENGTHS } from "../../server/contract/vocabulary.ts";
import { questions } from "../reference/asked.ts";
import { Cooperation } from "../reference/cooperation.ts";
import { ties } from "../reference/network.ts";
import { Reading } from "../reference/reading.ts";
import { SAMPLE } from "../reference/shared-graphs.ts";

/** A comparison on random graphs says something only where they contain what could go wrong. */
test("the random graphs and questions reach every kind of tie", () => {
  const drawn = fc.sample(fc.tuple(fc.constantFrom(...SAMPLE), questions), { numRuns: 300, seed: 1 });
  const all = drawn.flatMap(([graph, asked]) => ties(new Reading(graph), { t: asked.t, minWeight: 0 }));
  expect(STRENGTHS.filter((strength) => !all.some(({ strongest }) => strongest === strength))).toEqual([]);
  for (const level of ["bilateral", "regional"]) expect(all.some(({ levels }) => levels.includes(level))).toBe(true);
  for (const channel of ["agreement", "body", "event"]) expect(all.some(({ channels }) => channels.includes(channel))).toBe(true);
  expect(all.some(({ weight, uncertain }) => weight > 1 && uncertain > 0)).toBe(true);
  const narrowed = drawn.filter(([graph, asked]) => ties(new Reading(graph), asked).length > 0);
  expect(narrowed.length).toBeGreaterThan(100);
});

test("some grounds live, some do not, and of some it is not known", () => {
  const grounds = SAMPLE.flatMap((graph) => {
    const cooperation = new Cooperation(new Reading(graph), { t: "2020-06-15", levels: ["bilateral", "regional", "universal"] });
    return cooperation.between("state:AAA", "state:BBB");
  });
  for (const live of ["yes", "no", "unknown"])
    expect(grounds.some((ground) => ground.live === live && ground.kind === "agreement")).toBe(true);
  expect(grounds.some(({ lapsed }) => lapsed)).toBe(true);
  expect(grounds.some(({ counts, lapsed }) => !counts && !lapsed)).toBe(true);
});
