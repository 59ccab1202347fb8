import { formatInterval, parseDate } from "../../../domain/dates.ts";
import { type DateOrder, type DateReading, orderOf, parsePrintedDate } from "../dates.ts";

/** Dates that a program wrote at a fixed width, as ` 5/19/1947`: one format wrote them all. */
const FIXED_WIDTH = /^(?=.{10}$)\s+\d/;
const ENOUGH = 10;

/** The order of the dates of fixed width, if those that tell it agree. */
export function fixedWidthOrder(printed: Iterable<string>): DateOrder | undefined {
  const told = { "month-first": 0, "day-first": 0 };
  for (const text of printed) {
    const order = FIXED_WIDTH.test(text) ? orderOf(text) : undefined;
    if (order) told[order] += 1;
  }
  if (told["month-first"] >= ENOUGH && told["day-first"] === 0) return "month-first";
  return told["day-first"] >= ENOUGH && told["month-first"] === 0 ? "day-first" : undefined;
}

/**
 * A date of the inventory. Its order is that of the fixed width if it has it; month first where the United States are a
 * party, who write so; else what the date itself proves; else it is the interval of both readings. What other rows of
 * the file prove isn't used: those of Russia and Uzbekistan are day first beside others that are month first.
 */
export function readInventoryDate(printed: string, widthOrder: DateOrder | undefined, parties: readonly string[]): DateReading {
  if (FIXED_WIDTH.test(printed) && widthOrder) return parsePrintedDate(printed, widthOrder);
  return parsePrintedDate(printed, parties.includes("state:USA") && orderOf(printed) !== "day-first" ? "month-first" : undefined);
}

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
