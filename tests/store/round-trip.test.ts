import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { NODE_LABELS } from "../../server/contract/ids.ts";
import { EDGE_TYPES } from "../../server/contract/model.ts";
import { DEADLINES as EMBEDDED } from "../../server/store/embedded/limits.ts";
import { DEADLINES as NEO4J } from "../../server/store/neo4j/store.ts";
import { asked } from "./asked.ts";
import { ENGINES, type Opened } from "./engines.ts";
import { everything } from "./everything.ts";

const graph = everything();
const byId = (a: { id?: unknown }, b: { id?: unknown }) => (String(a.id) < String(b.id) ? -1 : 1);

for (const { name, open, skip } of ENGINES) {
  describe.skipIf(skip !== undefined)(`What goes into ${name} comes out as it went in`, () => {
    let opened: Opened;
    beforeAll(async () => {
      opened = await open(graph);
    });
    afterAll(() => opened.discard());

    test.each([...NODE_LABELS])("nodes labelled %s, whole", async (label) => {
      const rows = await opened.store.run(asked(`MATCH (n:\`${label}\`) RETURN n`), {});
      const expected = graph.nodes.flatMap((node) => (node.label === label ? [{ id: node.id, $label: label, ...node.properties }] : []));
      expect(rows.map(({ n }) => Object(n)).sort(byId)).toEqual(expected.sort(byId));
    });

    test.each([...EDGE_TYPES])("edges of type %s, whole, with their ends", async (type) => {
      const rows = await opened.store.run(asked(`MATCH (a)-[r:\`${type}\`]->(b) RETURN r.id AS id, a.id AS source, b.id AS target, r`), {});
      const expected = graph.edges.flatMap((edge) =>
        edge.type === type ? [{ id: edge.id, source: edge.from, target: edge.to, r: { $label: type, ...edge.properties } }] : [],
      );
      expect([...rows].sort(byId)).toEqual(expected.sort(byId));
    });

    test("columns: days as text, absent values as null, lists as lists, numbers as numbers", async () => {
      const text =
        "MATCH (n:Agreement) RETURN n.id AS id, n.signedEarliest AS day, n.durationYears AS years, n.autoRenew AS renews, n.aliases AS aliases";
      const rows = await opened.store.run(asked(text), {});
      const expected = graph.nodes.flatMap(({ id, label, properties: { signedEarliest, durationYears, autoRenew, aliases } }) =>
        label === "Agreement"
          ? [{ id, day: signedEarliest ?? null, years: durationYears ?? null, renews: autoRenew ?? null, aliases: aliases ?? null }]
          : [],
      );
      expect([...rows].sort(byId)).toEqual(expected.sort(byId));
    });

    test("counts and sums are numbers, collected days are text", async () => {
      const [row] = await opened.store.run(
        asked(
          "MATCH (d:Dataset) RETURN count(*) AS count, count(d.precedence) AS stated, min(d.asOfEarliest) AS first, collect(d.asOfEarliest) AS days",
        ),
        {},
      );
      const days = graph.nodes.flatMap(({ label, properties }) =>
        label === "Dataset" && properties.asOfEarliest ? [String(properties.asOfEarliest)] : [],
      );
      expect({ ...row, days: Array.isArray(row!.days) ? row!.days.sort() : row!.days }).toEqual({
        count: 12,
        stated: graph.nodes.filter(({ label, properties }) => label === "Dataset" && properties.precedence !== undefined).length,
        first: days.sort()[0],
        days: days.sort(),
      });
    });

    test("parameters: text stays text, an empty list means all, whole numbers page", async () => {
      const text = "MATCH (n:State) WHERE size($ids) = 0 OR n.id IN $ids RETURN n.id AS id ORDER BY id SKIP $offset LIMIT $limit";
      const states = graph.nodes.flatMap(({ id, label }) => (label === "State" ? [id] : [])).sort();
      const ids = async (params: { ids: readonly string[]; offset: number; limit: number }) =>
        (await opened.store.run(asked(text), params)).map(({ id }) => id);
      expect(await ids({ ids: [], offset: 0, limit: 100 })).toEqual(states);
      expect(await ids({ ids: [], offset: 2, limit: 3 })).toEqual(states.slice(2, 5));
      expect(await ids({ ids: states.slice(0, 2), offset: 0, limit: 100 })).toEqual(states.slice(0, 2));
      expect(await ids({ ids: ["') RETURN 1 //", "state:constructor"], offset: 0, limit: 100 })).toEqual(["state:constructor"]);
    });

    test("days compare with a day that is given as text", async () => {
      const [row] = await opened.store.run(asked("MATCH (n:Agreement) WHERE n.signedEarliest <= date($asOf) RETURN count(*) AS count"), {
        asOf: "1970-01-01",
      });
      const expected = graph.nodes.filter(
        ({ label, properties: { signedEarliest } }) =>
          label === "Agreement" && signedEarliest !== undefined && signedEarliest <= "1970-01-01",
      );
      expect(row).toEqual({ count: expected.length });
    });

    test("a query that writes is refused, and one that can't be planned is named", async () => {
      await expect(opened.store.run(asked("CREATE (n:State {id: 'state:XXX'}) RETURN n.id AS id"), {})).rejects.toMatchObject({
        code: "store_query",
      });
      await expect(opened.store.check([asked("MATCH (n:State RETURN n")])).rejects.toMatchObject({ code: "store_query" });
    });

    test("nobody waits: an answer that is given up says so before the query ends", async () => {
      const store = opened.within({ query: 1_500, deadline: 2_000 });
      const ends: string[] = [];
      const noteEnd = (work: Promise<unknown>, what: string) => work.finally(() => ends.push(what));
      const reader = new AbortController();
      const waiting = noteEnd(store.run(SLOW, {}), "ended");
      const leaving = noteEnd(store.run(SLOW, {}, reader.signal), "given up");
      setTimeout(() => reader.abort(), 100);
      await expect(leaving).rejects.toMatchObject({ code: "store_aborted" });
      await expect(waiting).rejects.toMatchObject({ code: "store_timeout" });
      expect(ends).toEqual(["given up", "ended"]);
      await expect(store.run(SLOW, {}, AbortSignal.abort())).rejects.toMatchObject({ code: "store_aborted" });
    });

    test("a query without end is ended by the engine, and the next one is answered", async () => {
      const store = opened.within({ query: 300, deadline: 60_000 });
      await expect(store.run(SLOW, {})).rejects.toMatchObject({ code: "store_timeout" });
      await expect.poll(() => store.run(COUNT, {}), ANSWERED).toEqual([{ count: 12 }]);
    });

    test("twenty slow queries at once: each is told by the deadline that readers are promised", async () => {
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
      onTestFinished(() => void vi.useRealTimers());
      const store = opened.within({ query: 300 });
      const all = Promise.allSettled(Array.from({ length: 20 }, () => store.run(SLOW, {})));
      // The clock is handed in: whatever the engine does meanwhile, nobody is left waiting once it shows the deadline.
      await vi.advanceTimersByTimeAsync(PROMISED);
      const outcomes = await all;
      vi.useRealTimers();
      for (const outcome of outcomes)
        expect(outcome).toMatchObject({ status: "rejected", reason: { code: expect.stringMatching(/^store_(timeout|unavailable)$/) } });
      await expect.poll(() => store.run(COUNT, {}), ANSWERED).toEqual([{ count: 12 }]);
    });
  });
}

test.each([
  ["embedded", EMBEDDED],
  ["Neo4j", NEO4J],
])("on %s every deadline is beneath the one that readers are promised, and the engine's own comes first", (_, { whole, ...deadlines }) => {
  for (const milliseconds of Object.values(deadlines)) expect(milliseconds).toBeLessThan(PROMISED);
  expect(deadlines.query).toBeLessThan(deadlines.deadline);
  expect(whole).toBeLessThanOrEqual(30_000);
});

/** Milliseconds within which the port promises an answer or a failure. */
const PROMISED = 3_500;
/** A query that has its own short limit may be too slow itself on a busy machine, and is asked again. */
const ANSWERED = { timeout: 30_000 };
const COUNT = asked("MATCH (n:Sector) RETURN count(*) AS count");
/** Joins everything with everything, as often as it takes. */
const SLOW = asked(`MATCH (a), (b), (c), (d), (e) WHERE a.id + b.id + c.id + d.id + e.id = 'nothing' RETURN count(*) AS count`);
