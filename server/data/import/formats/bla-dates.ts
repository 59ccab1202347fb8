import { formatInterval, parseDate } from "../../../domain/dates.ts";
import type { DateReading } from "../dates.ts";

/** The date with the year that stands beside it. Where they differ both are kept: from the earlier to the later. */
export function withYear(reading: DateReading, year: string): { text: string; doubt?: string } {
  const beside = /^[12]\d{3}$/.test(year) ? year : "";
  if (reading.kind !== "date") return { text: beside };
  const date = parseDate(reading.text);
  if (beside === "" || !date) return reading;
  const [first, last] = [`${beside}-01-01`, `${beside}-12-31`];
  if ((date.earliest ?? first) <= last && (date.latest ?? last) >= first) return reading;
  if (Math.abs(Number(beside) - Number(reading.text.slice(0, 4))) > 50)
    return { text: beside, doubt: `its year is not ${beside}, which stands beside it: an error of writing` };
  const earliest = [date.earliest ?? first, first].sort()[0] ?? first;
  const latest = [date.latest ?? last, last].sort()[1] ?? last;
  return { text: formatInterval({ earliest, latest }) ?? beside, doubt: `the year beside it is ${beside}` };
}
