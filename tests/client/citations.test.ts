import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtex, bibtexText } from "../../client/data/citations/bibtex.ts";
import { type Cited, citedDataset, citedRefs, citedSource } from "../../client/data/citations/cited.ts";
import { cslDate, cslItem, cslJson } from "../../client/data/citations/csl.ts";
import { type CitationWords, plainCitation } from "../../client/data/citations/plain.ts";
import { fileName } from "../../client/panels/parts/file-name.ts";

const words: CitationWords = {
  edition: (edition) => `Edition ${edition}`,
  at: (locator) => `At ${locator}`,
  accessed: (day) => `accessed ${day}`,
  date: ({ earliest }) => earliest ?? "",
};
const source = (properties: Parameters<typeof citedSource>[0]["source"]["properties"]): Cited =>
  citedSource({ source: { id: "source:a-b", name: "A page", properties } });
const ref = {
  citation: "A treaty collection",
  url: null,
  locator: null,
  dataset: "dataset:x",
  confidence: "high",
  stale: false,
  note: null,
  refPrinted: null,
  refResolved: null,
  refConfidence: null,
} as const;

describe("what is cited of a source", () => {
  test("only what its dataset states: nothing else is made up", () => {
    expect(source({ citation: "A page, in full." })).toEqual({
      id: "source:a-b",
      type: "document",
      title: "A page",
      printed: "A page, in full.",
    });
    const bare = cslItem(source({}));
    expect(bare).toEqual({ id: "source:a-b", type: "document", title: "A page" });
    expect(bibtex([source({})])).toBe("@misc{entente-source-a-b,\n  title = {{A page}},\n}");
  });

  test("publisher, edition, date and address where they are stated; an address that leads to no page is none", () => {
    const full = source({
      citation: "In full.",
      url: "https://un.example/a_b%20c",
      publisher: "United Nations",
      edition: "2024",
      published: { raw: "April 2024", earliest: "2024-04-01", latest: "2024-04-30" },
      retrieved: { raw: "2026-11-20", earliest: "2026-11-20", latest: "2026-11-20" },
    });
    expect(cslItem(full)).toEqual({
      id: "source:a-b",
      type: "webpage",
      title: "A page",
      publisher: "United Nations",
      edition: "2024",
      issued: { "date-parts": [[2024, 4]] },
      accessed: { "date-parts": [[2026, 11, 20]] },
      URL: "https://un.example/a_b%20c",
      note: "In full.",
    });
    expect(bibtex([full])).toContain("  year = {2024},\n  month = {4},\n  url = {https://un.example/a_b%20c},\n  urldate = {2026-11-20},");
    expect(plainCitation(full, words)).toBe("In full. United Nations. Edition 2024. https://un.example/a_b%20c (accessed 2026-11-20)");
    expect(source({ url: "javascript:alert(1)" })).not.toHaveProperty("url");
    expect(source({ licence: "not stated" })).not.toHaveProperty("note");
  });

  test("a source that several statements name stands once, with all their places", () => {
    const refs = ["p. 1", "p. 3", "p. 1"].map((locator) => ({ ...ref, id: "source:a", locator }));
    expect(citedRefs(refs)).toEqual([
      { id: "source:a", type: "document", title: ref.citation, printed: ref.citation, locator: "p. 1; p. 3" },
    ]);
  });
});

describe("dates as exactly as they are known", () => {
  test.each([
    [{ raw: "2019", earliest: "2019-01-01", latest: "2019-12-31" }, { "date-parts": [[2019]] }],
    [
      { raw: "4/7/2007", earliest: "2007-04-07", latest: "2007-07-04" },
      {
        "date-parts": [
          [2007, 4, 7],
          [2007, 7, 4],
        ],
      },
    ],
    [{ raw: "by 2018", earliest: null, latest: "2018-12-31" }, { literal: "by 2018" }],
    [{ raw: "long ago", earliest: null, latest: null }, { literal: "long ago" }],
    [{ raw: null, earliest: null, latest: null }, undefined],
  ])("%j", (date, expected) => {
    expect(cslDate(date)).toEqual(expected);
  });
});

describe("BibTeX", () => {
  test("every sign that means something to TeX is written out; other letters stay", () => {
    expect(bibtexText("50 % & #1 a_b $ ~ ^ \\ { } Ўз")).toBe(
      "50 \\% \\& \\#1 a\\_b \\$ \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\textbraceleft{} \\textbraceright{} Ўз",
    );
  });

  test("whatever a field holds, braces balance, one entry stays one, and keys differ", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: fc.string({ unit: "grapheme" }), note: fc.string({ unit: "binary" }) }), {
          minLength: 1,
          maxLength: 5,
        }),
        (items) => {
          const text = bibtex(
            items.map(({ title, note }) => ({
              id: "source:same",
              type: "document",
              title,
              note,
              url: `https://x.example/${encodeURI(title)}`,
            })),
          );
          let depth = 0;
          for (const sign of text) {
            if (sign === "{") depth++;
            if (sign === "}") depth--;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
          const keys = [...text.matchAll(/^@misc\{([^,]+),$/gm)].map(([, key]) => key);
          expect(new Set(keys).size).toBe(items.length);
          expect(keys.every((key) => /^[A-Za-z0-9-]+$/.test(key ?? ""))).toBe(true);
        },
      ),
    );
  });
});

test("CSL-JSON is a list of items with the names of its schema; a dataset has its edition as version", () => {
  const dataset = {
    id: "dataset:x",
    title: "Instruments",
    description: null,
    version: "1.0.0",
    digest: "",
    asOf: "2025-10-24",
    precedence: 1,
    licenses: [],
    counts: { nodes: 1, edges: 1 },
    byKind: { labels: [], types: [] },
    reportsHold: 10,
  };
  const items: object[] = JSON.parse(cslJson([citedDataset(dataset, "speaks to 24 October 2025")]));
  expect(items).toEqual([{ id: "dataset:x", type: "dataset", title: "Instruments", version: "1.0.0", note: "speaks to 24 October 2025" }]);
});

test("a citation in plain text is one line, whatever is in it", () => {
  const cited: Cited = {
    id: "x",
    type: "webpage",
    title: "A\n“B”\u202E",
    author: "Entente",
    note: "As of today.",
    url: "https://x.example/",
  };
  expect(plainCitation(cited, words)).toBe("Entente. “A “B” ”. As of today. https://x.example/");
});

test.each([
  [["corridors", "Oʻzbekiston / Ўзбекистон", "2025-03-04"], "entente-corridors-o-zbekiston-2025-03-04.png"],
  [["../../etc/passwd\u0000", undefined, "Türkiye & Co"], "entente-etc-passwd-turkiye-co.png"],
  [["漢字"], "entente.png"],
])("%j makes a name that every system takes", (parts, expected) => {
  expect(fileName(parts, "png")).toBe(expected);
});
