/**
 * Figures as people print them. What is read is written as our datasets write numbers; what can be meant in two ways,
 * or carries a unit, is refused by name rather than guessed.
 */

/** How decimals are told apart: `1,234.5`, or `1.234,5`. */
export type DecimalStyle = "point" | "comma";
/** The same; with “only” nothing groups thousands, so that the other sign is a fault. */
export type DeclaredStyle = DecimalStyle | `${DecimalStyle}-only`;

export type NumberReading =
  | { kind: "number"; text: string; footnote?: string }
  | { kind: "missing"; marker: string }
  | { kind: "refused"; reason: string; remedy: string };

/** What sources print where they have no figure. */
const MISSING = /^(?:\.{2,3}|…|-{1,3}|–|—|:|n\.?\s?\/?\s?a\.?|n\.\s?d\.|nan|null|none|not available|нет данных|н\/д)$/i;
/** `123*`, `123 1)`, `123 [2]`, `123¹`, `123 (a)`: a mark that leads to a note, not part of the figure. */
const FOOTNOTE = /(?<=\d)\s*((?:\*{1,3}|[†‡§¹²³⁴-⁹]+)|(?:\s(?:[0-9a-z]{1,2}\)|[*†‡§])|(?:\[[0-9a-z]{1,3}\]|\([a-z]\))))$/i;
const LONE_MARK = /^(?:[0-9a-z]{1,2}\)|\[[0-9a-z]{1,3}\]|\([0-9a-z]{1,2}\)|\*{1,3}|[†‡§¹²³⁴-⁹]+)$/i;
const GROUP_SPACES = /(?<=\d)[\u0020\u00a0\u2009\u202f'’](?=\d{3}(?:\D|$))/g;

export function isMissing(text: string): boolean {
  return text.trim() === "" || MISSING.test(text.trim());
}

export function parseNumber(printed: string, style?: DeclaredStyle): NumberReading {
  const trimmed = printed.trim();
  if (isMissing(trimmed)) return { kind: "missing", marker: trimmed };
  if (LONE_MARK.test(trimmed))
    return { kind: "refused", reason: "is a footnote mark without a figure", remedy: "write the figure, or leave the cell empty" };
  const footnote = FOOTNOTE.exec(trimmed)?.[1]?.trim();
  const figure = (footnote === undefined ? trimmed : trimmed.replace(FOOTNOTE, ""))
    .replace(/^[−–](?=\d)/, "-")
    .replaceAll(GROUP_SPACES, "");
  if (!/^[-+]?[\d.,]*\d(?:[.,])?(?:e[-+]?\d{1,3})?$/i.test(figure)) return notANumber(trimmed);
  const separated = separate(figure, style);
  if ("reason" in separated) return separated;
  const text = plainDecimal(separated.text);
  if (text === undefined) return notANumber(trimmed);
  return { kind: "number", text, ...(footnote !== undefined && { footnote }) };
}

/** Which style a printed figure proves, if any: `1.234,5` and `0,5` are told; `1,234` is not. */
export function styleOf(printed: string): DecimalStyle | undefined {
  const figure = printed.trim().replaceAll(GROUP_SPACES, "").replace(FOOTNOTE, "");
  if (!/^[-+−]?\d[\d.,]*$/.test(figure)) return undefined;
  const point = readAs(figure, "point");
  const comma = readAs(figure, "comma");
  if (point !== undefined && comma === undefined) return "point";
  return comma !== undefined && point === undefined ? "comma" : undefined;
}

type Refused = Extract<NumberReading, { kind: "refused" }>;

function separate(figure: string, style: DeclaredStyle | undefined): { text: string } | Refused {
  if (!/[.,]/.test(figure) || /e/i.test(figure)) return { text: figure };
  if (style) {
    const text = readAs(figure, style);
    return text === undefined
      ? {
          kind: "refused",
          reason: `doesn't fit the decimal ${style.replace("-only", "")} of its column`,
          remedy: "write all figures of the column alike",
        }
      : { text };
  }
  const [point, comma] = [readAs(figure, "point"), readAs(figure, "comma")];
  if (point !== undefined && comma !== undefined && point !== comma) {
    // A single point before three digits is taken for what programs write; a single comma is really open.
    if (figure.includes(".")) return { text: point };
    return {
      kind: "refused",
      reason: "can be read with a decimal comma or with thousands",
      remedy: "state which of them separates decimals",
    };
  }
  const text = point ?? comma;
  return text === undefined ? notANumber(figure) : { text };
}

/** The figure with a decimal point and no other separator, if it can be read in that style. */
function readAs(figure: string, style: DeclaredStyle): string | undefined {
  const [group, decimal] = style.startsWith("point") ? [",", "."] : [".", ","];
  if (style.endsWith("-only") && figure.includes(group)) return undefined;
  const [whole = "", fraction, ...more] = figure.split(decimal);
  if (more.length > 0 || fraction?.includes(group)) return undefined;
  const groups = whole.replace(/^[-+−]/, "").split(group);
  const grouped = groups.length === 1 || (/^[1-9]\d{0,2}$/.test(groups[0] ?? "") && groups.slice(1).every((each) => /^\d{3}$/.test(each)));
  if (!grouped || (whole.replace(/^[-+−]/, "") === "" && fraction === undefined)) return undefined;
  return fraction === undefined ? whole.replaceAll(group, "") : `${whole.replaceAll(group, "")}.${fraction}`;
}

function notANumber(text: string): Refused {
  if (/\d\s*%$/.test(text))
    return { kind: "refused", reason: "is a percentage", remedy: "write the figure alone, and the unit where units are stated" };
  if (/^[<>≤≥~≈]/.test(text))
    return { kind: "refused", reason: "is a bound, not a figure", remedy: "write a figure, or leave the cell empty" };
  const fault = spreadsheetFault(text);
  if (fault) return { kind: "refused", ...fault };
  return { kind: "refused", reason: "is not a number", remedy: "write digits, or leave the cell empty" };
}

/** What is wrong with a cell that shows an error of a spreadsheet, or a formula instead of its value. */
export function spreadsheetFault(text: string): { reason: string; remedy: string } | undefined {
  if (/^=/.test(text)) return { reason: "is a formula", remedy: "replace it by its value" };
  if (/^#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)/.test(text))
    return { reason: "is an error of the spreadsheet", remedy: "correct the formula, or leave the cell empty" };
  return undefined;
}

/** `1.5e3` as `1500`, `007` as `7`, `-0` as `0`: a number as our datasets write it; undefined where it is none or beyond reason. */
export function plainDecimal(text: string): string | undefined {
  const match = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d{1,3}))?$/i.exec(text);
  if (!match) return undefined;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const digits = whole + fraction;
  const shift = Number(exponent);
  if (digits === "" || digits.length > 40 || Math.abs(shift) > 40) return undefined;
  const padded = "0".repeat(Math.max(0, -(whole.length + shift))) + digits + "0".repeat(Math.max(0, shift - fraction.length));
  const point = Math.max(0, whole.length + shift);
  const integer = padded.slice(0, point).replace(/^0+(?=\d)/, "") || "0";
  const rest = padded.slice(point).replace(/0+$/, "");
  const plain = rest === "" ? integer : `${integer}.${rest}`;
  return sign === "-" && plain !== "0" ? `-${plain}` : plain;
}
