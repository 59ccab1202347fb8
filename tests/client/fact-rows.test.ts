import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { edgeRows, evidenceRows, figureRows, rankRows } from "../../client/panels/table/fact-rows.ts";
import type { CorridorObservation } from "../../server/contract/wire/explore.ts";
import type { EvidenceItem } from "../../server/contract/wire/network.ts";
import { csv } from "../../server/domain/export/csv.ts";

const source = {
  id: "source:a",
  citation: "=HYPERLINK(1)",
  url: "https://x.example/",
  locator: "p. 3",
  dataset: "dataset:x",
  confidence: "high" as const,
  stale: false,
  note: null,
  refPrinted: null,
  refResolved: null,
  refConfidence: null,
};
const datasetOf = (id: string): string => `X, 1.0.0 (${id})`;
const nameOf = (id: string): string => id.toUpperCase();
/** A row by the names of its columns, as whoever opens the file reads it. */
const read = (rows: (string | number)[][]): Record<string, string>[] => parse(csv(rows), { columns: true });

describe("tables of facts as files", () => {
  test("evidence: how each side stands to it, what is not known as an empty cell, where it was read", () => {
    const item: EvidenceItem = {
      kind: "agreement",
      id: "agreement:a",
      title: "+Agreement",
      level: "bilateral",
      bindingness: "binding",
      form: null,
      date: { raw: "2019", earliest: "2019-01-01", latest: "2019-12-31" },
      inForce: null,
      textUrl: null,
      issues: ["issue:x"],
      parties: {
        a: {
          status: "party",
          signed: { raw: "15.4.2019", earliest: "2019-04-15", latest: "2019-04-15" },
          consent: null,
          consentDate: null,
          inForce: null,
          withdrawn: null,
          reservation: null,
          role: null,
          since: null,
          until: null,
          report: null,
          conflict: false,
        },
        b: null,
      },
      live: "unknown",
      strength: "force_unknown",
      counts: false,
      lapsed: true,
      note: null,
      sources: [source],
    };
    const [row] = read(evidenceRows([item], ["a", "b"], nameOf, datasetOf));
    expect(row).toMatchObject({
      id: "agreement:a",
      title: "'+Agreement",
      date: "2019",
      inForce: "",
      live: "unknown",
      counts: "no: lapsed",
      "A: status": "party",
      "A: signed": "2019-04-15",
      "B: status": "",
      sources: "'=HYPERLINK(1), p. 3, https://x.example/",
      datasets: "X, 1.0.0 (dataset:x)",
    });
  });

  test("figures: a range as a range, and what was computed says how", () => {
    const figure: CorridorObservation = {
      id: "observation:a",
      corridor: "corridor:A>B",
      origin: { id: "state:A", label: "State", name: "A" },
      destination: { id: "state:B", label: "State", name: "B" },
      metric: "share",
      definition: null,
      year: 2023,
      period: null,
      edition: "2024",
      value: null,
      valueLow: 1.5,
      valueHigh: 2,
      qualifier: "about",
      unit: "%",
      base: null,
      baseCertainty: null,
      derived: true,
      formula: "a ÷ b",
      sources: [source],
    };
    expect(read(figureRows([figure], datasetOf))[0]).toMatchObject({
      value: "",
      low: "1.5",
      high: "2",
      edition: "2024",
      derived: "yes",
      formula: "a ÷ b",
      datasets: "X, 1.0.0 (dataset:x)",
    });
  });

  test("statements name both ends, and an end that nobody named by its id", () => {
    const edge = {
      id: "e",
      type: "PARTY_TO",
      source: "state:A",
      target: "agreement:b",
      dataset: "dataset:x",
      properties: { status: "party" },
      sources: [source],
    };
    expect(read(edgeRows([edge], [{ id: "state:A", name: "A" }], datasetOf))[0]).toMatchObject({
      from: "A",
      to: "agreement:b",
      facts: "status: party",
      dataset: "X, 1.0.0 (dataset:x)",
    });
  });

  test("equal figures stand on equal places, with the formula they were reckoned by", () => {
    const rows = rankRows(
      [
        { id: "a", value: 2 },
        { id: "b", value: 1 },
        { id: "c", value: 1 },
      ],
      { key: "degree", formula: "d(v)" },
      nameOf,
    );
    expect(rows.slice(1).map(([rank, , name, value, , formula]) => [rank, name, value, formula])).toEqual([
      [1, "A", 2, "d(v)"],
      [2, "B", 1, "d(v)"],
      [2, "C", 1, "d(v)"],
    ]);
  });
});
