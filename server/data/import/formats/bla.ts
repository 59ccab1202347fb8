import type { OrganisationId, StateId } from "../../../contract/ids.ts";
import { COLUMNS } from "../columns.ts";
import type { Described, ImportContext } from "../context.ts";
import { parsePrintedDate } from "../dates.ts";
import { columnAt, needColumn } from "../headers.ts";
import { crossCheck } from "../names/cross-check.ts";
import { readOwnTable } from "../names/data.ts";
import { StateNames } from "../names/reconcile.ts";
import { ImportRefused } from "../refused.ts";
import type { OpenTable } from "../tables.ts";
import { withYear } from "./bla-dates.ts";
import { cleanTitle, formOf } from "./bla-titles.ts";

const SOURCE = "source:bla-1945-2020";
const LABOUR = "issue:labour_mobility";
const UNTIL = "2020-12-31";

/** Codings that attribute an issue: an agreement that is coded 1 has a clause on it. */
const CODINGS = [
  ["recruit_auth", "issue:fair_recruitment"],
  ["prot_equal", "issue:migrant_rights"],
  ["credentials", "issue:skills_recognition"],
  ["social_security", "issue:social_security"],
  ["remittances", "issue:remittances_diaspora"],
] as const;

/** Agreements of the inventory that other datasets of ours hold too, under their own id. */
const IDENTITIES = new Map(
  readOwnTable(new URL("bla-identities.csv", import.meta.url)).map((row) => [row("treaty"), { id: row("id"), name: row("name") }]),
);

type Row = { table: OpenTable; row: number; cell: (name: string) => string };
type Party = { id: StateId | OrganisationId; name: string };

/** The inventory of bilateral labour agreements: one file on their formation, one that codes the texts of some of them. */
export async function importInventory(context: ImportContext): Promise<Described> {
  const formation: Row[] = [];
  const codings = new Map<string, Row>();
  for (const table of context.tables) await readTable(context, table, formation, codings);
  if (formation.length === 0)
    throw new ImportRefused(
      context.tables[0]?.file ?? "",
      "holds no row on the formation of agreements",
      "give the formation file, alone or with the coding file",
    );
  // Every date that tells its order is month first, yet other sources show that some that don't are day first.
  context.report.note("A date that can be read both ways is kept as the interval of both readings.");
  await writeSource(context);
  const names = new StateNames(context.decisions);
  for (const row of formation) await writeAgreement(context, names, row, codings.get(row.cell("treatyID").trim()));
  return describe(context);
}

async function readTable(context: ImportContext, table: OpenTable, formation: Row[], codings: Map<string, Row>): Promise<void> {
  let header: readonly string[] | undefined;
  let coding = false;
  const columns = new Map<string, number>();
  const columnOf = (name: string): number => {
    const known = columns.get(name) ?? columnAt(header ?? [], [name]) ?? -1;
    columns.set(name, known);
    return known;
  };
  for await (const { row, cells } of context.rows(table)) {
    if (!header) {
      header = cells;
      for (const name of ["treatyID", "countryA", "countryB", "year"]) needColumn(table, header, row, [name]);
      coding = columnAt(header, ["agreement_title"]) !== undefined;
      if (!coding) needColumn(table, header, row, ["datesigned"]);
      continue;
    }
    const each: Row = { table, row, cell: (name) => cells[columnOf(name)] ?? "" };
    if (coding) codings.set(each.cell("treatyID").trim(), each);
    else formation.push(each);
  }
}

async function writeAgreement(context: ImportContext, names: StateNames, row: Row, coding: Row | undefined): Promise<void> {
  const parties = partiesOf(context, names, row);
  const treaty = row.cell("treatyID").trim();
  const place = { file: row.table.file, row: row.row, column: "treatyID", value: treaty };
  if (!/^\d{1,8}$/.test(treaty)) return context.report.fault(place, "is not the number of an agreement", "write digits");
  if (!parties) return;
  const same = IDENTITIES.get(treaty);
  const id = same?.id ?? `agreement:bla-${treaty}`;
  if (!context.out.once(id)) return context.report.fault(place, "is already the number of another row", "keep one of them");
  const signed = dateOf(context, row, "datesigned", row.cell("year").trim());
  const ratified = dateOf(context, row, "ratified", "");
  const title = cleanTitle(coding?.cell("agreement_title") ?? "");
  const provenance = { source: SOURCE, locator: `treatyID ${treaty}`, confidence: "medium" };
  await context.out.table("Agreement", COLUMNS.Agreement).write({
    id,
    name: same?.name ?? (title === "" ? plainName(parties, row.cell("year").trim()) : cut(title)),
    titleOriginal: title.length > NAME ? title : "",
    ...formOf(title),
    level: "bilateral",
    ...signed,
    ...durationOf(coding),
    ...provenance,
    note:
      title === ""
        ? "The inventory gives no title and no form: it is taken for a binding agreement."
        : "Form and bindingness follow from the title.",
  });
  for (const party of parties) await writeParty(context, party.id, id, signed, ratified, provenance);
  await writeIssues(context, id, coding, provenance);
}

