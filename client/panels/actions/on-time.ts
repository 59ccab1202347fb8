import { today } from "../../../server/domain/time.ts";
import { clearSince, rangeOf, setRange } from "../../state/range.ts";
import type { Action } from "./action.ts";

/** So far back a comparison first looks. */
const YEARS_BACK = 5;

/** What is done with the days of a view. */
export const ON_TIME: readonly Action[] = [
  {
    id: "play",
    group: "narrow",
    menus: ["canvas"],
    keys: [{ key: "y" }],
    help: "play",
    label: ({ bench, words: { t } }) => t(bench.playing ? "timeline.pause" : "timeline.play"),
    on: ({ bench }) => bench.playing,
    run: ({ bench }) => {
      if (!bench.playing) bench.onTimeline(true);
      bench.onPlay(!bench.playing);
    },
  },
  {
    id: "compare-day",
    group: "narrow",
    menus: ["canvas"],
    keys: [{ key: "d" }],
    help: "compareDay",
    label: ({ view, words: { t, day } }) => {
      const range = rangeOf(view);
      return range ? t("timeline.stopComparing", { day: day(range.since) }) : t("timeline.compare");
    },
    on: ({ view }) => rangeOf(view) !== undefined,
    run: ({ view, bench, change, words: { t, day } }) => {
      if (rangeOf(view)) return change(clearSince(view), t("timeline.said.cleared"));
      const asOf = view.asOf ?? today();
      const since = `${Number(asOf.slice(0, 4)) - YEARS_BACK}-12-31`;
      bench.onTimeline(true);
      change(setRange(view, since, asOf), t("timeline.said.since", { day: day(since) }));
    },
  },
  {
    id: "timeline",
    group: "panels",
    menus: ["canvas"],
    label: ({ bench, words: { t } }) => t(bench.timeline ? "timeline.hide" : "timeline.show"),
    on: ({ bench }) => bench.timeline,
    run: ({ bench }) => {
      bench.onPlay(false);
      bench.onTimeline(!bench.timeline);
    },
  },
];
