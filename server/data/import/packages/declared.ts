import { basename } from "node:path";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import type { ReadingStated } from "../../../contract/wire/import.ts";
import { ImportRefused } from "../refused.ts";
import type { ImportFile } from "../tables.ts";
import { readJson } from "./json.ts";

const Text = Type.Optional(Type.String());
const Missing = Type.Optional(Type.Array(Type.Union([Type.String(), Type.Object({ value: Type.String() })])));

/** What a table says of how it is written, versions 1 and 2 of the standard alike. */
export const Dialect = Type.Object({ delimiter: Text, header: Type.Optional(Type.Boolean()) });
const Field = Type.Object({ name: Text, type: Text, format: Text, decimalChar: Text, groupChar: Text, missingValues: Missing });
export const Schema = Type.Object({ fields: Type.Optional(Type.Array(Field)), missingValues: Missing });
type Field = Static<typeof Field>;

const SEPARATORS: Readonly<Record<string, ReadingStated["separator"]>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };
/** What a dialect can declare that we read only as it usually is. */
const USUAL: Readonly<Record<string, readonly unknown[]>> = {
  quoteChar: ['"'],
  doubleQuote: [true],
  escapeChar: [null],
  skipInitialSpace: [false],
  commentChar: [null],
  headerJoin: [" "],
  lineTerminator: ["\r\n", "\n", "\r"],
};

/** What is declared in place, or in a file beside the descriptor. @throws ImportRefused where that file isn't given or isn't such a thing */
export async function declaredIn(
  value: unknown,
  what: "dialect" | "schema",
  files: readonly ImportFile[],
  file: string,
): Promise<Record<string, unknown>> {
  const beside = typeof value === "string" ? files.find(({ name }) => name === value || name === basename(value)) : undefined;
  if (typeof value === "string" && !beside)
    throw new ImportRefused(
      file,
      `says that its ${what} stands in ${value.slice(0, 100)}`,
      "give that file too; nothing is fetched from elsewhere",
    );
  const declared = beside ? await readJson(beside.name, beside.path) : (value ?? {});
  if (typeof declared === "object" && declared !== null && !Array.isArray(declared)) return { ...declared };
  throw new ImportRefused(beside?.name ?? file, `is no ${what} of a table`, "see datapackage.org");
}

/** How a table of a package is read: as its descriptor declares. @throws ImportRefused by name where that is beyond us */
export function readingBy(
  encoding: string | undefined,
  dialect: Record<string, unknown>,
  schema: Record<string, unknown>,
  file: string,
): ReadingStated {
  if (!Value.Check(Dialect, dialect) || !Value.Check(Schema, schema))
    throw new ImportRefused(file, "declares a dialect or a schema that can't be understood", "see datapackage.org");
  if (dialect.header === false)
    throw new ImportRefused(file, "says that its table has no header", "give the table with the names of its columns in the first row");
  for (const [name, values] of Object.entries(USUAL)) {
    const value: unknown = Object.entries(dialect).find(([key]) => key === name)?.[1];
    if (value !== undefined && !values.includes(value))
      throw new ImportRefused(file, `declares ${name} ${JSON.stringify(value)}`, "save the table as CSV as it is usually written");
  }
  const separator = dialect.delimiter === undefined ? undefined : SEPARATORS[dialect.delimiter];
  if (dialect.delimiter !== undefined && !separator)
    throw new ImportRefused(
      file,
      `says that its cells are separated by “${dialect.delimiter}”`,
      "save the table with commas, semicolons, tabs or bars",
    );
  const missing = valuesOf(schema.missingValues);
  const fields = Object.fromEntries(
    (schema.fields ?? []).flatMap((field) => {
      const reading = readingOfField(field, file);
      return field.name !== undefined && Object.keys(reading).length > 0 ? [[field.name, reading]] : [];
    }),
  );
  const header = headerRow(dialect, file);
  return {
    ...(encoding !== undefined && { encoding }),
    ...(separator && { separator }),
    ...(header !== undefined && { header }),
    ...(missing.length > 0 && { missing }),
    ...(Object.keys(fields).length > 0 && { fields }),
  };
}

function headerRow(dialect: Record<string, unknown>, file: string): number | undefined {
  const headerRows: unknown = Object.entries(dialect).find(([key]) => key === "headerRows")?.[1];
  if (headerRows === undefined) return undefined;
  const row: unknown = Array.isArray(headerRows) && headerRows.length === 1 ? headerRows[0] : undefined;
  if (typeof row === "number" && Number.isInteger(row) && row >= 1 && row <= 1_000) return row;
  throw new ImportRefused(file, `declares headerRows ${JSON.stringify(headerRows)}`, "put the names of the columns into one row");
}

function valuesOf(missing: Static<typeof Missing> | undefined = []): string[] {
  return missing.map((each) => (typeof each === "string" ? each : each.value)).filter((each) => each !== "");
}

function readingOfField(field: Field, file: string): NonNullable<ReadingStated["fields"]>[string] {
  const { name = "", type, format, decimalChar, groupChar } = field;
  const missing = valuesOf(field.missingValues);
  const dates = type === "date" || type === "datetime" ? orderIn(format) : undefined;
  const declares = decimalChar !== undefined || groupChar !== undefined;
  return {
    ...(declares && { decimal: decimalIn(decimalChar ?? ".", groupChar, name, file) }),
    ...(dates && { dates }),
    ...(missing.length > 0 && { missing }),
  };
}

/** The style of signs that a field declares. Without a sign for groups the other one has no meaning in it. */
function decimalIn(decimal: string, group: string | undefined, field: string, file: string) {
  const style = decimal === "." ? ("point" as const) : decimal === "," ? ("comma" as const) : undefined;
  const other = decimal === "." ? "," : ".";
  if (style && group === other) return style;
  if (style && (group === undefined || group === "" || /^['’\s\u00a0\u202f]$/.test(group))) return `${style}-only` as const;
  throw new ImportRefused(
    file,
    `declares for “${field}” the decimal sign “${decimal}” and “${group ?? ""}” between thousands`,
    "write the figures with a decimal point or comma, and the other sign or a space between thousands",
  );
}

function orderIn(format: string | undefined) {
  const [day, month] = [format?.search(/%-?d/) ?? -1, format?.search(/%-?[mbB]/) ?? -1];
  if (day < 0 || month < 0) return undefined;
  return day < month ? ("day-first" as const) : ("month-first" as const);
}
