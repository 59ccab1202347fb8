import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import Type, { type Static } from "typebox";
import Value from "typebox/value";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadGraph } from "../../server/data/bundled.ts";
import { datasetFolders } from "../../server/data/folders.ts";
import { gexf } from "../../server/domain/export/gexf.ts";
import { graphml } from "../../server/domain/export/graphml.ts";
import type { About, ExportGraph } from "../../server/domain/export/model.ts";
import { noPython, python } from "../readers/python.ts";
import { regional, type Server, serverOn } from "./served.ts";

const Read = Type.Object({
  directed: Type.Boolean(),
  graph: Type.Record(Type.String(), Type.Unknown()),
  nodes: Type.Array(Type.Record(Type.String(), Type.Unknown())),
  edges: Type.Array(Type.Object({ source: Type.String(), target: Type.String(), data: Type.Record(Type.String(), Type.Unknown()) })),
});
const Graphs = Type.Record(Type.String(), Read);
const Faults = Type.Record(Type.String(), Type.Array(Type.String()));

const TEXTS = [
  "<img src=x onerror=alert(1)>",
  "]]>",
  "&amp; 'single' \"double\"",
  '=HYPERLINK("http://x.example")',
  "two\nlines\tand a tab\r\n",
  "\u202Ereversed\u202C \u200Fمرحبا",
  "👩‍👩‍👧 🇺🇿",
  "__proto__",
  "  spaces around  ",
  "]]&gt;&#10;",
];
/** XML has no place for these; a mark stands where they stood. */
const UNHOLDABLE = ["a\u0000b\u0001\u001bc", "\uD800half", "\uFFFE\uFFFF"];

const ABOUT: About = {
  title: "T <&> \"'",
  address: "http://127.0.0.1/?a=1&b=2",
  asOf: "2026-01-01",
  retrieved: "2026-01-02",
  extent: "Part: 1 of 2 ties.",
  whole: false,
  datasets: [{ id: "dataset:x", title: "<x>", version: "1", asOf: "2026-01-01", licenses: ["CC0-1.0"] }],
  sources: [{ id: "source:x", citation: "A & B", url: "https://example.org/?a&b", licence: "CC BY 4.0", datasets: ["dataset:x"] }],
};

const hostile: ExportGraph = {
  directed: true,
  nodes: [...TEXTS, ...UNHOLDABLE].map((text, at) => ({
    id: `state:${at}`,
    label: "State",
    name: text,
    attributes: { text, whole: at - 3, half: at / 2, is: at % 2 === 0 },
    at: { x: at * 1.5, y: -at },
  })),
  edges: TEXTS.map((text, at) => ({
    id: `e${at}`,
    type: "KNOWS",
    source: `state:${at}`,
    target: "state:0",
    attributes: { text, weight: at },
  })),
};

const WRITERS = [
  { format: "gexf", write: gexf, nameOf: (node: Record<string, unknown>) => node.label },
  { format: "graphml", write: graphml, nameOf: (node: Record<string, unknown>) => node.name },
] as const;
const VIEWS = [
  ["network", "focus=state:UZB"],
  ["instruments", "focus=state:UZB"],
  ["neighbours", "node=state:UZB&limit=1000"],
] as const;
const COVERAGE = "bloc=organisation:cis&issues=issue:labour_mobility&asOf=2024-12-31";

