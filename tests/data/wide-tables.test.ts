import { describe, expect, test } from "vitest";
import { loadGraph } from "../../server/data/bundled.ts";
import { checkCommand } from "../../server/data/check.ts";
import { checkDataset } from "../../server/data/folders.ts";
import { mergeRows } from "../../server/domain/merge.ts";
import { datasetFolder, type Files, packageOf, SOUND } from "./folder.ts";

const FIGURES = "origin,destination,2015,2019\nstate:UZB,state:KAZ,289000,294395\nstate:KAZ,state:UZB,,0\n";
const SAID = {
  metric: "stock",
  unit: "persons",
  edition: "Rev. 2019",
  definition: "Persons born in the one and living in the other.",
  source: "source:report",
  locator: "Table 1",
  confidence: "high",
};

/** A sound dataset with a wide table of these figures, of which `datapackage.json` says this. */
function folderWith(files: Files, said: object | null = SAID): Promise<string> {
  const all: Files = { ...SOUND, "Observations.stock.csv": FIGURES, ...files };
  const { resources } = packageOf("x", Object.keys(all));
  const described = Array.isArray(resources) ? resources : [];
  return datasetFolder(all, {
    resources: described.map((resource) =>
      resource.path === "Observations.stock.csv" && said ? { ...resource, name: "stock", observations: said } : resource,
    ),
  });
}

const faults = async (files: Files, said?: object | null) => (await checkDataset(await folderWith(files, said))).faults.lines().join("\n");

