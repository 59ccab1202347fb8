import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ImportReport } from "../../../server/contract/wire/import.ts";
import type { KnownDataset } from "../../../server/data/import/request.ts";
import { faultsOf, importAll, tableOf } from "./importing.ts";

/** A file or a package, how it is given, and what must come out. What isn't named of faults and open names must not be there. */
export type FileCase = {
  file: string;
  format?: string;
  mapping?: unknown;
  decisions?: Record<string, string>;
  /** A file that is brought in before, as a dataset called “before”. */
  after?: string;
  /** Origin, destination, year and figure. */
  figures?: readonly string[];
  /** Name, parties, day and note. */
  agreements?: readonly string[];
  /** State, agreement, consent and entry into force. */
  parties?: readonly string[];
  undecided?: readonly string[];
  /** Row, column and the beginning of the reason. */
  faults?: readonly string[];
  leftOut?: readonly string[];
  /** Dates that can be read both ways, and as what they are read. */
  doubtful?: readonly string[];
};

export const FIGURES = {
  table: "Observations",
  columns: ["origin", "destination", "year", "value"].map((name) => ({ column: name, to: name })),
  figures: { metric: "stock", unit: "persons" },
};
const DATASET = { name: "mine", asOf: "2026-01-01" };

/** One test for each of the cases whose file is there. */
export function testFiles(folder: string, cases: readonly FileCase[]): void {
  test.each(cases)("$file $decisions $mapping.reading", async (one) => {
    const { file, format = "table", mapping, decisions, after } = one;
    const known: KnownDataset[] = [];
    if (after !== undefined) {
      const { report } = await importAll("table", filesOf(folder, after), { dataset: { ...DATASET, name: "before" } });
      known.push({ name: "before", folder: report.folder ?? "" });
    }
    const files = filesOf(folder, file);
    const wanted = files.length > 1 ? "datapackage" : format;
    const { report } = await importAll(wanted, files, {
      dataset: DATASET,
      known,
      unchecked: known.length > 0,
      ...(decisions && { decisions }),
      mapping,
    });
    expect(await outcomeOf(report, one)).toEqual(wantedOf(one));
  });
}

function filesOf(folder: string, file: string) {
  const path = join(folder, file);
  if (!existsSync(path) || !statSync(path).isDirectory()) return [{ name: file, path }];
  return readdirSync(path).map((name) => ({ name, path: join(path, name) }));
}

type Outcome = Partial<Record<"figures" | "agreements" | "parties" | "undecided" | "faults" | "leftOut" | "doubtful", readonly string[]>>;

function wantedOf({ figures, agreements, parties, undecided = [], faults = [], leftOut, doubtful }: FileCase): Outcome {
  return {
    ...(figures && { figures }),
    ...(agreements && { agreements }),
    ...(parties && { parties }),
    undecided,
    faults,
    ...(leftOut && { leftOut }),
    ...(doubtful && { doubtful }),
  };
}

async function outcomeOf(report: ImportReport, asked: FileCase): Promise<Outcome> {
  const wanted = (asked.faults ?? []).map((fault) => fault.length);
  return {
    ...(asked.figures && { figures: await figuresOf(report) }),
    ...(asked.agreements && { agreements: await agreementsOf(report) }),
    ...(asked.parties && {
      parties: (await tableOf(report, "PARTY_TO")).map((row) => `${tail(row.from)} ${tail(row.to)} ${row.consentDate} ${row.inForce}`),
    }),
    undecided: report.undecided.map(({ name }) => name).sort(),
    faults: faultsOf(report).map((fault, at) => fault.slice(fault.indexOf(":") + 1).slice(0, wanted[at])),
    ...(asked.leftOut && { leftOut: report.leftOut.map(({ what }) => what).sort() }),
    ...(asked.doubtful && { doubtful: report.ambiguousDates.shown.map(({ value, readAs }) => `${value} = ${readAs}`) }),
  };
}

async function figuresOf(report: ImportReport): Promise<string[]> {
  const names = Object.keys(report.counts).filter((name) => name.startsWith("Observations."));
  const figures: string[] = [];
  for (const name of names)
    for (const { origin, destination, ...years } of await tableOf(report, name))
      for (const [year, value] of Object.entries(years))
        if (value !== "") figures.push(`${tail(origin)} ${tail(destination)} ${year} ${value}`);
  return figures.sort();
}

async function agreementsOf(report: ImportReport): Promise<string[]> {
  const parties = await tableOf(report, "PARTY_TO");
  return (await tableOf(report, "Agreement")).map(({ id, name, signed = "", note = "" }) => {
    const own = parties.filter(({ to }) => to === id).map(({ from }) => tail(from));
    return [name, ...own.sort(), signed, note].filter(Boolean).join(" ");
  });
}

function tail(id = ""): string {
  return id.slice(id.indexOf(":") + 1);
}