describe.skipIf(noPython !== undefined)(
  noPython === undefined ? "Files of ours, read by others" : `Files of ours, read by others (${noPython})`,
  () => {
    let served: Server;
    let folder: string;
    let graphs: Static<typeof Graphs>;
    beforeAll(async () => {
      served = await serverOn("regional");
      folder = mkdtempSync(join(tmpdir(), "entente-readers-"));
      for (const { format, write } of WRITERS) writeFileSync(join(folder, `hostile.${format}`), [...write(hostile, ABOUT)].join(""));
      for (const [view, query] of [...VIEWS, ["coverage", COVERAGE]]) {
        for (const { format } of WRITERS) writeFileSync(join(folder, `${view}.${format}`), (await exported(view, query, format)).body);
      }
      // One process for all of them: it starts for longer than it reads.
      const paths = readdirSync(folder).map((name) => join(folder, name));
      graphs = Value.Parse(Graphs, python("read_graph.py", ...paths));
      expect(Object.keys(graphs)).toHaveLength(WRITERS.length * (1 + VIEWS.length + 1));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const exported = (view: string, query: string, format: string) => served.get(`/api/export?view=${view}&${query}&format=${format}`);
    const graphIn = (name: string): Static<typeof Read> => {
      const graph = graphs[join(folder, name)];
      if (!graph) throw new Error(`networkx read no ${name}`);
      return graph;
    };

    const held = [...TEXTS.map((text) => text), "a\uFFFDb\uFFFD\uFFFDc", "\uFFFDhalf", "\uFFFD\uFFFD"];

    test.each(WRITERS)("$format: networkx finds every text, type and place, whatever they hold", ({ format, nameOf }) => {
      const found = graphIn(`hostile.${format}`);
      expect(found.directed).toBe(true);
      expect(found.nodes.map(nameOf)).toEqual(held);
      expect(found.nodes.map(({ id, text, whole, half, is }) => ({ id, text, whole, half, is }))).toEqual(
        hostile.nodes.map(({ id, attributes }, at) => ({ id, ...attributes, text: held[at] })),
      );
      const places = found.nodes.map(({ viz, x, y }) => (viz === undefined ? { x, y } : Object(Object(viz).position)));
      expect(places.map(({ x, y }) => ({ x, y: y + 0 }))).toEqual(hostile.nodes.map(({ at }) => ({ x: at?.x, y: (at?.y ?? 0) + 0 })));
      expect(
        found.edges.map(({ source, target, data }) => ({ source, target, text: data.text, weight: data.weight, type: data.type })),
      ).toEqual(
        hostile.edges.map(({ source, target, type, attributes }) => ({
          source,
          target,
          text: attributes.text,
          weight: attributes.weight,
          type,
        })),
      );
    });

    test.each(VIEWS)("networkx reads the nodes and edges of %s that the view has", async (view, query) => {
      const { answer } = (await exported(view, query, "json")).json();
      for (const { format } of WRITERS) {
        const found = graphIn(`${view}.${format}`);
        expect(found.nodes.map(({ id }) => id)).toEqual(answer.nodes.map(({ id }: { id: string }) => id));
        const pair = ({ source, target }: { source: string; target: string }) =>
          (found.directed ? [source, target] : [source, target].sort()).join(" ");
        expect(found.edges.map(pair).sort()).toEqual(answer.edges.map(pair).sort());
        expect(found.edges.every(({ data }) => typeof data.sources === "string" && typeof data.licences === "string")).toBe(true);
        const weights = (edges: { weight?: number }[]) => edges.reduce((sum, { weight = 0 }) => sum + weight, 0);
        expect(weights(found.edges.map(({ data }) => ({ weight: Number(data.weight ?? 0) })))).toBe(weights(answer.edges));
      }
    });

    test("networkx reads the cells of coverage as edges, with the verdict of each layer", async () => {
      const { answer } = (await exported("coverage", COVERAGE, "json")).json();
      type Told = { origin: string; destination: string; layers: { bilateral: { state: string } } };
      const cells = answer.cells.map(({ origin, destination, layers }: Told) => [origin, destination, layers.bilateral.state].join(" "));
      expect(cells.length).toBeGreaterThan(50);
      for (const { format } of WRITERS) {
        const found = graphIn(`coverage.${format}`);
        expect(found.directed).toBe(true);
        expect(found.edges.map(({ source, target, data }) => [source, target, data["bilateral.state"]].join(" ")).sort()).toEqual(
          cells.sort(),
        );
      }
    });

    test("frictionless finds no fault in the Data Packages of exports, nor in the bundled datasets", { timeout: 240_000 }, async () => {
      const asked = [
        "view=network&focus=state:UZB",
        "view=corridors",
        "view=statements",
        "view=instruments&focus=state:UZB&labels=Provision,Claim,Event,Group",
        `view=coverage&${COVERAGE}`,
        "view=question&question=what-peers-have",
      ];
      const folders = [...datasetFolders()];
      for (const [at, query] of asked.entries()) {
        const { rawPayload } = await served.get(`/api/export?${query}&format=datapackage`);
        for (const [path, bytes] of Object.entries(unzipSync(rawPayload))) {
          const target = join(folder, `export-${at}`, path);
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, strFromU8(bytes));
        }
        folders.push(...datasetFolders(join(folder, `export-${at}`)));
      }
      expect(folders.length).toBeGreaterThan(10);
      const faults = Value.Parse(Faults, python("check_packages.py", ...folders));
      expect(Object.keys(faults)).toEqual(folders);
      expect(Object.values(faults).flat()).toEqual([]);
    });

    test("the packages of a view give, read again, the statements that the view rests on, as they are in the whole", async () => {
      const whole = await loadGraph(regional());
      for (const at of [0, 1, 2, 3, 4, 5]) {
        const part = await loadGraph(datasetFolders(join(folder, `export-${at}`)));
        const ids = new Set<string>(part.nodes.map(({ id }) => id));
        const nodes = part.nodes.filter(({ label }) => label !== "Dataset");
        expect(nodes.length).toBeGreaterThan(20);
        expect(nodes).toEqual(whole.nodes.filter(({ id, label }) => label !== "Dataset" && ids.has(id)));
        expect(part.edges).toEqual(whole.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)));
      }
    });
  },
);