describe("A wide table of figures", () => {
  test("is corridors with both their states, and a figure a cell with where it was read", async () => {
    const folder = await folderWith({});
    const { nodes, edges } = await loadGraph([folder]);
    const name = nodes.find(({ label }) => label === "Dataset")!.id.slice("dataset:".length);
    expect(nodes.filter(({ label }) => label === "Corridor")).toEqual([
      {
        id: "corridor:KAZ>UZB",
        label: "Corridor",
        properties: { name: "Kazakhstan → Uzbekistan", origin: "state:KAZ", destination: "state:UZB" },
      },
      {
        id: "corridor:UZB>KAZ",
        label: "Corridor",
        properties: { name: "Uzbekistan → Kazakhstan", origin: "state:UZB", destination: "state:KAZ" },
      },
    ]);
    const figures = nodes.filter(({ label }) => label === "Observation");
    expect(figures.map(({ properties }) => [properties.name, properties.value])).toEqual([
      ["Kazakhstan → Uzbekistan, 2019: stock", 0],
      ["Uzbekistan → Kazakhstan, 2015: stock", 289_000],
      ["Uzbekistan → Kazakhstan, 2019: stock", 294_395],
    ]);
    const id = `observation:${name}.stock.UZB-KAZ.2019`;
    expect(figures.find((figure) => figure.id === id)?.properties).toEqual({
      name: "Uzbekistan → Kazakhstan, 2019: stock",
      metric: "stock",
      unit: "persons",
      edition: "Rev. 2019",
      definition: SAID.definition,
      periodRaw: "2019",
      periodEarliest: "2019-01-01",
      periodLatest: "2019-12-31",
      value: 294_395,
    });
    const provenance = { source: "source:report", locator: "Table 1", confidence: "high", dataset: `dataset:${name}` };
    const of = (from: string) =>
      edges.filter((edge) => edge.from === from || edge.to === from).map(({ type, from, to }) => `${type} ${from} ${to}`);
    expect(of(id)).toEqual([`MEASURED_BY corridor:UZB>KAZ ${id}`, `DESCRIBED_IN ${id} source:report`]);
    expect(of("corridor:UZB>KAZ").sort()).toEqual([
      "DESCRIBED_IN corridor:UZB>KAZ source:report",
      "FROM corridor:UZB>KAZ state:UZB",
      `MEASURED_BY corridor:UZB>KAZ observation:${name}.stock.UZB-KAZ.2015`,
      `MEASURED_BY corridor:UZB>KAZ ${id}`,
      "TO corridor:UZB>KAZ state:KAZ",
    ]);
    for (const { properties } of edges.filter(({ from }) => from.startsWith("corridor:"))) expect(properties).toMatchObject(provenance);
    // Nothing else speaks of it: what the table says is the figure itself.
    expect(edges.find(({ type, from }) => type === "DESCRIBED_IN" && from === id)?.properties.values).toBe("true");
  });

  test("beside rows that have the same corridor: the rows' own name and edges stand, and nothing is there twice", async () => {
    const files = {
      "Corridor.csv":
        "id,name,origin,destination,source,confidence\ncorridor:UZB>KAZ,To the north,state:UZB,state:KAZ,source:report,medium\n",
      "FROM.csv": "from,to,source,confidence\ncorridor:UZB>KAZ,state:UZB,source:report,medium\n",
      "TO.csv": "from,to,source,confidence\ncorridor:UZB>KAZ,state:KAZ,source:report,medium\n",
    };
    const { nodes, edges } = await loadGraph([await folderWith(files)]);
    expect(nodes.find(({ id }) => id === "corridor:UZB>KAZ")?.properties.name).toBe("To the north");
    expect(
      edges.filter(({ type }) => type === "FROM" || type === "TO").map(({ from, properties }) => [from, properties.confidence]),
    ).toEqual([
      ["corridor:KAZ>UZB", "high"],
      ["corridor:UZB>KAZ", "medium"],
      ["corridor:KAZ>UZB", "high"],
      ["corridor:UZB>KAZ", "medium"],
    ]);
  });

  test("defines its corridors and figures for whatever refers to them", async () => {
    const folder = await folderWith({});
    const name = folder.slice(folder.lastIndexOf("/") + 1);
    const claims = {
      "Source.csv": "id,name,citation\nsource:other,Other,Another.\n",
      "Claim.csv": "id,name,text,stance,source,confidence\nclaim:a,A,A claim.,fact,source:other,high\n",
      "ABOUT.csv": "from,to,source,confidence\nclaim:a,corridor:UZB>KAZ,source:other,high\n",
      "SUPPORTED_BY.csv": `from,to,source,confidence\nclaim:a,observation:${name}.stock.UZB-KAZ.2019,source:other,high\n`,
    };
    const requiring = await datasetFolder(claims, { entente: { asOf: "2026-01-01", precedence: 1, requires: [name] } });
    await expect(loadGraph([folder, requiring])).resolves.toMatchObject({ conflicts: [] });
    const absent = { ...claims, "SUPPORTED_BY.csv": String(claims["SUPPORTED_BY.csv"]).replace("UZB-KAZ.2019", "KAZ-UZB.2015") };
    const wrong = await datasetFolder(absent, { entente: { asOf: "2026-01-01", precedence: 1, requires: [name] } });
    await expect(loadGraph([folder, wrong])).rejects.toThrow("SUPPORTED_BY.csv:2:to: observation:");
  });

  test("is one graph with another dataset's rows of the same figure: the one of higher precedence is shown, both are kept", async () => {
    const folder = await folderWith({});
    const name = folder.slice(folder.lastIndexOf("/") + 1);
    const figure = `observation:${name}.stock.UZB-KAZ.2019`;
    const files = {
      "Source.csv": "id,name,citation\nsource:other,Other,Another.\n",
      "Observation.csv": `id,name,metric,period,value,unit,source,confidence\n${figure},Corrected,stock,2019,744161,persons,source:other,high\n`,
    };
    const correcting = await datasetFolder(files, { entente: { asOf: "2026-01-01", precedence: 1, requires: [name] } });
    const { nodes, edges, conflicts } = await loadGraph([folder, correcting]);
    expect(nodes.filter(({ id }) => id === figure).map(({ properties }) => [properties.name, properties.value])).toEqual([
      ["Corrected", 744_161],
    ]);
    expect(edges.filter(({ type, from }) => type === "DESCRIBED_IN" && from === figure)).toHaveLength(2);
    expect(conflicts.map(({ id, property }) => [id, property])).toEqual([
      [figure, "name"],
      [figure, "value"],
    ]);
  });

  test("walked without being kept gives the graph that the merge gives", async () => {
    const dataset = await checkDataset(await folderWith({}));
    const rows = mergeRows([dataset.statements!]);
    const graph = await loadGraph([dataset.folder]);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect([...rows.nodes].sort(byId)).toEqual([...graph.nodes].sort(byId));
    expect([...rows.edges].sort(byId)).toEqual([...graph.edges].sort(byId));
    expect([rows.nodes.length, rows.edges.length]).toEqual([graph.nodes.length, graph.edges.length]);
  });
});

