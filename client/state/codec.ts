import { idOf, isId, type NodeLabel, prefixOf } from "../../server/contract/ids.ts";
import { CHANNELS, LEVELS, STRENGTHS } from "../../server/contract/vocabulary.ts";
import { actorOf, compactActor, compactSelected, dayOf, selectedOf, wholeOf } from "./compact.ts";
import { type Dropped, type Reader, reader } from "./reader.ts";
import type { ViewSearch } from "./search.ts";
import { ACTOR_KINDS, DEFAULT_VIEW, EMPTY_VIEW, LIMITS, type ViewState } from "./view.ts";

/** Every parameter of a view's URL, in the order in which they are written. */
export const PARAMETERS = [
  "view",
  "focus",
  "expand",
  "add",
  "issues",
  "levels",
  "strengths",
  "channels",
  "bodies",
  "regions",
  "actors",
  "datasets",
  "minWeight",
  "asOf",
  "near",
  "select",
  "hide",
  "pin",
] as const;

const EVERYBODY = "all";
/** Names of M49 regions: letters, spaces and the marks that occur in them; no comma, which separates them. */
const REGION = /^[\p{L}\p{M}][\p{L}\p{M} '’().-]{0,79}$/u;

/** The URL's parameters of a view; what is as by default is left out. A pure inverse of {@link decodeView}. */
export function encodeView(view: ViewState): ViewSearch {
  const search: ViewSearch = {};
  const put = (name: (typeof PARAMETERS)[number], texts: readonly string[], most: number): void => {
    const kept = texts.filter((text) => text !== "").slice(0, most);
    if (kept.length > 0) search[name] = kept.join(",");
  };
  if (view.table) search.view = "table";
  search.focus = view.focus === undefined ? EVERYBODY : compactActor(view.focus);
  put(
    "expand",
    view.expanded.map(({ id, cap }) => `${compactActor(id)}~${cap}`),
    LIMITS.expanded,
  );
  put("add", view.added.map(compactActor), LIMITS.added);
  put(
    "issues",
    view.issues.map((id) => tailOf("Issue", id)),
    LIMITS.list,
  );
  put("levels", view.levels, LIMITS.list);
  put("strengths", view.strengths, LIMITS.list);
  put("channels", view.channels, LIMITS.list);
  put(
    "bodies",
    view.bodies.map((id) => tailOf("Organisation", id)),
    LIMITS.list,
  );
  put(
    "regions",
    view.regions.filter((region) => REGION.test(region)),
    LIMITS.list,
  );
  put("actors", view.actors, LIMITS.list);
  put(
    "datasets",
    view.datasets.map((id) => tailOf("Dataset", id)),
    LIMITS.list,
  );
  if (view.minWeight !== EMPTY_VIEW.minWeight) search.minWeight = String(view.minWeight);
  if (view.asOf !== undefined) search.asOf = view.asOf;
  if (view.near) search.near = `${compactActor(view.near.id)}~${view.near.depth}`;
  put("select", view.selection.map(compactSelected), LIMITS.selection);
  put("hide", view.hidden.map(compactActor), LIMITS.hidden);
  put(
    "pin",
    view.pinned.map(({ id, x, y }) => `${compactActor(id)}~${Math.round(x)}~${Math.round(y)}`),
    LIMITS.pinned,
  );
  return search;
}

/** The view that a URL's parameters name, and what in them named nothing. Total: it never throws. */
export function decodeView(search: Readonly<Record<string, unknown>>): { view: ViewState; dropped: readonly Dropped[] } {
  const read = reader(search, PARAMETERS);
  const focus = read.one("focus", (text) => (text === EVERYBODY ? EVERYBODY : actorOf(text))) ?? DEFAULT_VIEW.focus;
  const asOf = read.one("asOf", dayOf);
  const near = read.one("near", (text) => counted(text, 0, LIMITS.depth));
  const view: ViewState = {
    ...EMPTY_VIEW,
    ...(focus === undefined || focus === EVERYBODY ? {} : { focus }),
    table: read.one("view", (text) => (text === "table" || text === "graph" ? text : undefined)) === "table",
    expanded: read.unique("expand", LIMITS.expanded, expansionOf, ({ id }) => id),
    added: read.list("add", LIMITS.added, actorOf),
    issues: ids(read, "issues", "Issue"),
    levels: read.list("levels", LIMITS.list, oneOf(LEVELS)),
    strengths: read.list("strengths", LIMITS.list, oneOf(STRENGTHS)),
    channels: read.list("channels", LIMITS.list, oneOf(CHANNELS)),
    bodies: ids(read, "bodies", "Organisation"),
    regions: read.list("regions", LIMITS.list, (text) => (REGION.test(text) ? text : undefined)),
    actors: read.list("actors", LIMITS.list, oneOf(ACTOR_KINDS)),
    datasets: ids(read, "datasets", "Dataset"),
    minWeight: read.one("minWeight", (text) => wholeOf(text, 0, LIMITS.minWeight)) ?? EMPTY_VIEW.minWeight,
    ...(asOf === undefined ? {} : { asOf }),
    ...(near === undefined ? {} : { near: { id: near.id, depth: near.count } }),
    selection: read.list("select", LIMITS.selection, selectedOf),
    hidden: read.list("hide", LIMITS.hidden, actorOf),
    pinned: read.unique("pin", LIMITS.pinned, pinOf, ({ id }) => id),
  };
  return { view, dropped: read.dropped };
}

const oneOf =
  <V extends string>(values: readonly V[]) =>
  (text: string): V | undefined =>
    values.find((value) => value === text);

function ids<L extends NodeLabel>(read: Reader, name: string, label: L) {
  return read.list(name, LIMITS.list, (text) => {
    const id = `${prefixOf(label)}:${text}`;
    return isId(label, id) ? idOf(label, id) : undefined;
  });
}

function tailOf(label: NodeLabel, id: string): string {
  return id.slice(prefixOf(label).length + 1);
}

function counted(text: string, least: number, most: number) {
  const [name = "", number] = text.split("~", 2);
  const id = actorOf(name);
  const count = wholeOf(number, least, most);
  return id === undefined || count === undefined || text.split("~").length > 2 ? undefined : { id, count };
}

function expansionOf(text: string) {
  const expansion = counted(text, 1, LIMITS.cap);
  return expansion && { id: expansion.id, cap: expansion.count };
}

function pinOf(text: string) {
  const [name = "", first, second, ...rest] = text.split("~");
  const id = actorOf(name);
  const x = wholeOf(first, -LIMITS.coordinate, LIMITS.coordinate);
  const y = wholeOf(second, -LIMITS.coordinate, LIMITS.coordinate);
  return id === undefined || x === undefined || y === undefined || rest.length > 0 ? undefined : { id, x, y };
}
