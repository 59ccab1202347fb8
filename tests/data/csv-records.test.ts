import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CsvRecords } from "../../server/data/csv-records.ts";

/** The records of a text that comes in pieces of these lengths, or the word “refused”. */
function recordsOf(text: string, pieces: readonly number[] = []): string[][] | "refused" {
  const records: string[][] = [];
  const reader = new CsvRecords((cells) => records.push(cells));
  let at = 0;
  try {
    for (const length of pieces) {
      reader.push(text.slice(at, at + length));
      at += length;
    }
    reader.push(text.slice(at));
    reader.end();
    return records;
  } catch {
    return "refused";
  }
}

/** What an independent reader makes of it. */
function independently(text: string): string[][] | "refused" {
  try {
    const records: string[][] = parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ["\n", "\r\n"],
    });
    return records;
  } catch {
    return "refused";
  }
}

describe("Records of a CSV file", () => {
  const letters = fc.array(fc.constantFrom("a", "b", ",", '"', '""', "\n", "\r\n", "\r", " ", "ў", "\ufeff"), { maxLength: 40 });

  test("are those that csv-parse reads, whatever the text and wherever its pieces end", () => {
    fc.assert(
      fc.property(letters, fc.array(fc.nat(7), { maxLength: 20 }), (parts, pieces) => {
        const text = parts.join("");
        expect(recordsOf(text, pieces)).toEqual(independently(text));
      }),
      { numRuns: 3_000 },
    );
  });

  test("that are well formed come back as they were written", () => {
    const cells = fc.array(fc.string({ unit: "grapheme", maxLength: 8 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 6 }), fc.array(fc.nat(9), { maxLength: 9 }), (records, pieces) => {
        const written = records.map((record) => `${record.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`).join("");
        expect(recordsOf(written, pieces)).toEqual(records);
      }),
    );
  });

  test("without end are refused before they fill the memory", () => {
    expect(recordsOf(`"${"x".repeat(2_000_000)}`, Array(20).fill(100_000))).toBe("refused");
    expect(recordsOf("x".repeat(2_000_000))).toBe("refused");
  });
});
