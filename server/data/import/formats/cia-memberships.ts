import { parseDate } from "../../../domain/dates.ts";
import { COLUMNS } from "../columns.ts";
import type { Described, ImportContext } from "../context.ts";
import { columnAt, needColumn } from "../headers.ts";
import { StateNames } from "../names/reconcile.ts";
import { ImportRefused } from "../refused.ts";
import type { OpenTable, TableRow } from "../tables.ts";
import { notABody } from "./known-bodies.ts";
import { type Membership, wantedBodies, writeMemberships } from "./memberships.ts";

/** Our role for each that the Factbook prints. What isn't here is no membership of a state: it is left out by name. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ["member", "member"],
  ["nonregional member", "member"],
  ["nonregional members", "member"],
  ["regional", "member"],
  ["permanent", "member"],
  ["temporary", "member"],
  ["participating member", "member"],
  ["Taipei", "member"],
  ["Chinese Taipei", "member"],
  ["associate", "associate"],
  ["associate member", "associate"],
  ["associated member", "associate"],
  ["observer", "observer"],
  ["associate observer", "observer"],
  ["partner", "partner"],
  ["partners", "partner"],
  ["dialogue partner", "partner"],
  ["dialogue member", "partner"],
  ["cooperating state", "partner"],
  ["enhanced engagement", "partner"],
]);

type Columns = { state: number; coded: boolean; code: number; organisation: number; role: number; list: number | undefined };

/** The Factbook's list of who takes part in which organisation: a row for each state and organisation. */
export async function importFactbook(context: ImportContext): Promise<Described> {
  const names = new StateNames(context.decisions);
  const asOf = dayOf(context);
  const wanted = wantedBodies(context.mapping);
  const memberships: Membership[] = [];
  for (const table of context.tables) {
    let columns: Columns | undefined;
    for await (const row of context.rows(table)) {
      if (!columns) columns = columnsOf(table, row);
      else {
        const membership = membershipOf(context, table, names, columns, row, wanted);
        if (membership) memberships.push(membership);
      }
    }
  }
  const source = `source:cia-factbook-organisations-${asOf}`;
  await writeSource(context, source, asOf);
  await writeMemberships(context, "cia", memberships, { source, reportedAsOf: asOf, confidence: "medium", note: "" });
  return describe(context, asOf);
}

function membershipOf(
  context: ImportContext,
  table: OpenTable,
  names: StateNames,
  columns: Columns,
  { row, cells }: TableRow,
  wanted: ReadonlySet<string> | undefined,
): Membership | undefined {
  const at = (column: number) => cells[column]?.trim() ?? "";
  const list = columns.list === undefined ? "CIAFactbook" : at(columns.list);
  const code = at(columns.code);
  const printed = at(columns.role);
  if (wanted && !wanted.has(code)) return undefined;
  const none = list === "CIAFactbook" ? notABody("cia", code) : `a row of ${list || "no source"}, not of the Factbook`;
  const role = ROLES.get(printed);
  if (code === "")
    context.report.fault({ file: table.file, row, column: "org_id", value: code }, "is empty", "give the acronym of the organisation");
  else if (none) context.report.leftOut(code, none);
  else if (!role) context.report.leftOut(printed, "no membership of a state");
  else {
    const name = at(columns.state);
    const state = context.state(columns.coded ? names.byCode(name) : names.reconcile(name), name);
    return state && { state, code, organisation: at(columns.organisation), role, locator: `${code}, ${printed}` };
  }
  return undefined;
}

function columnsOf(table: OpenTable, { row, cells }: TableRow): Columns {
  const coded = columnAt(cells, ["ISO_3166_3", "iso3"]);
  return {
    state: coded ?? needColumn(table, cells, row, ["NAME.EN", "country", "state"]),
    coded: coded !== undefined,
    code: needColumn(table, cells, row, ["org_id", "organisation"]),
    organisation: needColumn(table, cells, row, ["org_name", "organisation name"]),
    role: needColumn(table, cells, row, ["org_member", "role"]),
    list: columnAt(cells, ["source"]),
  };
}

function dayOf({ given, tables }: ImportContext): string {
  const file = tables[0]?.file ?? "";
  const asOf = /(?<!\d)((?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?)(?=\.[a-z]+$)/i.exec(file)?.[1] ?? given.asOf;
  if (asOf === undefined)
    throw new ImportRefused(
      file,
      "doesn't say as of when it is",
      "name the file with year and month at its end, as factbook_2020-01.csv, or state asOf",
    );
  return asOf;
}

async function writeSource(context: ImportContext, id: string, asOf: string): Promise<void> {
  await context.out.table("Source", COLUMNS.Source).write({
    id,
    name: `The World Factbook, memberships (${asOf})`,
    citation: context.given.citation ?? `CIA, The World Factbook: international organisation participation, as of ${asOf}.`,
    url: context.given.url ?? "https://www.cia.gov/the-world-factbook/",
    publisher: "Central Intelligence Agency",
    licence: "Public domain",
    edition: asOf,
    published: asOf,
    stale: "true",
    note: "Undated, and known to be out of date in places: what joined or left since is not in it.",
  });
}

function describe({ given }: ImportContext, asOf: string): Described {
  return {
    title: `The World Factbook, memberships of organisations, ${asOf}`,
    description: `Which states and areas take part in which intergovernmental organisations, and in what role, as the World Factbook lists them as of ${asOf}. Without dates of joining.`,
    version: asOf,
    asOf: given.asOf ?? parseDate(asOf)?.earliest ?? asOf,
    licenses: [{ name: "Public domain", title: "Work of the government of the United States" }],
    sources: [{ title: "The World Factbook", path: "https://www.cia.gov/the-world-factbook/" }],
    precedence: 70,
    requires: ["states"],
    notCovered: [
      "When a state joined or left",
      "Candidates, suspended members, and national bodies that take part instead of a state",
      "Areas without a code of their own in ISO 3166-1",
    ],
  };
}
