import { parseDate } from "../../../domain/dates.ts";
import { COLUMNS } from "../columns.ts";
import type { Described, ImportContext } from "../context.ts";
import { columnAt, needColumn } from "../headers.ts";
import { StateNames } from "../names/reconcile.ts";
import { ImportRefused } from "../refused.ts";
import type { OpenTable, TableRow } from "../tables.ts";
import { type Convention, conventionNames, conventionOf } from "./known-conventions.ts";
import { newestEntry, statusListClaims } from "./status-list-claims.ts";
import { type Consent, consentOf, type PartyRow, yearRow } from "./untc-rows.ts";

/** `until` is the newest entry met so far. */
type List = { table: OpenTable; convention: Convention; asOf: string; until?: string | undefined };
type Columns = {
  participant: number;
  signature: number | undefined;
  consent: number | undefined;
  codes: number | undefined;
  years: { party: number; year: number | undefined; signatory: number } | undefined;
};

/** Status lists of the United Nations Treaty Collection: who signed and who consented to a convention, as of a day. */
export async function importStatusLists(context: ImportContext): Promise<Described> {
  const lists = context.tables.map((table) => listOf(context, table));
  const later = new Map<string, string>();
  // The latest list of a convention first: what an earlier one says of the same party gives way where it differs.
  for (const list of [...lists].sort((a, b) => (a.asOf < b.asOf ? 1 : -1))) await readList(context, list, later);
  return describe(context, lists);
}

