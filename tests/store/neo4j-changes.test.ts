import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Config } from "../../server/config.ts";
import { nodeId } from "../../server/contract/ids.ts";
import { loadGraph } from "../../server/data/bundled.ts";
import { datasetFolders } from "../../server/data/folders.ts";
import { Library } from "../../server/data/library/library.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { settle } from "../../server/imports/apply.ts";
import { loadNeo4j } from "../../server/store/neo4j/load.ts";
import { little } from "../data/little.ts";
import { fewDatasets } from "../process/few-datasets.ts";
import { run } from "../process/program.ts";
import { noNeo4j } from "./engines.ts";
import { everything } from "./everything.ts";

const title = noNeo4j === undefined ? "Changing Neo4j" : `Changing Neo4j (${noNeo4j})`;

describe.skipIf(noNeo4j !== undefined)(title, () => {
  const given = inject("neo4j");
  const access = "skipped" in given ? { uri: "", user: "", password: "" } : given;
  const root = mkdtempSync(join(tmpdir(), "entente-changes-"));
  const few = fewDatasets();
  let driver: Driver;
  let bundled: Graph;
  let more: Graph;

  async function contents(): Promise<string[]> {
    const nodes = await driver.executeQuery("MATCH (n) RETURN labels(n)[0] AS label, properties(n) AS properties");
    const edges = await driver.executeQuery(
      "MATCH (a)-[r]->(b) RETURN a.id AS source, b.id AS target, type(r) AS type, properties(r) AS properties",
    );
    return [...nodes.records, ...edges.records].map((record) => JSON.stringify(record.toObject(), sorted)).sort();
  }

  function written(name: string): string {
    const folder = join(root, name);
    mkdirSync(folder);
    for (const [file, content] of Object.entries(little(name))) writeFileSync(join(folder, file), content);
    return folder;
  }

  beforeAll(async () => {
    process.env.ENTENTE_FIXTURES = few.folder;
    driver = neo4j.driver(access.uri, access.password === "" ? undefined : neo4j.auth.basic(access.user, access.password), {
      disableLosslessIntegers: true,
    });
    bundled = await loadGraph(datasetFolders());
    more = await loadGraph([...datasetFolders(), written("little")]);
    await driver.executeQuery("MATCH (n) DETACH DELETE n");
  });
  afterAll(async () => {
    await driver.executeQuery("MATCH (n) DETACH DELETE n");
    await driver.close();
    rmSync(root, { recursive: true, force: true });
    few.remove();
    delete process.env.ENTENTE_FIXTURES;
  });

  test("a dataset that comes and goes again leaves the graph as it was; only what differs is written", { timeout: 180_000 }, async () => {
    await loadNeo4j(access, bundled);
    const before = await contents();
    expect(await loadNeo4j(access, more)).toEqual({ made: 3 + 4, changed: 1, removed: 0 });
    expect(await contents()).toHaveLength(before.length + 7);
    expect(await loadNeo4j(access, bundled)).toEqual({ made: 0, changed: 1, removed: 7 });
    expect(await contents()).toEqual(before);
  });

  test("what is larger than the maximum is refused with its remedy, and nothing is changed", { timeout: 120_000 }, async () => {
    await loadNeo4j(access, bundled);
    const before = await contents();
    await expect(loadNeo4j(access, more, { maximum: 7 })).rejects.toMatchObject({
      code: "store_too_many",
      message: expect.stringContaining("8 nodes and edges"),
      remedy: expect.stringContaining("ENTENTE_NEO4J_MAX_CHANGES"),
    });
    expect(await contents()).toEqual(before);
  });

  test("what the database has no memory for is refused before anything is written", { timeout: 120_000 }, async (context) => {
    await loadNeo4j(access, bundled);
    const before = await contents();
    const { records } = await driver.executeQuery("SHOW SETTINGS YIELD name, value WHERE name = 'dbms.memory.transaction.total.max'");
    const megabytes = /^([\d.]+)MiB$/.exec(String(records[0]?.get("value")))?.[1];
    context.skip(megabytes === undefined, "this Neo4j gives a transaction another amount of memory");
    // Each of them takes more than five kilobytes of it.
    const many = Array.from({ length: (Number(megabytes) * 2 ** 20) / 5_000 + 1 }, (_, at) => ({
      id: nodeId(`group:made-up-${at}`),
      label: "Group" as const,
      properties: { name: `Made up ${at}` },
    }));
    const walked: number[] = [];
    const loading = loadNeo4j(access, { ...bundled, nodes: [...bundled.nodes, ...many] }, { progress: (_, done) => walked.push(done) });
    await expect(loading).rejects.toMatchObject({
      code: "store_too_many",
      message: expect.stringMatching(/too little memory for one transaction of \d+ nodes and edges: \d+ MiB/),
      remedy: expect.stringContaining("dbms.memory.transaction.total.max"),
    });
    expect(walked).toEqual([]);
    expect(await contents()).toEqual(before);
  });

  test("what somebody changed in the database by hand is put right", { timeout: 120_000 }, async () => {
    await loadNeo4j(access, everything());
    const before = await contents();
    for (const text of [
      "MATCH (n:State) WITH n LIMIT 1 SET n.name = 'Elsewhere', n.more = 1",
      "MATCH (a)-[r:PARTY_TO]->(b) WITH a, r, b LIMIT 1 CREATE (a)-[s:PARTY_TO]->(b) SET s = r",
      "MATCH (a:State), (b:Issue) WITH a, b LIMIT 1 CREATE (a)-[:KNOWS]->(b) CREATE (a)-[:PARTY_TO]->(:Agreement {id: 'agreement:invented'})",
      "MATCH ()-[r:MEMBER_OF]->() WITH r LIMIT 2 DELETE r",
    ])
      await driver.executeQuery(text);
    await loadNeo4j(access, everything());
    expect(await contents()).toEqual(before);
  });

  test("two loads at once: one after the other, and the graph is that of one of them", { timeout: 120_000 }, async () => {
    await loadNeo4j(access, bundled);
    const one = await contents();
    await Promise.all([loadNeo4j(access, more), loadNeo4j(access, bundled)]);
    const after = await contents();
    expect([one.length, one.length + 7]).toContain(after.length);
    await loadNeo4j(access, bundled);
    expect(await contents()).toEqual(one);
  });

  test("killed at 20 points of an import, it is the old data or the new, whole", { timeout: 600_000 }, async () => {
    const data = join(root, "data");
    const config: Config = { port: 0, host: "127.0.0.1", folder: data, neo4j: access };
    const settings = {
      ENTENTE_DATA_DIR: data,
      ENTENTE_FIXTURES: few.folder,
      NEO4J_URI: access.uri,
      ...(access.password && { NEO4J_USER: access.user, NEO4J_PASSWORD: access.password }),
    };
    const importing = (name: string) => {
      const files = Object.keys(little(name)).map((file) => join(root, name, file));
      return run(["import", "datapackage", ...files, "--yes"], settings);
    };
    await loadNeo4j(access, bundled);
    const edges = (await contents()).length;
    written("measure");
    const started = performance.now();
    const measure = importing("measure");
    expect([await measure.ended, measure.said()]).toEqual([0, expect.stringContaining("measure was brought in.")]);
    const whole = performance.now() - started;
    expect(await contents()).toHaveLength(edges + 7);
    expect(await run(["remove", "measure", "--yes"], settings).ended).toBe(0);
    expect(await contents()).toHaveLength(edges);

    const library = new Library(data);
    for (let point = 0; point < 20; point++) {
      const name = `killed-${point}`;
      written(name);
      const { child, ended } = importing(name);
      const timer = setTimeout(() => child.kill("SIGKILL"), whole * (0.3 + (0.75 * point) / 19));
      await ended;
      clearTimeout(timer);
      // The database notices that the connection is gone, and takes back what was not committed.
      await expect.poll(() => settle(config, library).then(() => true), { timeout: 30_000 }).toBe(true);
      const { datasets } = await library.read();
      const { records } = await driver.executeQuery(
        "OPTIONAL MATCH ()-[r]->() WHERE r.dataset = $id WITH count(r) AS edges OPTIONAL MATCH (n:Dataset {id: $id}) RETURN edges, count(n) AS nodes",
        { id: `dataset:${name}` },
      );
      const there = datasets.some((each) => each.name === name);
      expect([name, records[0]?.get("edges"), records[0]?.get("nodes")]).toEqual([name, there ? 4 : 0, there ? 1 : 0]);
    }
    const { datasets } = await library.read();
    await loadNeo4j(access, await loadGraph(library.folders({ revision: 0, datasets })));
    const wanted = await contents();
    for (const { name } of datasets) expect(await run(["remove", name, "--yes"], settings).ended).toBe(0);
    expect(await contents()).toHaveLength(wanted.length - 7 * datasets.length);
  });
});

/** Properties come in no fixed order. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
