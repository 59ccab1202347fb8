import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { BOOKKEEPING_LABELS } from "../../server/contract/model.ts";
import { graphDigest, loadGraph } from "../../server/data/bundled.ts";
import { checkCommand } from "../../server/data/check.ts";
import { checkDataset, datasetFolders, readDatasets } from "../../server/data/folders.ts";
import { schemasAreCurrent } from "../../server/data/schemas.ts";
import { datasetFolder, SOUND } from "./folder.ts";

describe("The bundled datasets", () => {
  test.each(datasetFolders().map((folder) => [basename(folder), folder]))(
    "%s has no fault, and its table schemas are the model's",
    async (_, folder) => {
      const dataset = await checkDataset(folder);
      expect(dataset.faults.lines()).toEqual([]);
      expect(await schemasAreCurrent(dataset)).toBe(true);
    },
  );

  test("name the place of every row that was keyed by hand", async () => {
    const without = [];
    for (const folder of datasetFolders().filter((each) => /(?:central-asia|uzbekistan-2025)$/.test(each))) {
      const { statements, package: described } = await checkDataset(folder);
      const placeless = (provenance: Readonly<Record<string, unknown>> | undefined) => provenance && provenance.locator === undefined;
      for (const { label, provenance } of statements?.nodes ?? []) if (placeless(provenance)) without.push([label, provenance?.source]);
      for (const { type, properties } of statements?.edges ?? []) if (placeless(properties)) without.push([type, properties.source]);
      expect(described?.entente.located).toEqual(
        expect.arrayContaining(["Agreement", "Claim", "COVERS", "MEMBER_OF", "Organisation", "PARTY_TO", "STATED_IN"]),
      );
    }
    expect(without).toEqual([]);
  });

  test("give the same graph in any order, and nothing in it is without a source", { timeout: 120_000 }, async () => {
    // But the largest: what its table does, two smaller ones do too.
    const folders = datasetFolders().filter((folder) => basename(folder) !== "undesa-2019");
    const graph = await loadGraph(folders);
    const reversed = await loadGraph([...folders].reverse());
    for (const kind of ["nodes", "edges", "conflicts"] as const) {
      expect(reversed[kind].length).toBe(graph[kind].length);
      // As text, because hundreds of thousands are compared.
      const at = graph[kind].findIndex((each, index) => JSON.stringify(each) !== JSON.stringify(reversed[kind][index]));
      expect(reversed[kind][at]).toEqual(graph[kind][at]);
    }
    const described = new Set(graph.edges.flatMap(({ type, from }) => (type === "DESCRIBED_IN" ? [from] : [])));
    const sources = new Set<string>(graph.nodes.flatMap(({ id, label }) => (label === "Source" ? [id] : [])));
    expect(graph.nodes.filter(({ id, label }) => !BOOKKEEPING_LABELS.has(label) && !described.has(id))).toEqual([]);
    expect(graph.edges.filter(({ properties }) => !sources.has(String(properties.source)))).toEqual([]);
  });
});

describe("A dataset with a fault", () => {
  test("is loaded not at all, nor are those beside it", async () => {
    const [sound, faulty] = [await datasetFolder(SOUND), await datasetFolder({ ...SOUND, "State.csv": "id\nx\n" })];
    await expect(readDatasets([sound, faulty])).rejects.toThrow(`${basename(faulty)}/State.csv:1:name: is missing`);
    await expect(loadGraph([sound])).resolves.toMatchObject({ conflicts: [] });
  });

  test("may not use what a dataset that it doesn't require defines", async () => {
    const states = await datasetFolder(SOUND);
    const memberships = {
      "Source.csv": "id,name,citation\nsource:list,List,A list.\n",
      "Organisation.csv": "id,name,kind,source,confidence\norganisation:x,X,dialogue-format,source:list,high\n",
      "MEMBER_OF.csv": "from,to,role,since,source,confidence\nstate:UZB,organisation:x,member,2001,source:list,high\n",
    };
    const entente = { asOf: "2026-01-01", precedence: 1 };
    await expect(readDatasets([states, await datasetFolder(memberships, { entente })])).rejects.toThrow("state:UZB is defined nowhere");
    const requiring = await datasetFolder(memberships, { entente: { ...entente, requires: [basename(states)] } });
    const graph = await loadGraph([states, requiring]);
    expect(graph.edges.find(({ type }) => type === "MEMBER_OF")).toMatchObject({
      properties: { sinceRaw: "2001", sinceEarliest: "2001-01-01", sinceLatest: "2001-12-31" },
    });
  });
});

describe("The digest", () => {
  test("changes with any byte of a dataset and with nothing else", async () => {
    const folder = await datasetFolder(SOUND);
    const before = await graphDigest([folder]);
    expect(await graphDigest([folder])).toBe(before);
    const file = join(folder, "Source.csv");
    await writeFile(file, `${await readFile(file, "utf8")}source:b,B,Another.,\n`);
    expect(await graphDigest([folder])).not.toBe(before);
  });
});

describe("entente check", () => {
  const HEADER = "from,to,status,source,confidence\n";
  const ROW = "state:UZB,agreement:labour,signatory,source:report,medium\n";
  const said = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const complained = vi.spyOn(console, "error").mockImplementation(() => undefined);
  afterEach(() => void vi.clearAllMocks());
  afterAll(() => void vi.restoreAllMocks());

  test("writes the table schemas into datapackage.json, leaves the rest of it, and is then content", async () => {
    const folder = await datasetFolder(SOUND, { homepage: "https://example.org/home" });
    expect(await checkCommand(folder, false)).toBe(1);
    expect(String(complained.mock.calls[0])).toContain("--write-schemas");
    expect(await checkCommand(folder, true)).toBe(0);
    expect(await checkCommand(folder, false)).toBe(0);
    expect(said).toHaveBeenLastCalledWith(`${basename(folder)}: 4 nodes, 1 edge, no fault`);
    const described: unknown = JSON.parse(await readFile(join(folder, "datapackage.json"), "utf8"));
    expect(described).toMatchObject({
      homepage: "https://example.org/home",
      resources: expect.arrayContaining([expect.objectContaining({ name: "party-to", path: "PARTY_TO.csv" })]),
    });
  });

  test.each([
    [`${HEADER}${ROW}`, "1 edge, no fault"],
    [`${HEADER}${ROW}${ROW.replace("UZB", "KAZ")}`, "2 edges, no fault"],
    [HEADER, "0 edges, no fault"],
  ])("counts as one says it: %j", async (parties, line) => {
    const folder = await datasetFolder({ ...SOUND, "PARTY_TO.csv": parties });
    expect(await checkCommand(folder, true)).toBe(0);
    expect(said.mock.calls).toEqual([[`${basename(folder)}: 4 nodes, ${line}`]]);
    expect(complained).not.toHaveBeenCalled();
  });

  test("says how many faults there are, and what they mean", async () => {
    const spoilt = { ...SOUND, "State.csv": String(SOUND["State.csv"]).replaceAll("state:", "planet:") };
    expect(await checkCommand(await datasetFolder(spoilt), false)).toBe(1);
    expect(complained.mock.calls.flat().join("\n").split("\n").at(-1)).toMatch(/^[2-9] faults: nothing of .+ can be loaded$/);
  });
});
