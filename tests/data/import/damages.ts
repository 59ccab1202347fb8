import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FIXTURES = join(import.meta.dirname, "../../fixtures/import");
const ENCODINGS = ["latin1", "utf16le", "utf8"] as const;

/** Small files of every kind, each with its format. */
export const GOOD: readonly { format: string; name: string; bytes: Buffer }[] = readdirSync(FIXTURES)
  .filter((name) => /\.\w+$/.test(name))
  .map((name) => ({ format: name.startsWith("stock-") ? "undesa-matrix" : "table", name, bytes: readFileSync(join(FIXTURES, name)) }));

/** Those of which something is read as they are. */
const READ = GOOD.filter(
  ({ name }) => /\.(?:csv|tsv|txt|xlsx)$/.test(name) && !/quote-not|before-quote|codes-of|letters-of|misspelt/.test(name),
);

/** A file with damage, the same for the same seed: bytes turned, a part cut, rows in another order, another encoding. */
export function damaged(seed: number): { format: string; name: string; bytes: Buffer } {
  const next = numbersFrom(seed);
  const file = READ[next(READ.length)];
  if (!file) throw new Error("no good file to damage");
  let bytes: Buffer = Buffer.from(file.bytes);
  for (let times = 1 + next(3); times > 0; times -= 1) bytes = DAMAGES[next(DAMAGES.length)]?.(bytes, next) ?? bytes;
  return { ...file, bytes };
}

type Next = (below: number) => number;

const DAMAGES: readonly ((bytes: Buffer, next: Next) => Buffer)[] = [
  (bytes, next) => {
    const turned = Buffer.from(bytes);
    for (let times = 1 + next(4); times > 0; times -= 1) turned[next(turned.length)] = next(256);
    return turned;
  },
  (bytes, next) => bytes.subarray(0, 1 + next(bytes.length)),
  (bytes, next) => {
    const at = next(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + 1 + next(20)))]);
  },
  (bytes, next) => {
    const at = next(bytes.length);
    const signs = ['"', "'", "\t", ",", ";", "\n", "\r", "\0", "=", "#N/A", "\u{feff}", "\u{202e}", "|", "\\"];
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(signs[next(signs.length)] ?? ""), bytes.subarray(at)]);
  },
  (bytes, next) => {
    const rows = bytes.toString("latin1").split("\n");
    for (let at = rows.length - 1; at > 0; at -= 1) {
      const other = next(at + 1);
      [rows[at], rows[other]] = [rows[other] ?? "", rows[at] ?? ""];
    }
    return Buffer.from(rows.join("\n"), "latin1");
  },
  (bytes, next) => Buffer.from(bytes.toString(ENCODINGS[next(3)]), ENCODINGS[next(3)]),
];

/** Numbers by chance, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): Next {
  let state = (seed * 0x9e3779b1) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}
