import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import { labelOf, NODE_LABELS, prefixOf } from "../contract/ids.ts";
import { Inventory } from "../contract/inventory.ts";
import { EDGE_TYPES } from "../contract/model.ts";
import { CONFIDENCES } from "../contract/vocabulary.ts";
import { oneOf } from "../contract/wire/common.ts";
import { isDay, parseDate } from "../domain/dates.ts";
import { isWebAddress } from "./cells.ts";
import { refusedCharacter } from "./characters.ts";
import type { FaultList } from "./faults.ts";
import { LIMITS } from "./limits.ts";

export const PACKAGE_FILE = "datapackage.json";

const Link = Type.Object({ title: Type.Optional(Type.String()), path: Type.Optional(Type.String()), name: Type.Optional(Type.String()) });
const Licence = Type.Object({
  name: Type.String({ minLength: 1 }),
  title: Type.Optional(Type.String()),
  path: Type.Optional(Type.String()),
});

const TEXT = Type.String({ minLength: 1, maxLength: LIMITS.cellCharacters });

/** What the figures of a wide table are, and where they were read. */
const Observations = Type.Object(
  {
    metric: TEXT,
    unit: TEXT,
    edition: Type.Optional(TEXT),
    definition: Type.Optional(TEXT),
    derived: Type.Optional(Type.Boolean()),
    formula: Type.Optional(TEXT),
    source: Type.String(),
    locator: Type.Optional(TEXT),
    confidence: oneOf(CONFIDENCES),
    note: Type.Optional(TEXT),
  },
  { additionalProperties: false },
);
export type Observations = Static<typeof Observations>;

const Resource = Type.Object({
  name: Type.String({ pattern: "^[a-z0-9._/-]+$" }),
  path: Type.String({ pattern: "^([A-Za-z_]+|Observations\\.[a-z0-9-]+)\\.csv$" }),
  schema: Type.Optional(Type.Unknown()),
  observations: Type.Optional(Observations),
});

/** `datapackage.json`, as far as it is read. Other keys of the standard may stand beside. */
const DataPackage = Type.Object({
  name: Type.String({ pattern: "^[a-z0-9][a-z0-9-]{0,60}$" }),
  title: Type.String({ minLength: 1 }),
  description: Type.String({ minLength: 1 }),
  version: Type.String({ minLength: 1 }),
  created: Type.String(),
  licenses: Type.Array(Licence, { minItems: 1 }),
  sources: Type.Array(Link, { minItems: 1 }),
  contributors: Type.Array(Link),
  resources: Type.Array(Resource),
  entente: Type.Object(
    {
      asOf: Type.String(),
      precedence: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
      requires: Type.Optional(Type.Array(Type.String({ pattern: "^[a-z0-9][a-z0-9-]{0,60}$" }))),
      inventoryOf: Type.Optional(Type.Array(Inventory)),
      /** For how many years a membership that is reported without dates is vouched for. */
      reportsHold: Type.Optional(Type.Integer({ minimum: 0, maximum: 200 })),
      notCovered: Type.Optional(Type.Array(Type.String())),
      /** Tables of which every row names its place in its source: what is keyed by hand can be looked up again. */
      located: Type.Optional(Type.Array(oneOf([...NODE_LABELS, ...EDGE_TYPES]))),
      /** How an importer made it: format, files, decisions, mapping. Read by nobody but the importers. */
      import: Type.Optional(Type.Unknown()),
      // Of a part that was taken out of a dataset: what gave it, and when. A part is no edition of the whole.
      extract: Type.Optional(Type.Object({ address: TEXT, retrieved: Type.String() }, { additionalProperties: false })),
    },
    { additionalProperties: false },
  ),
});
export type DataPackage = Static<typeof DataPackage>;

/** Reads and checks `datapackage.json`; undefined, with faults, where it can't serve. */
export async function readPackage(folder: string, faults: FaultList): Promise<DataPackage | undefined> {
  const before = faults.count;
  const json = await readJson(folder, faults);
  if (json === undefined) return undefined;
  checkTexts(json, [], faults);
  for (const { instancePath, message } of Value.Errors(DataPackage, json)) {
    faults.add({
      file: PACKAGE_FILE,
      field: instancePath.slice(1).replaceAll("/", ".") || "-",
      problem: message,
      remedy: "see docs/datasets.md",
    });
  }
  if (!Value.Check(DataPackage, json)) return undefined;
  checkMeaning(json, faults);
  return faults.count === before ? json : undefined;
}

