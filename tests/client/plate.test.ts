import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layerLayout } from "../../client/graph/layer-layout.ts";
import type { LensGraph, Stroke } from "../../client/graph/lens-graph.ts";
import { DARK, LIGHT } from "../../client/render/palette.ts";
import { widthOf, wrap } from "../../client/render/plate/lettering.ts";
import { pictureOf } from "../../client/render/plate/plate.ts";
import type { Plate, PlateWords } from "../../client/render/plate/plate-model.ts";
import { repainted } from "../../client/render/plate/repaint.ts";
import { plain } from "../../client/render/plate/xml.ts";
import { lensGraph, randomLensGraph } from "./lens-graphs.ts";
import { type Read, readXml } from "./well-formed.ts";

const HOSTILE = [
  "<script>alert(1)</script>",
  "]]>",
  '" onload="alert(1)',
  "\u0000\u0008\uFFFE",
  "\uD800",
  "\u202Eevil\u2066",
  "<!--",
  "&#0;",
  "x\ty\nz",
  "=1+1",
];
const WORDS: PlateWords = {
  title: "What is seen",
  under: "Cooperation · as of 4 March 2025",
  legend: [{ title: "Marks", entries: [{ mark: { of: "node", kind: "state" }, text: "State", count: "3" }] }],
  notes: [{ title: "Data", lines: ["A dataset, edition 1"] }],
  citation: { title: "Cite as", text: "Entente. http://127.0.0.1/?focus=UZB" },
  description: "Three states",
};

function plate(graph: LensGraph, more: Partial<Plate> = {}): Plate {
  const places = new Map(graph.nodes().map((id, index) => [id, { x: Math.cos(index) * 90 * index, y: Math.sin(index) * 90 * index }]));
  return { graph, places, selection: [], palette: LIGHT, words: WORDS, ...more };
}
const read = (made: Plate): Read[] => readXml(pictureOf(made).svg);
const three = () =>
  lensGraph(
    [
      { kind: "state", name: "A" },
      { kind: "organisation", name: "B" },
      { kind: "agreement", name: "C" },
    ],
    [
      [0, 1],
      [1, 2],
    ],
  );
const drawn = (found: readonly Read[], what: "data-node" | "data-tie"): string[] =>
  found.flatMap(({ attributes: { [what]: key } }) => (key === undefined ? [] : [key]));

describe("a picture of a view", () => {
  test("holds every node and tie once, the title, the legend, the data and the citation", () => {
    const graph = three();
    const found = read(plate(graph));
    expect(drawn(found, "data-node").sort()).toEqual(graph.nodes().sort());
    expect(drawn(found, "data-tie").sort()).toEqual(graph.edges().sort());
    const said = found.map(({ text }) => text.trim());
    for (const text of ["What is seen", "Cooperation · as of 4 March 2025", "State", "A dataset, edition 1", "Cite as"])
      expect(said).toContain(text);
    expect(
      found
        .filter(({ name }) => name === "title" || name === "desc")
        .slice(0, 2)
        .map(({ text }) => text),
    ).toEqual(["What is seen", "Three states"]);
  });

  test("equal plates make equal pictures, whichever theme draws on its own paper", () => {
    expect(pictureOf(plate(three())).svg).toBe(pictureOf(plate(three())).svg);
    const ground = (palette: Plate["palette"]) => read(plate(three(), { palette })).find(({ name }) => name === "rect")?.attributes.fill;
    const rects = (palette: Plate["palette"]) =>
      read(plate(three(), { palette }))
        .filter(({ name }) => name === "rect")
        .map(({ attributes }) => attributes.fill);
    expect(rects(DARK)).toContain(DARK.paper);
    expect(rects(DARK)).not.toContain(LIGHT.paper);
    expect(ground(LIGHT)).not.toBe(DARK.paper);
  });

  test("a part of it holds what is in view alone", () => {
    const graph = three();
    const [first = ""] = graph.nodes();
    const at = plate(graph).places.get(first) ?? { x: 0, y: 0 };
    const found = read(plate(graph, { extent: { left: at.x - 20, right: at.x + 20, bottom: at.y - 20, top: at.y + 20 } }));
    expect(drawn(found, "data-node")).toEqual([first]);
  });

  test("what is selected keeps its ink, the rest fades", () => {
    const graph = lensGraph(
      [0, 1, 2, 3].map((index) => ({ kind: "state" as const, name: `S${index}` })),
      [
        [0, 1],
        [2, 3],
      ],
    );
    const [first = ""] = graph.nodes();
    const fills = (selection: readonly string[]) =>
      new Map(
        pictureOf(plate(graph, { selection }))
          .svg.match(/<g data-node="[^"]+">.*?<\/g>/g)
          ?.map((mark) => [/data-node="([^"]+)"/.exec(mark)?.[1] ?? "", /<circle[^>]* fill="([^"]+)"/.exec(mark)?.[1]]),
      );
    const [calm, picked] = [fills([]), fills([first])];
    expect(picked.get(first)).toBe(calm.get(first));
    expect(graph.nodes().filter((id) => picked.get(id) !== calm.get(id))).toEqual(graph.nodes().slice(2));
  });

  test("strokes are told apart, and a head points where the direction matters", () => {
    const svgOf = (stroke: Stroke, arrow = false): string => {
      const graph = three();
      graph.updateEachEdgeAttributes((_, edge) => ({ ...edge, stroke, arrow, width: 3 }));
      return /<g id="ties">.*?<g id="questions"/s.exec(pictureOf(plate(graph)).svg)?.[0] ?? "";
    };
    const strokes: Stroke[] = ["solid", "long_dash", "dotted", "crossed", "questioned"];
    expect(new Set(strokes.map((stroke) => svgOf(stroke))).size).toBe(strokes.length);
    expect(svgOf("long_dash")).toContain("stroke-dasharray");
    expect(svgOf("solid")).not.toContain("<polygon");
    expect(svgOf("solid", true).match(/<polygon/g)).toHaveLength(2);
  });

  test("weaker ties lie below stronger ones, whatever order they came in, and below all what is not brought out", () => {
    const graph = lensGraph(
      ["A", "B", "C", "D"].map((name) => ({ kind: "state" as const, name })),
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    );
    const [first = "", second = "", third = ""] = graph.edges();
    const stroked = (strokes: Readonly<Record<string, Stroke>>): string[] => {
      for (const [key, stroke] of Object.entries(strokes)) graph.setEdgeAttribute(key, "stroke", stroke);
      return drawn(read(plate(graph)), "data-tie");
    };
    expect(stroked({ [first]: "solid", [second]: "dotted", [third]: "thin" })).toEqual([third, second, first]);
    expect(stroked({ [first]: "crossed", [second]: "solid", [third]: "thin" })).toEqual([third, first, second]);
    expect(drawn(read(plate(graph, { selection: [third] })), "data-tie")).toEqual([first, second, third]);
  });

  test("columns of the layered layout have their headings", () => {
    const graph = lensGraph(
      [
        { kind: "issue", name: "I" },
        { kind: "agreement", name: "C" },
        { kind: "state", name: "S" },
      ],
      [
        [0, 1],
        [1, 2],
      ],
    );
    const { places, sides } = layerLayout(graph);
    const texts = read(plate(graph, { places, sides, headings: [{ kinds: ["agreement"], text: "Agreements" }] })).map(({ text }) => text);
    expect(texts).toContain("AGREEMENTS");
  });

  test("an empty view makes a picture too, and a place gone astray spoils none", () => {
    expect(read(plate(lensGraph([], [])))[0]?.name).toBe("svg");
    const graph = three();
    const astray = new Map(graph.nodes().map((id) => [id, { x: Number.NaN, y: Number.POSITIVE_INFINITY }]));
    expect(pictureOf(plate(graph, { places: astray })).svg).not.toMatch(/NaN|Infinity/);
  });
});

