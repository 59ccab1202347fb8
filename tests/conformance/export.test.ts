import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { About } from "../../server/contract/wire/export.ts";
import { cypher } from "../../server/domain/export/cypher.ts";
import type { FactGraph } from "../../server/domain/export/facts.ts";
import type { Graph, Properties } from "../../server/domain/graph.ts";
import { Neo4jStore } from "../../server/store/neo4j/store.ts";
import { asked } from "../store/asked.ts";
import { everything } from "../store/everything.ts";
import { bundledGraph, neo4jAccess, skipped } from "./engines.ts";

const ABOUT: About = {
  title: "A title\n} // of two lines; MATCH (n) DETACH DELETE n",
  address: "http://127.0.0.1/api/export",
  asOf: null,
  retrieved: "2026-01-01",
  extent: "Whole: 1 tie.",
  whole: true,
  datasets: [{ id: "dataset:x", title: "X\r\n;", version: "1", asOf: "2026-01-01", licenses: ["CC0-1.0"] }],
  sources: [{ id: "source:x", citation: "Y */ \u2028", url: null, licence: "CC0", datasets: ["dataset:x"] }],
};

/** What no dataset may hold, and an escape must survive: half an escape, an escape of a quote, what ends a line or a literal. */
const WORSE = [
  "\\u0027",
  "\\\\u0027",
  "\\",
  "ends in \\",
  "u",
  "'",
  "''; MATCH (n) DETACH DELETE n;\n//",
  "\u0000\u0001\u001b\u007f\u0085",
  "\u2028\u2029",
  "\u202Ertl",
  "]]>",
  "`",
  "$1",
  "👩‍👩‍👧",
  "__proto__",
];

describe.skipIf(skipped)("Cypher of an export", () => {
  let driver: Driver;
  beforeAll(() => {
    driver = neo4j.driver(
      neo4jAccess?.uri ?? "",
      neo4jAccess?.password ? neo4j.auth.basic(neo4jAccess.user, neo4jAccess.password) : undefined,
    );
  });
  afterAll(async () => {
    await driver?.executeQuery("MATCH (n) DETACH DELETE n");
    await driver?.close();
  });

  /** As a person would: the whole file, statement by statement, into an empty database. */
  const load = async (graph: FactGraph): Promise<void> => {
    await driver.executeQuery("MATCH (n) DETACH DELETE n");
    const lines = [...cypher(graph, ABOUT)]
      .join("")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("//"));
    for (const line of lines) {
      expect(line.endsWith(";")).toBe(true);
      await driver.executeQuery(line.slice(0, -1));
    }
  };

  /** All that is there, as the port reads it, beside all that was exported. */
  const compared = async ({ nodes, edges }: FactGraph): Promise<void> => {
    if (!neo4jAccess) throw new Error("there is no Neo4j");
    const store = new Neo4jStore(neo4jAccess);
    const found = await store.run(asked("MATCH (n) RETURN n"), {});
    const joined = await store.run(asked("MATCH (a)-[r]->(b) RETURN a.id AS a, b.id AS b, r"), {});
    await store.close();
    const byId = (a: Properties, b: Properties) => (String(a.id) < String(b.id) ? -1 : 1);
    expect(found.map(({ n }) => Object(n)).sort(byId)).toEqual(
      nodes.map(({ id, label, properties }) => ({ ...properties, id, $label: label })).sort(byId),
    );
    expect(joined.map(({ a, b, r }) => ({ ...Object(r), a, b })).sort(byId)).toEqual(
      edges.map(({ from, to, type, properties }) => ({ ...properties, $label: type, a: from, b: to })).sort(byId),
    );
  };

  test("brings every label, type and property, whatever texts they hold", { timeout: 120_000 }, async () => {
    const graph: Graph = everything();
    const texts = WORSE.flatMap((text, at) => {
      const node = graph.nodes.filter(({ label }) => label === "Claim")[at % 12];
      return node ? [{ ...node, id: `${node.id}-${at}` as typeof node.id, properties: { name: text, text } }] : [];
    });
    const hostile = { nodes: [...graph.nodes, ...texts], edges: graph.edges };
    await load(hostile);
    await compared(hostile);
  });

  test("brings real statements as they are", { timeout: 120_000 }, async () => {
    const { nodes, edges } = await bundledGraph();
    // One in three, and of memberships, which are all alike, one in 24: Neo4j plans each statement anew.
    const own = edges.filter(
      ({ type, properties }, at) =>
        type !== "DESCRIBED_IN" && properties.dataset === "dataset:central-asia" && at % (type === "MEMBER_OF" ? 24 : 3) === 0,
    );
    const ends = new Set<string>(own.flatMap(({ from, to }) => [from, to]));
    const part = { nodes: nodes.filter(({ id }) => ends.has(id)), edges: own };
    await load(part);
    await compared(part);
  });

  test("guards ids, and is comments, constraints, nodes and edges, each statement on its line", async () => {
    const text = [...cypher(everything(), ABOUT)].join("");
    expect(text).toMatch(/^\/\/ A title \} \/\/ of two lines; MATCH \(n\) DETACH DELETE n\n/);
    expect(text).toContain("// Dataset: X ;, 1 (dataset:x); as of 2026-01-01; licence CC0-1.0.\n");
    expect(text).toContain("// Source: Y */ , licence CC0\n");
    expect(text.split("\n").filter((line) => !/^(?:\/\/|CREATE CONSTRAINT |UNWIND \[|$)/.test(line))).toEqual([]);
  });
});
