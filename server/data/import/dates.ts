import { formatInterval, isDay, parseDate } from "../../domain/dates.ts";
import { isMissing } from "./numbers.ts";

/** Which number stands first in `5/4/2017`. */
export type DateOrder = "day-first" | "month-first";

export type DateReading =
  /** `text` as our datasets write dates; `doubt` says why it is an interval where the source has a day. */
  | { kind: "date"; text: string; doubt?: string }
  | { kind: "missing"; marker: string }
  | { kind: "refused"; reason: string; remedy: string };

const SLASHED = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/;
const YEAR_FIRST = /^(\d{4})([/.])(\d{1,2})\2(\d{1,2})$/;
const DASHED = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DIGITS = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const DAY_WORD = /^(\d{1,2})(?:st|nd|rd|th)?[./-]?\s*[-/]?(\p{L}+)\.?,?[\s./-]\s*(\d{4})$/u;
const WORD_DAY = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;
const WORD_YEAR = /^(\p{L}+)\.?,?\s+(\d{4})$/u;
const NUMBER_YEAR = /^(\d{1,2})[./](\d{4})$/;
const YEARS = /^((?:19|20)\d{2})\s?[-–—]\s?((?:19|20)\d{2})$/;
/** What stands behind a day and says no more than that it is one: a time, “г.” for year, “.0” of a number. */
const BEHIND =
  /(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[ap]\.?m\.?)?\s?(?:Z|UTC|[+-]\d{2}:?\d{2})?|\s*г(?:\.|ода)?|(?<=^\d{4})\.0+)$/iu;
const WEEKDAY = /^(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+/i;
const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

const MONTHS: readonly (readonly string[])[] = [
  ["jan", "янв"],
  ["feb", "фев"],
  ["mar", "мар"],
  ["apr", "апр"],
  ["may", "май", "мая"],
  ["jun", "июн"],
  ["jul", "июл"],
  ["aug", "авг"],
  ["sep", "сен"],
  ["oct", "окт"],
  ["nov", "ноя"],
  ["dec", "дек"],
];

/**
 * Reads a date as printed. Where day and month can be either and no order is given, the date becomes the interval from
 * the earlier to the later of both readings: `4/7/2007` is `2007-04-07/2007-07-04`.
 */
export function parsePrintedDate(printed: string, order?: DateOrder): DateReading {
  const text = printed.trim().replaceAll(/\s+/g, " ").replace(BEHIND, "").replace(WEEKDAY, "");
  if (isMissing(text)) return { kind: "missing", marker: text };
  const dataset = parseDate(text.replaceAll(" ", ""));
  if (dataset) return { kind: "date", text: text.replaceAll(" ", "") };
  const parts = text.split(/\s*(?:,|;| and | и )\s*/).filter((part) => SLASHED.test(part));
  if (parts.length === 2 && text.replaceAll(/[\d/.\s,;-]|and|и/g, "") === "") return bothOf(parts, order);
  const sooner = /^(.+?) or (?:sooner|earlier|before)$/i.exec(text)?.[1];
  if (sooner !== undefined) return upTo(parsePrintedDate(sooner, order));
  return readSlashed(text, order) ?? readWritten(text) ?? refused(text);
}

/** The order that a printed date proves by itself; undefined where it could be either or is the same in both. */
export function orderOf(printed: string): DateOrder | undefined {
  const match = SLASHED.exec(printed.trim().replace(BEHIND, ""));
  if (!match || match[2] === ".") return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first > 12 && second >= 1 && second <= 12) return "day-first";
  return second > 12 && first >= 1 && first <= 12 ? "month-first" : undefined;
}