describe("A wide table is refused with every fault, each with its place and what to do", () => {
  const table = (from: string, to: string): Files => ({ "Observations.stock.csv": FIGURES.replace(from, to) });

  test.each([
    ["a state that is not there", table("state:UZB", "state:XXX"), "Observations.stock.csv:2:origin: state:XXX is defined nowhere"],
    ["an origin that is no state", table("state:UZB", "Uzbekistan"), "Observations.stock.csv:2:origin: is not the id of a State"],
    ["an end left out", table("state:UZB", ""), "Observations.stock.csv:2:origin: is empty"],
    [
      "a corridor twice",
      table("state:KAZ,state:UZB", "state:UZB,state:KAZ"),
      "Observations.stock.csv:3:origin: the corridor is already in row 2",
    ],
    [
      "a corridor to itself",
      table("state:KAZ,state:UZB", "state:KAZ,state:KAZ"),
      "Observations.stock.csv:3:destination: is the origin itself",
    ],
    ["a row of nothing", table(",,0", ",,"), "Observations.stock.csv:3:-: states no figure"],
    ["a figure with a separator", table("294395", '"294,395"'), "Observations.stock.csv:2:2019: “294,395” is not a number"],
    ["a mark in place of a figure", table("294395", ".."), "Observations.stock.csv:2:2019: “..” is not a number; write digits"],
    ["a figure without end", table("294395", "9".repeat(400)), "Observations.stock.csv:2:2019: “9999"],
    ["a column that is no year", table("2015", "mid-2015"), "Observations.stock.csv:1:mid-2015: is no column of this table"],
    ["a year twice", table("2015", "2019"), "Observations.stock.csv:1:2019: is a column twice"],
    ["no year", { "Observations.stock.csv": "origin,destination\nstate:UZB,state:KAZ\n" }, "Observations.stock.csv:1:-: has no year"],
    ["a cell too many", table("294395", "1,2"), "Observations.stock.csv:2:-: has 5 cells where the header has 4"],
    [
      "a key that can't begin an id",
      { "Observations.stock_x.csv": FIGURES },
      "Observations.stock_x.csv:-:-: has a name that can't begin an id",
    ],
  ])("%s", async (_, files, expected) => {
    expect(await faults(files)).toContain(expected);
  });

  test.each([
    ["nothing", null, "datapackage.json:-:resources.Observations.stock.csv.observations: is missing"],
    ["no metric", { ...SAID, metric: undefined }, "observations: must have required properties metric"],
    ["a source that is not there", { ...SAID, source: "source:x" }, "observations.source: source:x is defined nowhere"],
    ["a source that is none", { ...SAID, source: "state:UZB" }, "observations.source: is not the id of a Source"],
    ["another certainty", { ...SAID, confidence: "sure" }, "observations.confidence"],
    ["derived without how", { ...SAID, derived: true }, "observations.formula: is missing"],
    ["what there is no key for", { ...SAID, color: "red" }, "observations"],
  ])("of which datapackage.json says %s", async (_, said, expected) => {
    expect(await faults({}, said)).toContain(expected);
  });
});

describe("entente check --write-schemas", () => {
  test("describes a wide table as one column a year, and leaves what is said of it", async () => {
    const folder = await folderWith({});
    expect(await checkCommand(folder, true)).toBe(0);
    expect(await checkCommand(folder, false)).toBe(0);
    const { package: described } = await checkDataset(folder);
    expect(described!.resources.find(({ path }) => path === "Observations.stock.csv")).toMatchObject({
      observations: SAID,
      schema: {
        fields: [{ name: "origin" }, { name: "destination" }, { name: "2015", type: "number" }, { name: "2019", type: "number" }],
        primaryKey: ["origin", "destination"],
      },
    });
  });
});
