import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, onTestFinished, test } from "vitest";
import { loadGraph } from "../../server/data/bundled.ts";
import { checkCommand } from "../../server/data/check.ts";
import { datasetFolders } from "../../server/data/folders.ts";
import type { About } from "../../server/domain/export/model.ts";
import { dataPackages } from "../../server/domain/export/package.ts";
import { zipped } from "../../server/domain/export/zip.ts";
import type { Graph } from "../../server/domain/graph.ts";
import { datasetFolder, packageOf, SOUND } from "./folder.ts";

const ABOUT: About = {
  title: "All",
  address: "http://127.0.0.1/api/export?view=network",
  asOf: null,
  retrieved: "2026-01-01",
  extent: "Whole.",
  whole: true,
  datasets: [],
  sources: [],
};

/** All but two large tables of figures, which a third one stands for: they differ from it in their length alone. */
const BUNDLED = datasetFolders().filter((folder) => !/undesa-2019$|knomad-2017$/.test(folder));

/** The packages of a graph as a person unpacks them. */
async function unpacked(graph: Graph): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "packages-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, bytes] of Object.entries(unzipSync(zipped(dataPackages(graph, ABOUT))))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), strFromU8(bytes));
  }
  return folder;
}

/** A part is a part: its version is another, it claims to be no inventory, and a source that nobody read from is not in it. */
function comparable({ nodes, edges }: Pick<Graph, "nodes" | "edges">) {
  const used = new Set(edges.flatMap(({ to, properties }) => [to, properties.source, properties.refResolved]));
  return {
    nodes: nodes.flatMap((node) => {
      if (node.label === "Source" && !used.has(node.id)) return [];
      if (node.label !== "Dataset") return [node];
      const { version: _, inventoryOf: _i, ...properties } = node.properties;
      return [{ ...node, properties }];
    }),
    edges,
  };
}

test("the bundled datasets, written as packages and read again, are the same graph", { timeout: 60_000 }, async () => {
  const graph = await loadGraph(BUNDLED);
  const folder = await unpacked(graph);
  const again = await loadGraph(datasetFolders(folder));
  expect(comparable(again)).toEqual(comparable(graph));
  expect(datasetFolders(folder).length).toBeGreaterThan(1);
  for (const each of datasetFolders(folder)) expect(await checkCommand(each, false)).toBe(0);
});

test("texts that spreadsheets run, and figures of wide tables, come back as they were", async () => {
  const texts = [
    '=HYPERLINK("x")',
    "<img src=x onerror=alert(1)>",
    "]]>",
    'a,"b"',
    "@x",
    "-1",
    "__proto__",
    "🇺🇿 “q”",
    "\u200Fمرحبا",
    "'+1",
  ];
  const rows = texts.map((text, at) => `organisation:x${at},"${text.replaceAll('"', '""')}",organ,"first\n=second",source:report,high`);
  const files = {
    ...SOUND,
    "Organisation.csv": `id,name,kind,description,source,confidence\n${rows.join("\n")}\n`,
    "Observations.stock.csv": "origin,destination,2015,2019\nstate:UZB,state:KAZ,289000,294395.5\nstate:KAZ,state:UZB,,0\n",
    "Observations.other.csv": "origin,destination,2019\nstate:UZB,state:KAZ,-0.0000001\n",
    "DESCRIBED_IN.csv": "from,to,locator,confidence\nstate:UZB,source:report,p. 2,high\nstate:UZB,source:report,p. 3,high\n",
  };
  const said = {
    metric: "stock",
    unit: "persons",
    edition: "Rev. 2019",
    source: "source:report",
    locator: "Table 1",
    confidence: "high",
    derived: false,
  };
  const { resources } = packageOf("x", Object.keys(files));
  const folder = await datasetFolder(files, {
    resources: (Array.isArray(resources) ? resources : []).map((resource) =>
      resource.path.startsWith("Observations.")
        ? { ...resource, name: resource.path.slice(13, -4), observations: { ...said, metric: resource.path.slice(13, -4) } }
        : resource,
    ),
  });
  const graph = await loadGraph([folder]);
  expect(graph.nodes.filter(({ label }) => label === "Observation")).toHaveLength(4);
  const again = await loadGraph(datasetFolders(await unpacked(graph)));
  expect(comparable(again)).toEqual(comparable(graph));
});

test("the same graph gives the same bytes", async () => {
  const graph = await loadGraph(BUNDLED);
  expect(zipped(dataPackages(graph, ABOUT))).toEqual(
    zipped(dataPackages({ nodes: [...graph.nodes].reverse(), edges: [...graph.edges].reverse() }, ABOUT)),
  );
});
