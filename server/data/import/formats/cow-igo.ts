import { isId, type StateId } from "../../../contract/ids.ts";
import { COLUMNS } from "../columns.ts";
import type { Described, ImportContext } from "../context.ts";
import { columnAt, needColumn } from "../headers.ts";
import { readOwnTable } from "../names/data.ts";
import { type Reconciled, StateNames } from "../names/reconcile.ts";
import { ImportRefused } from "../refused.ts";
import type { OpenTable, TableRow } from "../tables.ts";
import { type Membership, wantedBodies, writeMemberships } from "./memberships.ts";

/** Roles by the word or the number that the project uses. What isn't here is no membership. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ["member", "member"],
  ["full membership", "member"],
  ["1", "member"],
  ["associate", "associate"],
  ["associate membership", "associate"],
  ["2", "associate"],
  ["observer", "observer"],
  ["3", "observer"],
]);

/** The project's country codes of the states of today, and since when the code means that state. Those of the past are asked about. */
const STATES = new Map(
  readOwnTable(new URL("cow-states.csv", import.meta.url)).map((row) => [
    row("ccode"),
    { id: `state:${row("iso3")}`, since: row("since") },
  ]),
);

type Columns = { code: number | undefined; state: number; igo: number; organisation: number | undefined; status: number; year: number };

/** Correlates of War, intergovernmental organisations, version 3: a row for each state, organisation and year. */
export async function importIgos(context: ImportContext): Promise<Described> {
  const latest = await latestYear(context);
  const names = new StateNames(context.decisions);
  const wanted = wantedBodies(context.mapping);
  const memberships: Membership[] = [];
  for (const table of context.tables) {
    let columns: Columns | undefined;
    for await (const row of context.rows(table)) {
      if (!columns) columns = columnsOf(table, row);
      else {
        const membership = membershipOf(context, names, columns, row, latest, wanted);
        if (membership) memberships.push(membership);
      }
    }
  }
  const source = `source:cow-igo-v3-${latest}`;
  await writeSource(context, source, latest);
  await writeMemberships(context, "cow", memberships, { source, reportedAsOf: latest, confidence: "medium", note: "" });
  return describe(latest);
}

/** Memberships are undated rows of years: those of the latest year are taken, as reported for it. */
async function latestYear(context: ImportContext): Promise<string> {
  let latest = "";
  for (const table of context.tables) {
    let columns: Columns | undefined;
    for await (const row of context.rows(table)) {
      if (!columns) {
        columns = columnsOf(table, row);
        continue;
      }
      const year = row.cells[columns.year]?.trim() ?? "";
      if (/^[12]\d{3}$/.test(year)) latest = year > latest ? year : latest;
      else context.report.fault({ file: table.file, row: row.row, column: "year", value: year }, "is not a year", "write four digits");
    }
  }
  if (latest === "") throw new ImportRefused(context.tables[0]?.file ?? "", "holds no row with a year", "give the list in its tidy form");
  return latest;
}

function membershipOf(
  context: ImportContext,
  names: StateNames,
  columns: Columns,
  { cells }: TableRow,
  latest: string,
  wanted: ReadonlySet<string> | undefined,
): Membership | undefined {
  const at = (column: number | undefined) => (column === undefined ? "" : (cells[column]?.trim() ?? ""));
  const [code, igo, printed, year] = [at(columns.code), at(columns.igo), at(columns.status), at(columns.year)];
  if (wanted && !wanted.has(igo)) return undefined;
  if (!/^[12]\d{3}$/.test(year)) return undefined;
  if (year !== latest) {
    context.report.leftOut(year, `an earlier year: memberships are taken as reported for ${latest}`);
    return undefined;
  }
  const role = ROLES.get(printed.toLowerCase());
  if (!role) {
    context.report.leftOut(printed, "no membership");
    return undefined;
  }
  const name = at(columns.state);
  const state = context.state(byCode(names, code, name, latest), name);
  return state && { state, code: igo, organisation: at(columns.organisation) || igo, role, locator: `${igo}, ${latest}` };
}

function byCode(names: StateNames, code: string, name: string, year: string): Reconciled {
  const decided = names.decided(name);
  if (decided) return decided;
  const known = STATES.get(code);
  const id: string | undefined = known && year >= known.since ? known.id : undefined;
  return id !== undefined && isId("State", id) ? stateOf(id) : names.reconcile(name);
}

function stateOf(id: StateId): Reconciled {
  return { kind: "state", id };
}

function columnsOf(table: OpenTable, { row, cells }: TableRow): Columns {
  return {
    code: columnAt(cells, ["ccode"]),
    state: needColumn(table, cells, row, ["state", "statenme", "country"]),
    igo: needColumn(table, cells, row, ["ioname", "igo"]),
    organisation: columnAt(cells, ["orgname", "longorgname"]),
    status: needColumn(table, cells, row, ["status", "membership", "value"]),
    year: needColumn(table, cells, row, ["year"]),
  };
}

async function writeSource(context: ImportContext, id: string, year: string): Promise<void> {
  await context.out.table("Source", COLUMNS.Source).write({
    id,
    name: `Correlates of War, Intergovernmental Organizations v3 (${year})`,
    citation:
      context.given.citation ??
      "Pevehouse J. C. W., Nordstrom T., McManus R. W., Jamison A. S., Tracking organizations in the world: The Correlates of War IGO Version 3.0 datasets. Journal of Peace Research 57 (3), 2020.",
    url: context.given.url ?? "https://correlatesofwar.org/data-sets/igos/",
    publisher: "Correlates of War Project",
    licence: context.given.licence ?? "Free with citation",
    edition: "3.0",
    stale: "true",
    note: "A row of a year says that a state took part in that year, not since when.",
  });
}

function describe(year: string): Described {
  return {
    title: `Correlates of War, memberships of intergovernmental organisations, ${year}`,
    description: `Which states took part in which intergovernmental organisations in ${year}, and in what role, as the Correlates of War project lists them (version 3).`,
    version: "3.0",
    asOf: `${year}-12-31`,
    licenses: [{ name: "Free with citation", title: "Correlates of War: free to use, to be cited" }],
    sources: [
      { title: "Correlates of War, Intergovernmental Organizations, version 3.0", path: "https://correlatesofwar.org/data-sets/igos/" },
    ],
    precedence: 75,
    requires: ["states"],
    notCovered: ["When a state joined or left", "Areas that are no members of the system of states as the project defines it"],
  };
}
