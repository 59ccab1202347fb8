import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test, vi } from "vitest";
import type { Config } from "../../server/config.ts";
import { nodeId } from "../../server/contract/ids.ts";
import { loadGraph } from "../../server/data/bundled.ts";
import { datasetFolders } from "../../server/data/folders.ts";
import { Library } from "../../server/data/library/library.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { settle } from "../../server/imports/apply.ts";
import { removeCommand } from "../../server/imports/terminal.ts";
import { loadNeo4j } from "../../server/store/neo4j/load.ts";
import { little } from "../data/little.ts";
import { doomed } from "../process/dooming.ts";
import { FEWEST, fewDatasets } from "../process/few-datasets.ts";
import { run } from "../process/program.ts";
import type { StepName } from "../process/steps.ts";
import { boltProxy, type Moment } from "./bolt-proxy.ts";
import { noNeo4j } from "./engines.ts";
import { everything } from "./everything.ts";

const title = noNeo4j === undefined ? "Changing Neo4j" : `Changing Neo4j (${noNeo4j})`;

describe.skipIf(noNeo4j !== undefined)(title, () => {
  const given = inject("neo4j");
  const access = "skipped" in given ? { uri: "", user: "", password: "" } : given;
  const root = mkdtempSync(join(tmpdir(), "entente-changes-"));
  const few = fewDatasets(FEWEST);
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

  /** How many nodes and edges there are. */
  async function count(): Promise<number> {
    const { records } = await driver.executeQuery(
      "MATCH (n) WITH count(n) AS nodes OPTIONAL MATCH ()-[r]->() WITH nodes, count(r) AS edges RETURN nodes + edges AS count",
    );
    return Number(records[0]?.get("count"));
  }

  function written(name: string): string {
    const folder = join(root, name);
    mkdirSync(folder);
    for (const [file, content] of Object.entries(little(name))) writeFileSync(join(folder, file), content);
    return folder;
  }

  /** The command in the test's own process, its lines unprinted. */
  async function removed(settings: Readonly<Record<string, string>>, name: string): Promise<number> {
    const silence = vi.spyOn(console, "log").mockReturnValue();
    return removeCommand(settings, name, { yes: true }).finally(() => silence.mockRestore());
  }

  const filesOf = (folder: string): string[] => readdirSync(folder).map((file) => join(folder, file));

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
    expect(await count()).toBe(before.length + 7);
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

  describe("an import that is killed", () => {
    /** The moments of its talk with the database and the steps on this side of it, in their order, and the data that count after each. */
    const KILLS: readonly ({ counts: "old" | "new"; announced: boolean } & ({ moment: Moment } | { step: StepName }))[] = [
      { step: "before the dataset is in its place", counts: "old", announced: false },
      { moment: "connects", counts: "old", announced: true },
      { moment: "writes edges", counts: "old", announced: true },
      { moment: "commits", counts: "old", announced: true },
      { moment: "has committed", counts: "new", announced: true },
      { step: "before the list is renamed", counts: "new", announced: true },
      { step: "after the list is renamed", counts: "new", announced: false },
    ];

    test("leaves the old data or the new, whole, whatever it had come to", { timeout: 300_000 }, async () => {
      const data = join(root, "data");
      const config: Config = { port: 0, host: "127.0.0.1", folder: data, neo4j: access };
      const proxy = await boltProxy(access.uri);
      onTestFinished(proxy.close);
      const login = access.password === "" ? {} : { NEO4J_USER: access.user, NEO4J_PASSWORD: access.password };
      const settings = (uri: string) => ({ ENTENTE_DATA_DIR: data, ENTENTE_FIXTURES: few.folder, NEO4J_URI: uri, ...login });
      const kills = KILLS.map((kill) => ({ kill, process: doomed(settings(proxy.uri)) }));
      onTestFinished(() => {
        for (const { process } of kills) process.kill();
      });
      await loadNeo4j(access, bundled);
      const before = await contents();
      const library = new Library(data);
      const pending = join(data, "datasets/manifest.pending.json");
      const applied: string[] = [];
      for (const [at, { kill, process }] of kills.entries()) {
        const name = `killed-${at}`;
        const files = filesOf(written(name));
        if ("moment" in kill) void proxy.reaches(kill.moment).then(process.kill);
        expect([kill, await process.import({ files, ...("step" in kill && { step: kill.step }) })]).toEqual([kill, "SIGKILL"]);
        expect([kill, existsSync(pending)]).toEqual([kill, kill.announced]);
        // Whoever reads meanwhile sees the graph of before or that of after, whatever the list says yet.
        const wanted = kill.counts === "new" ? [...applied, name] : applied;
        expect([kill, await count()]).toEqual([kill, before.length + 7 * wanted.length]);
        await settle(config, library);
        applied.splice(0, applied.length, ...wanted);
        const manifest = await library.read();
        expect([kill, manifest.datasets.map((dataset) => dataset.name)]).toEqual([kill, applied]);
        expect([kill, existsSync(pending), readdirSync(join(data, "datasets/staging"))]).toEqual([kill, false, []]);
        expect([kill, readdirSync(join(data, "datasets/kept")).length]).toEqual([kill, applied.length]);
        // The graph is exactly that of the datasets on the list: nothing of it has to be put right.
        const unchanged = { made: 0, changed: 0, removed: 0 };
        expect([kill, await loadNeo4j(access, await loadGraph(library.folders(manifest)))]).toEqual([kill, unchanged]);
      }
      for (const name of applied) expect(await removed(settings(access.uri), name)).toBe(0);
      expect(await contents()).toEqual(before);
    });
  });

  test("the commands bring a dataset in and take it out again", { timeout: 120_000 }, async () => {
    const login = access.password === "" ? {} : { NEO4J_USER: access.user, NEO4J_PASSWORD: access.password };
    const settings = { ENTENTE_DATA_DIR: join(root, "commands"), ENTENTE_FIXTURES: few.folder, NEO4J_URI: access.uri, ...login };
    await loadNeo4j(access, bundled);
    const before = await contents();
    const importing = run(["import", "datapackage", ...filesOf(written("brought")), "--yes"], settings);
    expect([await importing.ended, importing.said()]).toEqual([0, expect.stringContaining("brought was brought in.")]);
    expect(await count()).toBe(before.length + 7);
    expect(await removed(settings, "brought")).toBe(0);
    expect(await contents()).toEqual(before);
  });
});

/** Properties come in no fixed order. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
