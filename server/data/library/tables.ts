import { createReadStream } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse";
import type { DryRun } from "../../contract/wire/imports.ts";
import { csvFiles } from "../dataset.ts";
import { LIMITS } from "../limits.ts";

const FIRST = 5;
const COLUMNS = 20;
const CELL = 120;

/** The first rows of each table of a dataset, to be looked at. What can't be read is a fault, and told elsewhere. */
export async function previewTables(folder: string): Promise<DryRun["tables"]> {
  const tables: DryRun["tables"] = [];
  for (const file of await csvFiles(folder)) tables.push({ table: file.replace(/\.csv$/, ""), ...(await preview(join(folder, file))) });
  return tables;
}

async function preview(path: string): Promise<Omit<DryRun["tables"][number], "table">> {
  let columns: string[] | undefined;
  let rows = 0;
  const first: string[][] = [];
  const parser = createReadStream(path).pipe(
    parse({ bom: true, relax_column_count: true, skip_empty_lines: true, max_record_size: LIMITS.rowCharacters }),
  );
  try {
    for await (const record of parser) {
      const cells = (Array.isArray(record) ? record : []).slice(0, COLUMNS).map((cell) => String(cell).slice(0, CELL));
      if (columns === undefined) columns = cells;
      else {
        rows += 1;
        if (first.length < FIRST) first.push(cells);
      }
    }
  } catch {
    // The reader of datasets says where and why.
  }
  return { columns: columns ?? [], rows, first };
}
