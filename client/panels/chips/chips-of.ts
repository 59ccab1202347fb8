import { today } from "../../../server/domain/time.ts";
import { applies, clearFilter, type ListFilter, toggleFilter } from "../../state/filters.ts";
import { leavePaths } from "../../state/path-questions.ts";
import { clearSince, rangeOf } from "../../state/range.ts";
import { remove, setAsOf, showAll, unhide } from "../../state/transitions.ts";
import { clearValueRange } from "../../state/value-ranges.ts";
import type { ValueRange, ViewState } from "../../state/view.ts";
import type { Names } from "../parts/names.ts";
import { namesText } from "../parts/names-text.ts";
import type { Words } from "../parts/words.ts";

/** One thing that narrows or moves the view, and the view without it. */
export type Chip = { key: string; text: string; without: ViewState };

export function chipsOf(view: ViewState, words: Words, names: Names): Chip[] {
  const { t, day } = words;
  const each = <F extends ListFilter>(filter: F, textOf: (value: ViewState[F][number]) => string): Chip[] =>
    applies(filter, view)
      ? view[filter].map((value: ViewState[F][number]) => ({
          key: `${filter} ${value}`,
          text: textOf(value),
          without: toggleFilter(view, filter, value),
        }))
      : [];
  const { near } = view;
  const range = rangeOf(view);
  return [
    ...each("issues", names.of),
    ...each("levels", (level) => t(`level.${level}`)),
    ...each("strengths", (strength) => t(`strength.${strength}`)),
    ...each("channels", (channel) => t(`channel.${channel}`)),
    ...each("actors", (kind) => t(`actor.${kind}`)),
    ...each("bodies", names.short),
    ...each("regions", (region) => region),
    ...each("datasets", names.of),
    ...(view.minWeight === 1 || !applies("minWeight", view)
      ? []
      : [{ key: "minWeight", text: t("filters.chips.minWeight", { weight: view.minWeight }), without: clearFilter(view, "minWeight") }]),
    ...view.ranges.map((range) => ({
      key: `where ${range.of}`,
      text: rangeText(words, range),
      without: clearValueRange(view, range.of),
    })),
    ...(view.asOf === undefined || view.asOf === today()
      ? []
      : [{ key: "asOf", text: t("filters.chips.asOf", { day: day(view.asOf) }), without: setAsOf(view, undefined) }]),
    ...(range ? [{ key: "since", text: t("timeline.chip", { day: day(range.since) }), without: clearSince(view) }] : []),
    ...view.added.map((id) => ({ key: `add ${id}`, text: t("filters.chips.added", { name: names.short(id) }), without: remove(view, id) })),
    ...(near
      ? [
          {
            key: "near",
            text: t("filters.chips.near", { count: near.depth, name: namesText(near.ids, names.short, words) }),
            without: showAll(view),
          },
        ]
      : []),
    ...(view.paths ? [{ key: "paths", text: pathsText(view.paths, t, names), without: leavePaths(view) }] : []),
    ...(view.hidden.length === 0
      ? []
      : [{ key: "hidden", text: t("filters.chips.hidden", { count: view.hidden.length }), without: unhide(view) }]),
  ];
}

function rangeText({ t }: Words, { of, from, to }: ValueRange): string {
  return from === to ? t(`filters.chips.one.${of}`, { count: from }) : t(`filters.chips.range.${of}`, { from, to });
}

/** A chip is no place for the whole title of an instrument. */
const LONGEST = 28;

function pathsText({ from, to }: NonNullable<ViewState["paths"]>, t: Words["t"], names: Names): string {
  const short = (id: string): string => {
    const name = names.short(id);
    return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
  };
  if (from && to) return t("paths.chip", { from: short(from), to: short(to) });
  const one = from ?? to;
  return one ? t("paths.chipHalf", { from: short(one) }) : t("paths.chipOpen");
}
