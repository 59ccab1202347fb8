import { idOf, isId, type NodeLabel, prefixOf } from "../../server/contract/ids.ts";
import { CHANNELS, LEVELS, STRENGTHS } from "../../server/contract/vocabulary.ts";
import { isFigureName } from "../../server/domain/lists.ts";
import { blocsOf, compactBlocs } from "./blocs.ts";
import { compactNode, compactSelected, dayOf, nodeOf, regionOf, selectedOf, wholeOf } from "./compact.ts";
import { LAYOUTS_OF, LENSES } from "./lenses.ts";
import { compactPaths, pathsOf } from "./paths.ts";
import { type Dropped, type Reader, reader } from "./reader.ts";
import type { ViewSearch } from "./search.ts";
import { type COMPACT_SETS, compactSet } from "./shared-beginnings.ts";
import { compactRange, valueRangeOf } from "./value-ranges.ts";
import { ACTOR_KINDS, DEFAULT_VIEW, EMPTY_VIEW, FLOWS, LIMITS, ON_DEMAND, PAINTS, SIZES, type ViewState } from "./view.ts";

/** Every parameter of a view's URL, in the order in which they are written. */
export const PARAMETERS = [
  "lens",
  "layout",
  "view",
  "focus",
  "expand",
  "add",
  "kinds",
  "metric",
  "flows",
  "edition",
  "year",
  "top",
  "issues",
  "levels",
  "strengths",
  "channels",
  "bodies",
  "regions",
  "actors",
  "datasets",
  "minWeight",
  "where",
  "asOf",
  "since",
  "laid",
  "size",
  "paint",
  "cover",
  "paths",
  "blocs",
  "near",
  "select",
  "hide",
  "pin",
] as const;

const EVERYBODY = "all";
/** The URL's parameters of a view; what is as by default is left out. A pure inverse of {@link decodeView}. */
export function encodeView(view: ViewState): ViewSearch {
  const search: ViewSearch = {};
  const put = (name: (typeof PARAMETERS)[number], texts: readonly string[], most: number): void => {
    const kept = texts.filter((text) => text !== "").slice(0, most);
    if (kept.length > 0) search[name] = kept.join(",");
  };
  const say = (name: (typeof PARAMETERS)[number], value: string | number | undefined): void => {
    if (value !== undefined) search[name] = String(value);
  };
  if (view.lens !== EMPTY_VIEW.lens) say("lens", view.lens);
  if (view.layout !== EMPTY_VIEW.layout) say("layout", view.layout);
  if (view.table) say("view", "table");
  search.focus = view.focus === undefined ? EVERYBODY : compactNode(view.focus);
  put(
    "expand",
    view.expanded.map(({ id, cap }) => `${compactNode(id)}~${cap}`),
    LIMITS.expanded,
  );
  put("add", view.added.map(compactNode), LIMITS.added);
  put(
    "kinds",
    view.kinds.map((label) => prefixOf(label)),
    LIMITS.list,
  );
  say("metric", view.metric);
  if (view.flows !== EMPTY_VIEW.flows) say("flows", view.flows);
  say("edition", view.edition);
  say("year", view.year);
  if (view.top !== EMPTY_VIEW.top) say("top", view.top);
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
    view.regions.filter((region) => regionOf(region) !== undefined),
    LIMITS.list,
  );
  put("actors", view.actors, LIMITS.list);
  put(
    "datasets",
    view.datasets.map((id) => tailOf("Dataset", id)),
    LIMITS.list,
  );
  if (view.minWeight !== EMPTY_VIEW.minWeight) say("minWeight", view.minWeight);
  put("where", view.ranges.map(compactRange), LIMITS.list);
  say("asOf", view.asOf);
  say("since", view.since);
  say("laid", view.laid);
  say("size", view.size);
  say("paint", view.paint);
  say("cover", view.cover);
  if (view.paths) say("paths", compactPaths(view.paths));
  if (view.blocs) say("blocs", compactBlocs(view.blocs));
  if (view.near) search.near = [...view.near.ids.slice(0, LIMITS.selection).map(compactNode), view.near.depth].join("~");
  put("select", view.selection.map(compactSelected), LIMITS.selection);
  const set = (name: (typeof COMPACT_SETS)[number], texts: readonly string[]): void => {
    if (texts.length > 0) search[name] = compactSet(texts);
  };
  set("hide", view.hidden.slice(0, LIMITS.hidden).map(compactNode));
  set(
    "pin",
    view.pinned.slice(0, LIMITS.pinned).map(({ id, x, y }) => `${compactNode(id)}~${Math.round(x)}~${Math.round(y)}`),
  );
  return search;
}