async function readJson(folder: string, faults: FaultList): Promise<unknown> {
  const path = join(folder, PACKAGE_FILE);
  try {
    const { size } = await stat(path);
    if (size > LIMITS.packageBytes) throw new RangeError(`it is ${size} bytes long, ${LIMITS.packageBytes} at most`);
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch (error) {
    faults.add({
      file: PACKAGE_FILE,
      problem: `can't be read: ${error instanceof Error ? error.message : String(error)}`,
      remedy: "write it as docs/datasets.md says",
    });
    return undefined;
  }
}

/** Every text in it, wherever it stands: none may carry what a reader or a tool would trip over. */
function checkTexts(root: unknown, at: readonly string[], faults: FaultList): void {
  const pending: [value: unknown, at: readonly string[]][] = [[root, at]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [value, path] = next;
    if (typeof value === "string") {
      const refused = refusedCharacter(value, true);
      if (refused) faults.add({ file: PACKAGE_FILE, field: path.join("."), problem: `contains ${refused}`, remedy: "remove it" });
    } else if (typeof value === "object" && value !== null) {
      if (path.length > 20) {
        faults.add({
          file: PACKAGE_FILE,
          field: path.slice(0, 5).join("."),
          problem: "is nested too deep",
          remedy: "keep to the standard's keys",
        });
        return;
      }
      for (const [key, member] of Object.entries(value)) pending.push([member, [...path, key.slice(0, 100)]]);
    }
  }
}

function checkMeaning(json: DataPackage, faults: FaultList): void {
  const fault = (field: string, problem: string, remedy: string) => faults.add({ file: PACKAGE_FILE, field, problem, remedy });
  if (!isDay(json.entente.asOf)) fault("entente.asOf", "is not a day", "write YYYY-MM-DD");
  if (!Number.isFinite(Date.parse(json.created))) fault("created", "is not a date", "write YYYY-MM-DDThh:mm:ssZ");
  for (const [at, { path }] of [...json.licenses, ...json.sources, ...json.contributors].entries()) {
    if (path !== undefined && !isWebAddress(path))
      fault(`path of licence, source or contributor ${at + 1}`, "is not a web address", "write one that begins with https:// or http://");
  }
  for (const { path, observations } of json.resources) {
    const field = `resources.${path}.observations`;
    if (observations && !path.startsWith("Observations."))
      fault(field, "stands beside a table that isn't wide", "rename the file to Observations.<key>.csv, or delete the key");
    if (observations && labelOf(observations.source) !== "Source")
      fault(`${field}.source`, "is not the id of a Source", `write ${prefixOf("Source")}: and its short name`);
    if (observations?.derived === true && observations.formula === undefined)
      fault(`${field}.formula`, "is missing", "say how the figures were computed: derived figures need it");
  }
  for (const [at, { issues, parties, partners, from, until }] of (json.entente.inventoryOf ?? []).entries()) {
    const field = `entente.inventoryOf.${at}`;
    if (until !== undefined && parseDate(until) === undefined) fault(`${field}.until`, "is not a date", "write YYYY-MM-DD");
    const [first, last] = [from, until].map((day) => (day === undefined ? undefined : parseDate(day)));
    if (from !== undefined && first === undefined) fault(`${field}.from`, "is not a date", "write YYYY-MM-DD");
    if (first?.latest && last?.earliest && first.latest > last.earliest)
      fault(`${field}.from`, "comes after until, so that no day is left", "give a day before it");
    if (partners !== "any" && parties !== undefined && parties.length < 2)
      fault(`${field}.parties`, "names fewer than two parties, and so no pair", 'name both sides, or add "partners": "any"');
    for (const id of issues ?? [])
      if (labelOf(id) !== "Issue") fault(`${field}.issues`, "names what is no issue", `write ids that begin with ${prefixOf("Issue")}:`);
    for (const id of parties ?? [])
      if (labelOf(id) !== "State" && labelOf(id) !== "Organisation")
        fault(`${field}.parties`, "names what is no party", "write ids of states or organisations");
  }
}