function readSlashed(text: string, order: DateOrder | undefined): DateReading | undefined {
  const ordered = YEAR_FIRST.exec(text);
  if (ordered) return day(ordered[1], ordered[3], ordered[4]);
  const whole = DASHED.exec(text) ?? DIGITS.exec(text);
  if (whole) return day(whole[1], whole[2], whole[3]);
  const [, from = "", to = ""] = YEARS.exec(text) ?? [];
  if (from !== "" && from <= to) return { kind: "date", text: from === to ? from : `${from}/${to}` };
  const match = SLASHED.exec(text);
  if (!match) return undefined;
  const [, first, separator, second, year] = match;
  const dayFirst = day(year, second, first);
  const monthFirst = day(year, first, second);
  // Dots are written between day, month and year wherever they are written at all.
  if (separator === "." || order === "day-first") return dayFirst ?? disagrees(monthFirst);
  if (order === "month-first") return monthFirst ?? disagrees(dayFirst);
  if (!dayFirst || !monthFirst) return dayFirst ?? monthFirst ?? refused(text);
  if (dayFirst.text === monthFirst.text) return dayFirst;
  const [earlier = "", later = ""] = [dayFirst.text, monthFirst.text].sort();
  return { kind: "date", text: `${earlier}/${later}`, doubt: "day and month can be either way round" };
}

function readWritten(text: string): DateReading | undefined {
  const dayWord = DAY_WORD.exec(text);
  if (dayWord) return day(dayWord[3], monthNumber(dayWord[2]), dayWord[1]);
  const wordDay = WORD_DAY.exec(text);
  if (wordDay) return day(wordDay[3], monthNumber(wordDay[1]), wordDay[2]);
  const [, number, its] = NUMBER_YEAR.exec(text) ?? [];
  if (number && its && Number(number) >= 1 && Number(number) <= 12) return { kind: "date", text: `${its}-${number.padStart(2, "0")}` };
  const wordYear = WORD_YEAR.exec(text);
  const month = wordYear && !ROMAN.includes(wordYear[1]?.toLowerCase() ?? "") && monthNumber(wordYear[1]);
  return month ? { kind: "date", text: `${wordYear?.[2]}-${month.padStart(2, "0")}` } : undefined;
}

type Day = Extract<DateReading, { kind: "date" }>;

function day(year = "", month = "", number = ""): Day | undefined {
  const text = `${year}-${month.padStart(2, "0")}-${number.padStart(2, "0")}`;
  return isDay(text) ? { kind: "date", text } : undefined;
}

function monthNumber(word = ""): string {
  const start = word.toLowerCase();
  if (ROMAN.includes(start)) return String(ROMAN.indexOf(start) + 1);
  const at = MONTHS.findIndex((names) => names.some((name) => start.startsWith(name)));
  return at < 0 ? "" : String(at + 1);
}

/** Two dates in one cell: the first of them to the last. */
function bothOf(parts: readonly string[], order: DateOrder | undefined): DateReading {
  const intervals = parts.map((part) => {
    const reading = readSlashed(part, order);
    return reading?.kind === "date" ? parseDate(reading.text) : undefined;
  });
  const [a, b] = intervals;
  if (!a?.earliest || !a.latest || !b?.earliest || !b.latest) return refused(parts.join(", "));
  const [earliest = null, , , latest = null] = [a.earliest, a.latest, b.earliest, b.latest].sort();
  return { kind: "date", text: formatInterval({ earliest, latest }) ?? "", doubt: "two dates stand in the cell" };
}

function upTo(reading: DateReading): DateReading {
  const latest = reading.kind === "date" ? (parseDate(reading.text)?.latest ?? null) : null;
  return latest === null ? reading : { kind: "date", text: `../${latest}`, doubt: "the source says “or sooner”" };
}

function disagrees(other: Day | undefined): DateReading | undefined {
  return (
    other && { kind: "refused", reason: "is in another order than the one stated", remedy: `write ${other.text}, or state another order` }
  );
}

function refused(text: string): DateReading {
  if (/\b\d{1,2}[/.-](?:\d{1,2}|\p{L}+)[/.-]\d{2}$/u.test(text))
    return { kind: "refused", reason: "has a year of two digits", remedy: "write the year in full" };
  return { kind: "refused", reason: "is not a date", remedy: "write 2019-04-15, 2019-04 or 2019" };
}
