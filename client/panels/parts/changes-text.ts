import type { Change } from "../../graph/lens-graph.ts";
import type { Words } from "./words.ts";

/** “Since 31 December 2018: 3 came, 1 went, 2 grew stronger.” */
export function changesText(changes: ReadonlyMap<Change, readonly string[]>, since: string, { t, day, list }: Words): string {
  const parts = [...changes].flatMap(([change, keys]) => (keys.length > 0 ? t(`timeline.changed.${change}`, { count: keys.length }) : []));
  return parts.length > 0
    ? t("timeline.changed.said", { day: day(since), what: list(parts) })
    : t("timeline.changed.nothing", { day: day(since) });
}
