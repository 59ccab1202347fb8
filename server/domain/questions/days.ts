import type { PartialDate } from "../../contract/wire/common.ts";
import { type DayInterval, formatInterval } from "../dates.ts";

/** The same day so many months later (earlier, if less than 0); the last of the month where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const from = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(from / 12), (((from % 12) + 12) % 12) + 1];
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(y).padStart(4, "0")}-${two(m)}-${two(Math.min(date, last))}`;
}

/** Both ends of the interval moved alike. */
export function shifted({ earliest, latest }: DayInterval, months: number): PartialDate {
  return { raw: null, earliest: earliest && addMonths(earliest, months), latest: latest && addMonths(latest, months) };
}

/** A date in a cell: ISO, as exact as it is known; null where nothing is. */
export function dateCell(date: DayInterval | null): string | null {
  return date ? (formatInterval(date) ?? null) : null;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A day as text: 4 March 2025. */
export function dayText(day: string): string {
  const [year, month, date] = day.split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** A date as text, as exact as it is known. */
export function dateText(date: DayInterval | null): string {
  const iso = dateCell(date);
  if (iso === null) return "an unknown date";
  if (/^\d{4}$/.test(iso)) return iso;
  if (/^\d{4}-\d{2}$/.test(iso)) return `${MONTHS[Number(iso.slice(5)) - 1]} ${iso.slice(0, 4)}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return dayText(iso);
  const [from, to] = iso.split("/");
  if (from === "..") return `a day up to ${to}`;
  return to === ".." ? `a day from ${from}` : `a day between ${from} and ${to}`;
}
