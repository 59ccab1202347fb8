import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ImportReport } from "../../../server/contract/wire/import.ts";
import { IMPORT_FORMATS } from "../../../server/data/import/formats.ts";
import { importFiles } from "../../../server/data/import/import-files.ts";
import { foldName } from "../../../server/data/import/names/fold.ts";
import { knownNames } from "../../../server/data/import/names/known-names.ts";
import { damaged, GOOD } from "./damages.ts";
import { stagingPlace, tableOf } from "./importing.ts";

/** All of them: `npm run bench -- long`. */
const RUNS = Number(process.env.ENTENTE_TEST_RUNS ?? 200);
const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252", "koi8-r", "ibm866"];
const DATASET = { name: "mine", asOf: "2026-01-01" };

/** An internal error of the importer rejects, and fails the test with its seed. */
async function reportOf(
  place: string,
  { format, name, bytes }: { format: string; name: string; bytes: Uint8Array },
  what: string,
): Promise<ImportReport> {
  await rm(place, { recursive: true, force: true });
  await mkdir(place);
  const path = join(place, "upload");
  await writeFile(path, bytes);
  return importFiles({ format, files: [{ name, path }], into: place, dataset: DATASET }).catch((error: unknown) => {
    throw new Error(`${what} ends in an internal error`, { cause: error });
  });
}

/** As the importer decodes it: what isn't in the encoding throughout is no text in it. */
function textIn(encoding: string, bytes: Uint8Array): string {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    // Decoded at once, windows-1252 comes out as Latin-1 in this Node.
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    return "";
  }
}

/** All that a state goes by, folded: names of every language that we know, and its codes. */
function namesByState(): ReadonlyMap<string, ReadonlySet<string>> {
  const { usual, foreign, cases, ofIso2, ofM49, states } = knownNames();
  const names = new Map<string, Set<string>>([...states.keys()].map((id) => [id, new Set([foldName(id.slice(6))])]));
  for (const [name, ids] of [...usual, ...foreign]) for (const id of ids) names.get(id)?.add(name);
  for (const [code, id] of ofIso2) names.get(id)?.add(foldName(code));
  for (const [code, id] of ofM49)
    names
      .get(id)
      ?.add(code)
      .add(String(Number(code)));
  for (const [name, all] of cases) for (const { to } of all) for (const code of to) names.get(`state:${code}`)?.add(name);
  return names;
}

async function statesOf(report: ImportReport): Promise<Set<string>> {
  const states = new Set<string>();
  for (const table of Object.keys(report.counts))
    for (const row of await tableOf(report, table))
      for (const id of [row.origin, row.destination, row.from]) if (id?.startsWith("state:")) states.add(id);
  return states;
}

describe("Damaged files", { timeout: 600_000 }, () => {
  test("never end in an internal error, and name no state that doesn't stand in them", async () => {
    const place = join(await stagingPlace(), "one");
    const names = namesByState();
    let read = 0;
    for (let seed = 0; seed < RUNS; seed += 1) {
      const file = damaged(seed);
      const report = await reportOf(place, file, `seed ${seed}, ${file.name}`);
      if (report.folder === null) {
        expect(report.faults.shown[0]?.remedy, `seed ${seed}`).toMatch(/\S/);
        continue;
      }
      read += 1;
      if (file.name.endsWith(".xlsx")) continue;
      const texts = ENCODINGS.map((encoding) => ` ${foldName(textIn(encoding, file.bytes))} `);
      for (const id of await statesOf(report))
        expect(
          [...(names.get(id) ?? [])].some((name) => texts.some((text) => text.includes(` ${name} `))),
          `seed ${seed}: ${id}`,
        ).toBe(true);
    }
    // Damage that is refused as a whole each time would show nothing about names.
    expect(read).toBeGreaterThan(RUNS / 4);
  });

  test("a file of one kind brought in as any other is read or refused by name", async () => {
    const place = join(await stagingPlace(), "one");
    for (const { id } of IMPORT_FORMATS)
      for (const { name, bytes } of GOOD) {
        const report = await reportOf(place, { format: id, name, bytes }, `${name} as ${id}`);
        if (report.folder === null) expect(report.faults.shown[0]?.remedy, `${name} as ${id}`).toMatch(/\S/);
      }
  });
});