function listOf({ given }: ImportContext, table: OpenTable): List {
  const convention = conventionOf(table.file);
  if (!convention)
    throw new ImportRefused(
      table.file,
      "doesn't say which convention it is of",
      `name the file after it, as 4-13_2015-03.csv or icrmw_2015-03.csv. Known: ${conventionNames().join("; ")}`,
    );
  const asOf = /(?<!\d)((?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?)(?=\.[a-z]+$)/i.exec(table.file)?.[1] ?? given.asOf;
  if (asOf === undefined || !parseDate(asOf))
    throw new ImportRefused(
      table.file,
      "doesn't say as of when its status is",
      "name the file with year and month at its end, as icrmw_2015-03.csv, or state asOf",
    );
  return { table, convention, asOf };
}

async function readList(context: ImportContext, list: List, later: Map<string, string>): Promise<void> {
  const names = new StateNames(context.decisions, "un");
  await writeAgreement(context, list);
  let columns: Columns | undefined;
  for await (const row of context.rows(list.table)) {
    if (!columns) columns = columnsOf(list.table, row);
    else await readParty(context, list, names, columns, row, later);
  }
  if (!columns) throw new ImportRefused(list.table.file, "is empty", "give a status list");
}

function columnsOf(table: OpenTable, { row, cells }: TableRow): Columns {
  const [party, signatory] = [columnAt(cells, ["state party"]), columnAt(cells, ["signatory"])];
  const participant = needColumn(table, cells, row, ["Participant", "member", "state", "country"]);
  if (party !== undefined && signatory !== undefined) {
    const years = { party, year: columnAt(cells, ["year ratification or accession"]), signatory };
    return { participant, signature: undefined, consent: undefined, codes: columnAt(cells, ["iso2", "iso3"]), years };
  }
  const starting = (pattern: RegExp) => cells.findIndex((name) => pattern.test(name.trim()));
  const [signature, consent] = [
    starting(/^signature/i),
    starting(/^(?:ratification|accession|acceptance|approval|formal confirmation|succession)/i),
  ];
  if (consent < 0)
    throw new ImportRefused(
      table.file,
      "has no column of ratification or accession",
      "give the status list as the Treaty Collection prints it",
      { row },
    );
  return { participant, signature: signature < 0 ? undefined : signature, consent, codes: undefined, years: undefined };
}

async function readParty(
  context: ImportContext,
  list: List,
  names: StateNames,
  columns: Columns,
  row: TableRow,
  later: Map<string, string>,
): Promise<void> {
  const { table, convention, asOf } = list;
  const printed = row.cells[columns.participant]?.trim() ?? "";
  const code = columns.codes === undefined ? "" : (row.cells[columns.codes]?.trim() ?? "");
  const byCode = code === "" ? undefined : names.byCode(code);
  const party = context.party(byCode?.kind === "state" ? byCode : names.reconcile(printed), printed);
  if (!party) return;
  const said = partyRow(columns, row);
  if ("reason" in said) {
    const { column, value, reason, remedy } = said;
    context.report.fault({ file: table.file, row: row.row, column, value }, reason, remedy);
    return;
  }
  if (said.status === undefined) {
    context.report.leftOut(said.printed, "neither signed nor consented");
    return;
  }
  list.until = newestEntry([{ signed: list.until }, said.cells]);
  const key = `${party} ${convention.id}`;
  const known = later.get(key);
  if (known !== undefined && known !== said.status) {
    context.report.leftOut(`${printed} as of ${asOf}`, "a later list says more of it");
    return;
  }
  later.set(key, said.status);
  if (party.startsWith("organisation:")) await writeOrganisation(context, party, printed, list);
  await context.out.table("PARTY_TO", COLUMNS.PARTY_TO).write({
    from: party,
    to: convention.id,
    status: said.status,
    ...said.cells,
    source: sourceId(list),
    locator: `row ${printed}`,
    confidence: "high",
    note: [`As of ${asOf}.`, ...said.notes].join(" "),
  });
}

function partyRow(columns: Columns, { cells }: TableRow): PartyRow {
  if (columns.years) {
    const at = (index: number | undefined) => (index === undefined ? "" : (cells[index]?.trim() ?? ""));
    return yearRow(at(columns.years.party), at(columns.years.year), at(columns.years.signatory));
  }
  const signature = columns.signature === undefined ? "" : (cells[columns.signature] ?? "");
  const consent: Consent = consentOf(cells[columns.consent ?? 0] ?? "", signature);
  return consent;
}

function sourceId({ convention, asOf }: List): string {
  return `source:untc-status-${convention.id.slice("agreement:".length)}-${asOf}`;
}

async function writeAgreement(context: ImportContext, list: List): Promise<void> {
  const { convention, asOf } = list;
  const source = sourceId(list);
  await context.out.table("Source", COLUMNS.Source).write({
    id: source,
    name: `${convention.name}: status (${asOf})`,
    citation:
      context.given.citation ??
      `United Nations Treaty Collection, chapter ${convention.chapter}, ${convention.name}, status as of ${asOf}.`,
    url: context.given.url ?? "https://treaties.un.org/",
    publisher: "United Nations Treaty Collection",
    licence: context.given.licence ?? "",
    edition: asOf,
    published: asOf,
    stale: "true",
    note: "Later signatures and acts of consent are missing. When the instrument entered into force, for itself or for a party, is not in the list.",
  });
  const { id, name, form, adopted, issue } = convention;
  if (!context.out.once(id)) return;
  const provenance = { source, confidence: "high" };
  const note = "The year of adoption is that of its title. Entry into force is not in the list.";
  await context.out
    .table("Agreement", COLUMNS.Agreement)
    .write({ id, name, form, level: "universal", bindingness: "binding", adopted, ...provenance, note });
  await context.out
    .table("COVERS", COLUMNS.COVERS)
    .write({ from: id, to: issue, basis: "coding", ...provenance, note: "Our coding of its subject." });
}

async function writeOrganisation(context: ImportContext, id: string, name: string, list: List): Promise<void> {
  if (!context.out.once(id)) return;
  await context.out
    .table("Organisation", COLUMNS.Organisation)
    .write({ id, name, kind: "regional-organisation", source: sourceId(list), locator: `row ${name}`, confidence: "high" });
}

function describe({ given, inventoryOf }: ImportContext, lists: readonly List[]): Described {
  const days = lists.map(({ asOf }) => parseDate(asOf)?.earliest ?? "").sort();
  const asOf = given.asOf ?? days.at(-1) ?? "";
  return {
    title: "United Nations Treaty Collection, status of conventions on migration",
    description: `Who signed and who consented to be bound: ${[...new Set(lists.map(({ convention }) => convention.name))].join("; ")}. As of ${[...new Set(lists.map((each) => each.asOf))].sort().join(" and ")}.`,
    version: days.at(-1) ?? "",
    asOf,
    licenses: [
      { name: given.licence ?? "unknown", title: given.licence ?? "Facts of the United Nations Treaty Collection; no licence is stated" },
    ],
    sources: [{ title: "United Nations Treaty Collection", path: given.url ?? "https://treaties.un.org/" }],
    precedence: 60,
    requires: ["states", "issues"],
    inventoryOf: inventoryOf ?? statusListClaims(lists.map(({ convention: { id, issue }, until }) => ({ convention: id, issue, until }))),
    notCovered: [
      "Entry into force, reservations and declarations",
      "What happened after the day of each list",
      "Other universal instruments on the same issues",
    ],
  };
}