describe("names of anybody's", () => {
  const name = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
  );

  test("whatever anything is called, the picture is well-formed and holds neither script nor reference", () => {
    fc.assert(
      fc.property(randomLensGraph(12), fc.array(name, { minLength: 12, maxLength: 12 }), name, ({ nodes, edges }, names, title) => {
        const graph = lensGraph(nodes, edges);
        let index = 0;
        graph.updateEachNodeAttributes((_, node) => {
          const called = names[index++ % names.length] ?? "";
          return { ...node, short: called.slice(0, 26), node: { ...node.node, name: called } };
        });
        const words: PlateWords = {
          ...WORDS,
          title,
          under: title,
          legend: [{ title, entries: [{ mark: { of: "tie", stroke: "questioned" }, text: title, count: title }] }],
          notes: [{ title, lines: names }],
          citation: { title, text: title },
          description: title,
        };
        const found = read(plate(graph, { words }));
        const elements = new Set(found.map((element) => element.name));
        for (const forbidden of ["script", "foreignObject", "style", "a", "image", "use", "iframe"])
          expect(elements).not.toContain(forbidden);
        for (const { attributes } of found) {
          expect(Object.keys(attributes).filter((key) => /^on|href/i.test(key))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("controls, lone halves and signs that turn the direction are gone; all else stays", () => {
    expect(plain("a\u0000b\uD800c\u202Ed\u2066e")).toBe("abcde");
    expect(plain("Oʻzbekiston — Ўзбекистон & <Co>")).toBe("Oʻzbekiston — Ўзбекистон & <Co>");
  });
});

describe("lettering", () => {
  test("no line is wider than its room, and no sign is lost", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.integer({ min: 60, max: 400 }), (text, room) => {
        const lines = wrap(text, 12, room);
        expect(lines.filter((line) => widthOf(line, 12) > room)).toEqual([]);
        expect(lines.join("").replaceAll(" ", "")).toBe(plain(text).replaceAll(" ", ""));
      }),
    );
  });

  test("more than there is room for ends in an ellipsis", () => {
    const lines = wrap("word ".repeat(200), 12, 200, 3);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
    expect(widthOf(lines[2] ?? "", 12)).toBeLessThanOrEqual(200);
  });
});

test("in another theme's colours, what was painted keeps its meaning", () => {
  const graph = three();
  const [first = "", second = ""] = graph.nodes();
  graph.setNodeAttribute(first, "paint", LIGHT.categories[2] ?? "");
  graph.setNodeAttribute(second, "paint", LIGHT.ramp[4] ?? "");
  const dark = repainted(graph, LIGHT, DARK);
  expect([first, second].map((id) => dark.getNodeAttribute(id, "paint"))).toEqual([DARK.categories[2], DARK.ramp[4]]);
  expect(graph.getNodeAttribute(first, "paint")).toBe(LIGHT.categories[2]);
});

test("what went between two days is broken in a picture, as on the stage, whatever it was", () => {
  const drawnAs = (stroke: Stroke, change?: "went"): string => {
    const graph = three();
    graph.updateEachEdgeAttributes((_, edge) => ({ ...edge, stroke, ...(change && { change }) }));
    return pictureOf(plate(graph)).svg;
  };
  expect(drawnAs("solid", "went")).toBe(drawnAs("long_dash", "went"));
  expect(drawnAs("solid")).not.toBe(drawnAs("long_dash"));
});
