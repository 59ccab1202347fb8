import { createReadStream } from "node:fs";
import { analyse } from "chardet";
import { ImportRefused } from "../refused.ts";

/** Encodings that can be stated, by the name under which `TextDecoder` knows them. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252", "koi8-r", "ibm866"] as const;
export type Encoding = (typeof ENCODINGS)[number];

const SAMPLE = 1 << 16;
const PIECE = 1 << 18;
/** The share of signs that text in Latin, Greek, Cyrillic, Armenian, Hebrew or Arabic script has of them. */
const USUAL = 0.95;
const MANY_ZEROS = 0.02;

/**
 * The encoding of a text file: by its byte order mark; UTF-16 by its zero bytes; UTF-8 if every byte of it is;
 * else the likeliest of the one-byte encodings. A guess is told apart, so that the report can name it.
 */
export async function encodingOf(path: string, file: string): Promise<{ encoding: Encoding; guessed: boolean }> {
  let sample: Uint8Array = new Uint8Array(0);
  let utf8 = true;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const pieces: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: PIECE });
  for await (const piece of pieces) {
    if (sample.length === 0) {
      sample = piece.subarray(0, SAMPLE);
      const marked = byteOrderMark(sample) ?? zeroBytes(sample);
      if (marked) return { encoding: marked, guessed: false };
      const unmarked = sample.includes(0) ? unmarkedUtf16(sample, file) : undefined;
      if (unmarked) return { encoding: unmarked, guessed: true };
    }
    utf8 &&= isUtf8(decoder, piece);
    if (!utf8) break;
  }
  if (utf8 && isUtf8(decoder)) return { encoding: "utf-8", guessed: false };
  return { encoding: oneByteEncoding(sample), guessed: true };
}

/** The text of a file, piece by piece. @throws ImportRefused at the first byte that the encoding doesn't have. */
export async function* decoded(path: string, file: string, encoding: Encoding, signal?: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const pieces: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: PIECE, ...(signal && { signal }) });
  try {
    for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ImportRefused(file, `is not ${encoding} throughout`, "save it as UTF-8, or state its encoding");
  }
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

/** UTF-16 without a mark: in Latin text every other byte is zero. A file with zeros elsewhere is none of ours. */
function zeroBytes(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = bytes.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return "utf-16le";
  return even > half * 0.4 && odd < half * 0.05 ? "utf-16be" : undefined;
}

/** A text has no zero bytes but in UTF-16, where each sign of the table itself (separators, digits, line ends) has one. */
function unmarkedUtf16(bytes: Uint8Array, file: string): Encoding | undefined {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const found = (["utf-16le", "utf-16be"] as const).find((encoding) => {
    const text = new TextDecoder(encoding).decode(even);
    const usual = text.match(/[\t\n\r -~\u00a0-\u06ff\u1e00-\u206f]/g)?.length ?? 0;
    return usual >= text.length * USUAL;
  });
  // A zero byte here and there is a fault of its row.
  if (found || bytes.filter((byte) => byte === 0).length < bytes.length * MANY_ZEROS) return found;
  throw new ImportRefused(file, "holds zero bytes, as no text does", "save it as UTF-8 or xlsx, or state its encoding");
}

function isUtf8(decoder: TextDecoder, bytes?: Uint8Array): boolean {
  try {
    if (bytes) decoder.decode(bytes, { stream: true });
    else decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/**
 * In Latin text letters beyond ASCII stand singly among others; in Russian text whole words consist of them. Only such
 * words are shown to the detector, which would else take a Russian table with English headers for French.
 */
function oneByteEncoding(bytes: Uint8Array): Encoding {
  const beyond = wordsBeyondAscii(bytes);
  const high = beyond.filter((byte) => byte > 127).length;
  if (high * 2 < beyond.filter(isLetter).length) return "windows-1252";
  const likeliest = analyse(beyond).find(({ name }) => name === "windows-1251" || name === "KOI8-R");
  return likeliest?.name === "KOI8-R" ? "koi8-r" : "windows-1251";
}

/** The words that have a letter beyond ASCII, with spaces between. */
function wordsBeyondAscii(bytes: Uint8Array): Uint8Array {
  const kept: number[] = [];
  let word: number[] = [];
  for (const byte of [...bytes, 32]) {
    if (isLetter(byte)) word.push(byte);
    else {
      if (word.some((letter) => letter > 127)) kept.push(...word, 32);
      word = [];
    }
  }
  return Uint8Array.from(kept);
}

function isLetter(byte: number): boolean {
  return byte > 127 || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}