/** The view that a URL's parameters name, and what in them named nothing. Total: it never throws. */
export function decodeView(search: Readonly<Record<string, unknown>>): { view: ViewState; dropped: readonly Dropped[] } {
  const read = reader(search, PARAMETERS);
  const focus = read.one("focus", (text) => (text === EVERYBODY ? EVERYBODY : nodeOf(text))) ?? DEFAULT_VIEW.focus;
  const asOf = read.one("asOf", dayOf);
  const near = read.one("near", nearOf);
  const lens = read.one("lens", oneOf(LENSES)) ?? EMPTY_VIEW.lens;
  const view: ViewState = {
    ...EMPTY_VIEW,
    lens,
    layout: read.one("layout", oneOf(LAYOUTS_OF[lens])) ?? EMPTY_VIEW.layout,
    ...optional("metric", read.one("metric", figureNameOf)),
    ...optional("edition", read.one("edition", figureNameOf)),
    ...optional(
      "year",
      read.one("year", (text) => wholeOf(text, 1000, 3000)),
    ),
    ...optional("since", read.one("since", dayOf)),
    ...optional("laid", read.one("laid", dayOf)),
    ...optional("size", read.one("size", oneOf(SIZES))),
    ...optional("paint", read.one("paint", oneOf(PAINTS))),
    ...optional("cover", read.one("cover", oneOf(LEVELS))),
    ...optional("paths", read.one("paths", pathsOf)),
    ...optional("blocs", read.one("blocs", blocsOf)),
    kinds: read.list("kinds", LIMITS.list, (text) => ON_DEMAND.find((label) => prefixOf(label) === text)),
    top: read.one("top", (text) => wholeOf(text, 1, LIMITS.top)) ?? EMPTY_VIEW.top,
    flows: read.one("flows", oneOf(FLOWS)) ?? EMPTY_VIEW.flows,
    ...(focus === undefined || focus === EVERYBODY ? {} : { focus }),
    table: read.one("view", (text) => (text === "table" || text === "graph" ? text : undefined)) === "table",
    expanded: read.unique("expand", LIMITS.expanded, expansionOf, ({ id }) => id),
    added: read.list("add", LIMITS.added, nodeOf),
    issues: ids(read, "issues", "Issue"),
    levels: read.list("levels", LIMITS.list, oneOf(LEVELS)),
    strengths: read.list("strengths", LIMITS.list, oneOf(STRENGTHS)),
    channels: read.list("channels", LIMITS.list, oneOf(CHANNELS)),
    bodies: ids(read, "bodies", "Organisation"),
    regions: read.list("regions", LIMITS.list, regionOf),
    actors: read.list("actors", LIMITS.list, oneOf(ACTOR_KINDS)),
    datasets: ids(read, "datasets", "Dataset"),
    minWeight: read.one("minWeight", (text) => wholeOf(text, 0, LIMITS.minWeight)) ?? EMPTY_VIEW.minWeight,
    ranges: read.unique("where", LIMITS.list, valueRangeOf, ({ of }) => of),
    ...(asOf === undefined ? {} : { asOf }),
    ...optional("near", near),
    selection: read.list("select", LIMITS.selection, selectedOf),
    hidden: read.list("hide", LIMITS.hidden, nodeOf),
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

/** A property only where there is a value: `{ metric: undefined }` is another thing than its absence. */
function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  // The compiler takes a computed key for any string.
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}

function figureNameOf(text: string): string | undefined {
  return isFigureName(text) ? text : undefined;
}

function nearOf(text: string): ViewState["near"] {
  const parts = text.split("~", LIMITS.selection + 2);
  const depth = wholeOf(parts.pop(), 0, LIMITS.depth);
  const ids = new Set(parts.map(nodeOf));
  const known = [...ids].filter((id) => id !== undefined);
  return depth === undefined || known.length === 0 || known.length < ids.size || parts.length > LIMITS.selection
    ? undefined
    : { ids: known, depth };
}

function counted(text: string, least: number, most: number) {
  const [name = "", number] = text.split("~", 2);
  const id = nodeOf(name);
  const count = wholeOf(number, least, most);
  return id === undefined || count === undefined || text.split("~").length > 2 ? undefined : { id, count };
}

function expansionOf(text: string) {
  const expansion = counted(text, 1, LIMITS.cap);
  return expansion && { id: expansion.id, cap: expansion.count };
}

function pinOf(text: string) {
  const [name = "", first, second, ...rest] = text.split("~");
  const id = nodeOf(name);
  const x = wholeOf(first, -LIMITS.coordinate, LIMITS.coordinate);
  const y = wholeOf(second, -LIMITS.coordinate, LIMITS.coordinate);
  return id === undefined || x === undefined || y === undefined || rest.length > 0 ? undefined : { id, x, y };
}