function partiesOf(context: ImportContext, names: StateNames, row: Row): [Party, Party] | undefined {
  const [a, b] = (["A", "B"] as const).map((side) => {
    const name = row.cell(`country${side}`).trim();
    const { printed, found } = crossCheck(names, name, row.cell(`iso${side}`).trim());
    const id = context.party(found, printed);
    return id && { id, name };
  });
  if (!a || !b) return undefined;
  if (a.id !== b.id) return [a, b];
  context.report.fault(
    { file: row.table.file, row: row.row, column: "countryB", value: b.name },
    "is the same state as the other party",
    "correct it, or skip one of the names",
  );
  return undefined;
}

const NAMED = { datesigned: ["signed", "signedRaw"], ratified: ["consentDate", "consentDateRaw"] } as const;

/** The cells of a date, with the text as printed where it differs. */
function dateOf(context: ImportContext, row: Row, column: keyof typeof NAMED, year: string): Record<string, string> {
  const printed = row.cell(column);
  const place = { file: row.table.file, row: row.row, column, value: printed.trim() };
  const reading = parsePrintedDate(printed);
  if (reading.kind === "refused") context.report.doubtfulDate(place, year || "not stated", reading.reason);
  const { text, doubt } = withYear(reading, year);
  if (doubt !== undefined) context.report.doubtfulDate(place, text, doubt);
  const [name, raw] = NAMED[column];
  if (text === "") return {};
  return { [name]: text, ...(place.value !== "" && place.value !== text && { [raw]: place.value }) };
}

async function writeParty(
  context: ImportContext,
  party: string,
  agreement: string,
  signed: Record<string, string>,
  ratified: Record<string, string>,
  provenance: Record<string, string>,
): Promise<void> {
  const consented = Object.keys(ratified).length > 0;
  await context.out.table("PARTY_TO", COLUMNS.PARTY_TO).write({
    from: party,
    to: agreement,
    status: consented ? "party" : "unclear",
    ...signed,
    ...(consented && { consent: "ratification", ...ratified }),
    ...provenance,
    note: consented
      ? "The inventory gives one date, “ratified”, for both parties."
      : "Listed as concluded; further steps are not in the inventory.",
  });
}

async function writeIssues(
  context: ImportContext,
  agreement: string,
  coding: Row | undefined,
  provenance: Record<string, string>,
): Promise<void> {
  const table = context.out.table("COVERS", COLUMNS.COVERS);
  await table.write({
    from: agreement,
    to: LABOUR,
    basis: "coding",
    ...provenance,
    note: "By its place in an inventory of labour agreements.",
  });
  for (const [column, issue] of CODINGS)
    if (/^1(?:\.0)?$/.test(coding?.cell(column).trim() ?? ""))
      await table.write({ from: agreement, to: issue, basis: "coding", ...provenance, note: `Coded ${column} in the inventory.` });
}

function durationOf(coding: Row | undefined): Record<string, string> {
  const years = coding?.cell("bla_duration_years").trim() ?? "";
  const renew = coding?.cell("autorenew").trim() ?? "";
  return {
    ...(/^[1-9]\d?$/.test(years) && { durationYears: years }),
    ...(/^[01](?:\.0)?$/.test(renew) && { autoRenew: String(renew.startsWith("1")) }),
  };
}

const NAME = 200;

function cut(title: string): string {
  return title.length > NAME ? `${title.slice(0, NAME - 1).trimEnd()}…` : title;
}

function plainName([a, b]: readonly [Party, Party], year: string): string {
  return `Labour agreement of ${a.name} and ${b.name}${year === "" ? "" : `, ${year}`}`;
}

async function writeSource({ out, given }: ImportContext): Promise<void> {
  await out.table("Source", COLUMNS.Source).write({
    id: SOURCE,
    name: "Bilateral Labor Agreements dataset",
    citation: given.citation ?? "Chilton A. and Woda B., Bilateral Labor Agreements dataset, 1945–2020 (2022).",
    url: given.url ?? "https://dataverse.harvard.edu/dataverse/BLA",
    publisher: "Harvard Dataverse",
    licence: given.licence ?? "",
    note: "Its dates mix day-first and month-first order.",
  });
}

function describe({ given, inventoryOf }: ImportContext): Described {
  return {
    title: "Bilateral labour agreements, 1945–2020",
    description:
      "An inventory of bilateral labour agreements: who concluded them and when, and for some what their text provides. Incomplete: its authors know of agreements that it lacks.",
    version: "2022",
    asOf: UNTIL,
    licenses: [{ name: given.licence ?? "unknown", title: given.licence ?? "See the terms of the dataset at its publisher" }],
    sources: [
      {
        title: "Chilton A. and Woda B., Bilateral Labor Agreements dataset, 1945–2020 (2022)",
        path: "https://dataverse.harvard.edu/dataverse/BLA",
      },
    ],
    precedence: 70,
    requires: ["states", "issues"],
    inventoryOf: inventoryOf ?? [{ levels: ["bilateral"], issues: [LABOUR], until: UNTIL, completeness: "partial" }],
    notCovered: [
      "Entry into force, expiry and termination of the agreements",
      "Which party sends workers and which receives them",
      "Agreements of states of the past that were skipped when this was imported",
    ],
  };
}
