/**
 * Dates as the sources give them: a day, a month, a year, or an interval in which the date lies. Kept as
 * the first and the last day that it can mean, so that a question about time has three answers: yes, no, unknown.
 */

/** A calendar day, UTC, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** The days between which a date lies; null is an open end. */
export type DayInterval = { earliest: Day | null; latest: Day | null };

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export function isDay(text: string): boolean {
  return text.length === 10 && spanOf(text) !== undefined;
}

/** The last day of a day, a month or a year; undefined for anything else. */
export function lastDayOfSpan(text: string): Day | undefined {
  return spanOf(text)?.latest;
}

/** Reads `2019-04-15`, `2019-04`, `2019`, `2007-04-07/2007-07-04`, `../2018`, `2018/..`; undefined for anything else. */
export function parseDate(text: string): DayInterval | undefined {
  const ends = text.split("/");
  if (ends.length === 1) return spanOf(text);
  const [from, to, more] = ends;
  if (from === undefined || to === undefined || more !== undefined) return undefined;
  if (from === ".." && to === "..") return undefined;
  const first = from === ".." ? { earliest: null, latest: null } : spanOf(from);
  const last = to === ".." ? { earliest: null, latest: null } : spanOf(to);
  if (!first || !last) return undefined;
  if (first.earliest !== null && last.latest !== null && first.earliest > last.latest) return undefined;
  return { earliest: first.earliest, latest: last.latest };
}

/** The shortest text that `parseDate` reads as the interval; undefined where both ends are open. */
export function formatInterval({ earliest, latest }: DayInterval): string | undefined {
  if (earliest === null && latest === null) return undefined;
  if (earliest === null || latest === null) return `${earliest ?? ".."}/${latest ?? ".."}`;
  if (earliest === latest) return earliest;
  for (const length of [4, 7]) {
    const span = spanOf(earliest.slice(0, length));
    if (span?.earliest === earliest && span.latest === latest) return earliest.slice(0, length);
  }
  return `${earliest}/${latest}`;
}

export function intervalsOverlap(a: DayInterval, b: DayInterval): boolean {
  const startsBeforeEnd = (start: Day | null, end: Day | null) => start === null || end === null || start <= end;
  return startsBeforeEnd(a.earliest, b.latest) && startsBeforeEnd(b.earliest, a.latest);
}

/** Days that the interval spans; infinite where an end is open. */
export function intervalWidth({ earliest, latest }: DayInterval): number {
  if (earliest === null || latest === null) return Number.POSITIVE_INFINITY;
  return (Date.parse(latest) - Date.parse(earliest)) / 86_400_000 + 1;
}

function spanOf(text: string): { earliest: Day; latest: Day } | undefined {
  const match = DATE.exec(text);
  const year = match?.[1];
  if (year === undefined || year === "0000") return undefined;
  const month = match?.[2];
  const day = match?.[3];
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  if (month < "01" || month > "12") return undefined;
  const last = lastDayOf(Number(year), Number(month));
  if (day === undefined) return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${last}` };
  return day >= "01" && Number(day) <= last ? { earliest: text, latest: text } : undefined;
}

function lastDayOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
