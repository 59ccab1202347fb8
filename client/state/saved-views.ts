import { decodeView } from "./codec.ts";
import { urlOf } from "./history.ts";
import { parseSearch } from "./search.ts";

/** A view kept under a name: its address as it stands behind the host, filters, day, pins and all. */
export type SavedView = { name: string; address: string; saved: string };
/** What is wrong with an entry, by its place in the file, counted from 1; without a place, with the file. */
export type Flaw = {
  entry?: number;
  field?: "name" | "address" | "saved";
  reason: "not_json" | "not_ours" | "newer" | "too_large" | "too_many" | "no_entry" | "missing" | "too_long" | "not_understood";
  /** The part of it that is wrong. */
  value?: string;
};

export const VIEWS_FORMAT = "entente-views";
export const VIEWS_VERSION = 1;
export const VIEW_LIMITS = { views: 500, name: 120, address: 32_000, file: 4_000_000, told: 40 } as const;

/** A name on one line, without what can't be seen, and not too long; empty where nothing is left of it. */
export function nameOf(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return [...plain].slice(0, VIEW_LIMITS.name).join("").trim();
}

/** The address as the view itself would write it, or what of it names nothing. */
export function addressOf(text: string): { address: string } | { unknown: string } {
  const { view, dropped } = decodeView(parseSearch(text.startsWith("?") ? text : `?${text}`));
  const [first] = dropped;
  return first ? { unknown: `${first.parameter}=${first.value}` } : { address: urlOf(view) };
}

export function stringifyViews(views: readonly SavedView[], exported: string): string {
  return `${JSON.stringify({ format: VIEWS_FORMAT, version: VIEWS_VERSION, exported, views }, null, 2)}\n`;
}

/** Reads a file of views, or what the browser has kept. Total: whatever it is given, it never throws. */
export function parseViews(text: string): { views: readonly SavedView[]; flaws: readonly Flaw[] } {
  const failed = (reason: Flaw["reason"]) => ({ views: [], flaws: [{ reason }] });
  if (text.length > VIEW_LIMITS.file) return failed("too_large");
  const file = json(text);
  if (file === undefined) return failed("not_json");
  if (!isRecord(file) || own(file, "format") !== VIEWS_FORMAT) return failed("not_ours");
  const [version, entries] = [own(file, "version"), own(file, "views")];
  if (typeof version === "number" && version > VIEWS_VERSION) return failed("newer");
  if (version !== VIEWS_VERSION || !Array.isArray(entries)) return failed("not_ours");
  const flaws: Flaw[] = [];
  const views = entries.slice(0, VIEW_LIMITS.views).flatMap((entry: unknown, index) => {
    const read = readEntry(entry);
    if ("reason" in read) flaws.push({ ...read, entry: index + 1 });
    return "reason" in read ? [] : [read];
  });
  if (entries.length > VIEW_LIMITS.views) flaws.push({ reason: "too_many", value: String(entries.length) });
  return { views, flaws };
}

function readEntry(entry: unknown): SavedView | Flaw {
  if (!isRecord(entry)) return { reason: "no_entry" };
  const [name, address, saved] = [own(entry, "name"), own(entry, "address"), own(entry, "saved")];
  if (typeof name !== "string" || nameOf(name) === "") return { field: "name", reason: "missing" };
  if ([...name].length > VIEW_LIMITS.name) return { field: "name", reason: "too_long", value: told(name) };
  if (typeof address !== "string" || address === "") return { field: "address", reason: "missing" };
  if (address.length > VIEW_LIMITS.address) return { field: "address", reason: "too_long", value: told(address) };
  const read = addressOf(address);
  if ("unknown" in read) return { field: "address", reason: "not_understood", value: told(read.unknown) };
  if (saved !== undefined && (typeof saved !== "string" || !isMoment(saved)))
    return { field: "saved", reason: "not_understood", value: told(String(saved)) };
  return { name: nameOf(name), address: read.address, saved: saved ?? "" };
}

/** Adds views to others: the same under the same name is there already, another under the same name gets a number. */
export function mergeViews(
  before: readonly SavedView[],
  added: readonly SavedView[],
): { views: readonly SavedView[]; added: number; known: number; renamed: number; left: number } {
  const views = [...before];
  const counts = { added: 0, known: 0, renamed: 0, left: 0 };
  for (const view of added) {
    if (views.some(({ name, address }) => name === view.name && address === view.address)) counts.known++;
    else if (views.length >= VIEW_LIMITS.views) counts.left++;
    else {
      const name = freeName(view.name, views);
      if (name !== view.name) counts.renamed++;
      counts.added++;
      views.push({ ...view, name });
    }
  }
  return { views, ...counts };
}

/** The name, or with the first number behind it that makes it one of its own. */
export function freeName(name: string, views: readonly SavedView[]): string {
  const taken = new Set(views.map((view) => view.name));
  let free = name;
  for (let number = 2; taken.has(free); number++) {
    const ending = ` (${number})`;
    free = `${[...name]
      .slice(0, VIEW_LIMITS.name - ending.length)
      .join("")
      .trimEnd()}${ending}`;
  }
  return free;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property of its own: a prototype's is nobody's entry. */
function own(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function isMoment(text: string): boolean {
  return text === "" || (/^\d{4}-\d{2}-\d{2}T[\d:.]{5,12}Z$/.test(text) && !Number.isNaN(Date.parse(text)));
}

function told(text: string): string {
  return [...text].slice(0, VIEW_LIMITS.told).join("");
}
