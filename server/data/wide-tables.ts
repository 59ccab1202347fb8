import { join } from "node:path";
import { idOf, type StateId } from "../contract/ids.ts";
import { ENDS } from "../contract/table-schema.ts";
import type { ObservationTable } from "../domain/statements.ts";
import { checkHeader, readCsv } from "./csv.ts";
import type { FaultList } from "./faults.ts";
import { type DataPackage, PACKAGE_FILE } from "./package.ts";

const FILE = /^Observations\.([a-z0-9][a-z0-9-]{0,19})\.csv$/;
const YEAR = /^[1-9]\d{3}$/;
const STATE = /^state:[A-Za-z0-9]{1,12}$/;
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** A wide table as read: its figures, and the row of the file in which each corridor stands. */
export type WideTable = { file: string; table: ObservationTable; rows: readonly number[] };

export function isWideTable(file: string): boolean {
  return file.startsWith("Observations.");
}

/** Reads `Observations.<key>.csv`; undefined, with faults, where nothing of it can serve. */
export async function readWideTable(
  folder: string,
  file: string,
  described: DataPackage | undefined,
  faults: FaultList,
): Promise<{ header: readonly string[]; wide?: WideTable }> {
  const key = FILE.exec(file)?.[1];
  if (key === undefined) {
    faults.add({ file, problem: "has a name that can't begin an id", remedy: "name it Observations.<key>.csv: at most 20 of a-z, 0-9, -" });
    return { header: [] };
  }
  const reading = new WideReading(file, faults);
  const header = await readCsv(join(folder, file), file, reading, faults);
  const said = described?.resources.find(({ path }) => path === file);
  if (!described || !said) return { header };
  if (!said.observations) {
    const remedy = "say there what its figures are and where they were read: see docs/datasets.md";
    faults.add({ file: PACKAGE_FILE, field: `resources.${file}.observations`, problem: "is missing", remedy });
    return { header };
  }
  const { source, locator, confidence, note, ...figure } = said.observations;
  const provenance = { source, ...(locator && { locator }), confidence, ...(note && { note }) };
  const table = { name: `${described.name}.${key}`, figure, provenance, ...reading.figures() };
  return { header, wide: { file, table, rows: reading.rows } };
}

/** Takes the rows of a wide table in, and checks each. */
class WideReading {
  readonly rows: number[] = [];
  readonly #file: string;
  readonly #faults: FaultList;
  readonly #origins: StateId[] = [];
  readonly #destinations: StateId[] = [];
  readonly #values: number[] = [];
  readonly #rowOfPair = new Map<string, number>();
  readonly #states = new Map<string, StateId>();
  #years: readonly string[] = [];
  #at = { origin: 0, destination: 1 };
  #yearsAt: readonly number[] = [];

  constructor(file: string, faults: FaultList) {
    this.#file = file;
    this.#faults = faults;
  }

  header(names: readonly string[]): boolean {
    const years = names.filter((name) => YEAR.test(name));
    if (!checkHeader(this.#file, names, new Set([...ENDS, ...years]), ENDS, this.#faults)) return false;
    if (years.length === 0) this.#fault(1, "-", "has no year", "add a column for each year: 2019, 2020 …");
    this.#years = years;
    this.#yearsAt = years.map((year) => names.indexOf(year));
    this.#at = { origin: names.indexOf("origin"), destination: names.indexOf("destination") };
    return years.length > 0;
  }

  row(cells: readonly string[], row: number): void {
    const [origin, destination] = [this.#state(cells, "origin", row), this.#state(cells, "destination", row)];
    const figures = this.#yearsAt.map((at, year) => this.#value(cells[at] ?? "", this.#years[year] ?? "", row));
    if (!origin || !destination) return;
    const pair = `${origin}>${destination}`;
    const earlier = this.#rowOfPair.get(pair);
    if (earlier !== undefined) this.#fault(row, "origin", `the corridor is already in row ${earlier}`, "make it one row");
    else if (origin === destination) this.#fault(row, "destination", "is the origin itself", "delete the row: a corridor joins two states");
    else if (figures.every(Number.isNaN)) this.#fault(row, "-", "states no figure", "delete the row, or fill in a year");
    else {
      this.#rowOfPair.set(pair, row);
      this.#origins.push(origin);
      this.#destinations.push(destination);
      this.#values.push(...figures);
      this.rows.push(row);
    }
  }

  figures(): Pick<ObservationTable, "years" | "origins" | "destinations" | "values"> {
    const { length } = this.#values;
    const values = new Float64Array(length);
    for (let at = 0; at < length; at += 1) values[at] = this.#values[at] ?? Number.NaN;
    return { years: this.#years, origins: this.#origins, destinations: this.#destinations, values };
  }

  #state(cells: readonly string[], end: "origin" | "destination", row: number): StateId | undefined {
    const text = cells[this.#at[end]] ?? "";
    const known = this.#states.get(text);
    if (known) return known;
    if (!STATE.test(text)) {
      if (text === "") this.#fault(row, end, "is empty", "fill it in: every row needs it");
      else this.#fault(row, end, "is not the id of a State", "write state: and its code of letters and digits");
      return undefined;
    }
    const state = idOf("State", text);
    this.#states.set(text, state);
    return state;
  }

  #value(text: string, year: string, row: number): number {
    if (text === "") return Number.NaN;
    const value = Number(text);
    if (NUMBER.test(text) && Number.isFinite(value)) return value;
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    this.#fault(row, year, `“${shown}” is not a number`, "write digits with a decimal point and no thousands separator, or nothing");
    return Number.NaN;
  }

  #fault(row: number, field: string, problem: string, remedy: string): void {
    this.#faults.add({ file: this.#file, row, ...(field !== "-" && { field }), problem, remedy });
  }
}
