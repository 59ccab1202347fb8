import { plain } from "./xml.ts";

/** The face the drawing is lettered in, and what stands in for it where it is missing. */
export const FACE = "'Inter Variable', Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

/** Advance widths of Inter at weight 600 from space to tilde, in hundredths of its size. Lighter letters are narrower. */
const WIDTHS =
  "25 32 52 64 65 100 66 33 37 37 54 67 32 47 32 38 66 42 62 64 67 61 64 58 64 64 32 33 67 67 67 54 100 73 66 74 72 61 59 75 75 28 58 70 57 92 76 77 65 77 65 65 66 74 73 102 72 71 65 37 38 37 48 47 35 57 62 58 62 59 39 63 61 26 26 57 26 90 61 61 62 62 40 55 35 61 59 84 57 59 57 46 36 46 67"
    .split(" ")
    .map(Number);
const OTHERS: Readonly<Record<string, number>> = { "—": 100, "–": 50, "…": 96, "·": 32, "“": 51, "”": 50, "’": 29, "→": 100, "×": 67 };
/** Letters beyond ASCII: about an o; and those of the writings that fill a square. */
const LETTER = 66;
const SQUARE = 104;

/** About how wide a text is, a little more rather than less: no page is asked, so that it is the same everywhere. */
export function widthOf(text: string, size: number): number {
  let sum = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    sum += WIDTHS[code - 32] ?? OTHERS[sign] ?? (code >= 0x1100 ? SQUARE : LETTER);
  }
  return (sum * size) / 100;
}

/** For whoever measures as a canvas does. */
export function measurer(): { font: string; measureText: (text: string) => { width: number } } {
  const self = {
    font: "500 12px Inter",
    measureText: (text: string) => ({ width: widthOf(text, Number(/(\d+(?:\.\d+)?)px/.exec(self.font)?.[1] ?? 12)) }),
  };
  return self;
}

/**
 * Lines no wider than a width: broken between words, and within one that is wider by itself, as addresses are.
 * @param most lines; what doesn't fit ends in an ellipsis
 */
export function wrap(text: string, size: number, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of plain(text).split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = broken(word, size, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(`${lines[most - 1] ?? ""} ${lines[most] ?? ""}`, size, width)];
}

/** As much as fits, with an ellipsis. */
export function cut(text: string, size: number, width: number): string {
  let kept = "";
  for (const sign of text) {
    if (widthOf(`${kept}${sign}…`, size) > width) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}

function broken(word: string, size: number, width: number): string[] {
  const pieces = [""];
  for (const sign of word) {
    const last = pieces.at(-1) ?? "";
    if (last === "" || widthOf(last + sign, size) <= width) pieces[pieces.length - 1] = last + sign;
    else pieces.push(sign);
  }
  return pieces;
}
