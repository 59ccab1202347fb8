import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { NODE_LABELS } from "../../server/contract/ids.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { openEngine } from "../../server/engine.ts";
import { loadNeo4j } from "../../server/store/neo4j/load.ts";
import { bundledGraph } from "../conformance/engines.ts";
import { noNeo4j } from "./engines.ts";
import { everything } from "./everything.ts";

const title = noNeo4j === undefined ? "Loading Neo4j" : `Loading Neo4j (${noNeo4j})`;

describe.skipIf(noNeo4j !== undefined)(title, () => {
  const given = inject("neo4j");
  const access = "skipped" in given ? { uri: "", user: "", password: "" } : given;
  let driver: Driver;

  /** Everything that is in the database, in an order of its own. */
  async function contents(): Promise<string[]> {
    const nodes = await driver.executeQuery("MATCH (n) RETURN labels(n)[0] AS label, properties(n) AS properties");
    const edges = await driver.executeQuery(
      "MATCH (a)-[r]->(b) RETURN a.id AS source, b.id AS target, type(r) AS type, properties(r) AS properties",
    );
    return [...nodes.records, ...edges.records].map((record) => JSON.stringify(record.toObject(), sorted)).sort();
  }

  const clear = () => driver.executeQuery("MATCH (n) DETACH DELETE n");

  beforeAll(() => {
    driver = neo4j.driver(access.uri, access.password === "" ? undefined : neo4j.auth.basic(access.user, access.password), {
      disableLosslessIntegers: true,
    });
  });
  beforeEach(clear);
  afterAll(async () => {
    await clear();
    await driver.close();
  });

  test("twice gives the same graph", { timeout: 120_000 }, async () => {
    const graph = await bundledGraph();
    await loadNeo4j(access, graph);
    const once = await contents();
    await loadNeo4j(access, graph);
    expect(await contents()).toEqual(once);
    expect(once).toHaveLength(graph.nodes.length + graph.edges.length);
  });

  test("a graph takes the place of another, whole", async () => {
    await loadNeo4j(access, everything());
    const little: Graph = { nodes: everything().nodes.slice(0, 3), edges: [], conflicts: [] };
    await loadNeo4j(access, little);
    expect(await contents()).toHaveLength(3);
  });

  test("a load that fails leaves the graph that was there", async () => {
    const graph = everything();
    await loadNeo4j(access, graph);
    const before = await contents();
    const broken: Graph = { ...graph, nodes: [...graph.nodes, graph.nodes.at(-1)!] };
    await expect(loadNeo4j(access, broken)).rejects.toMatchObject({ code: "store_query" });
    expect(await contents()).toEqual(before);
  });

  test("every label has its id guarded", async () => {
    await loadNeo4j(access, everything());
    const { records } = await driver.executeQuery(
      "SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type RETURN labelsOrTypes[0] AS label, properties, type",
    );
    const guarded = records.flatMap((record) =>
      String(record.get("type")).includes("UNIQUE") && String(record.get("properties")) === "id" ? [String(record.get("label"))] : [],
    );
    expect(guarded.sort()).toEqual([...NODE_LABELS].sort());
  });

  test.each([
    ["a node of another label", "CREATE (:Person {name: 'Ann'})"],
    ["a node without a label", "CREATE ({x: 1})"],
    ["a node that bears one of our labels but no id of ours", "CREATE (:Event {id: 42})"],
    ["a node that bears one of our labels and another's", "CREATE (:State:Country {id: 'state:UZB'})"],
    ["a node that bears one of our labels and the id of another", "CREATE (:State {id: 'country:UZB'})"],
  ])("%s is not touched: the load is refused", async (_, create) => {
    await driver.executeQuery(create);
    const before = await contents();
    const refused = loadNeo4j(access, everything()).catch((error: unknown) => error);
    await expect(refused).resolves.toMatchObject({ code: "store_foreign" });
    expect(await contents()).toEqual(before);
    // A start says of it what the load says.
    const started = openEngine({ port: 0, host: "127.0.0.1", folder: "", neo4j: access }, () => undefined).catch((error: unknown) => error);
    expect(String(await started)).toBe(String(await refused));
  });
});

/** Properties come in no fixed order. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
