import type { PaintClass } from "../../graph/paint.ts";
import { toggleFilter } from "../../state/filters.ts";
import { isNodeId } from "../../state/selected.ts";
import { LIMITS, type PaintBy } from "../../state/view.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import { useExplorer } from "../explore/explorer.ts";
import { colourOf } from "../explore/use-look.ts";
import { leaders, rangeText } from "../parts/measure-text.ts";
import { usePalette } from "../parts/use-palette.ts";
import { useWords } from "../parts/words.ts";
import { LegendEntry } from "./LegendEntry.tsx";
import styles from "./looks.module.css";

/** Groups shown by name; those beyond are one entry. */
const SHOWN = 8;

type Props = { onPoint: (keys: readonly string[] | undefined) => void };

/** What each colour of a painting says, and of how many. A region filters; a community or a step selects its members. */
export function PaintLegend({ onPoint }: Props) {
  const { t } = useWords();
  const { view, change, act, look, drawn } = useExplorer();
  const palette = usePalette();
  const announce = useAnnounce();
  const nameOf = useNames();
  const { painting } = look;
  if (!painting) return null;
  const inView = (ids: readonly string[]): string[] => ids.filter((id) => drawn.graph.hasNode(id));
  const entries = gathered(painting.classes);
  return (
    <ul className={styles.classes} aria-label={t("measures.paint")} data-paint-legend>
      {entries.map((one) => {
        const name = nameOf(one);
        const chosen = inView(one.ids).filter(isNodeId);
        const filters = (view.paint === "region" || view.paint === "subregion") && one.key !== "";
        return (
          <LegendEntry
            key={one.key}
            name={name.full}
            short={name.short}
            action={filters ? t("measures.group.filter", { what: name.full }) : t("measures.group.select", { count: one.ids.length })}
            count={one.ids.length}
            on={filters ? view.regions.includes(one.key) : chosen.length > 0 && chosen.every((id) => view.selection.includes(id))}
            onClick={() => {
              if (filters) return change(toggleFilter(view, "regions", one.key));
              act.enclose(chosen);
              if (chosen.length > LIMITS.selection)
                announce(t("measures.group.selected", { name: name.full, some: LIMITS.selection, all: chosen.length }));
            }}
            onPoint={(point) => onPoint(point ? inView(one.ids) : undefined)}
          >
            <i className={styles.dot} style={{ background: colourOf(one, painting, palette) }} />
          </LegendEntry>
        );
      })}
    </ul>
  );
}

const OTHERS = "others";

/** The named groups, those without a colour of their own as one, and last what is in none. */
function gathered(classes: readonly PaintClass[]): PaintClass[] {
  const named = classes.filter(({ slot }) => slot !== undefined).slice(0, SHOWN);
  const rest = classes.filter((one) => !named.includes(one) && one.key !== "");
  const none = classes.filter(({ key }) => key === "");
  return [...named, ...(rest.length > 0 ? [{ key: OTHERS, ids: rest.flatMap(({ ids }) => ids) }] : []), ...none];
}

function useNames(): (one: PaintClass) => { full: string; short: string } {
  const words = useWords();
  const { t } = words;
  const { view, look, names } = useExplorer();
  const heads = look.measures && leaders(look.measures);
  const same = (text: string) => ({ full: text, short: text });
  return ({ key, ids, from = 0, to = 0 }) => {
    const paint: PaintBy = view.paint ?? "kind";
    if (key === OTHERS) return same(t("measures.group.rest"));
    if (key === "") return same(t("measures.group.none"));
    if (paint === "region" || paint === "subregion" || paint === "kind") return same(key);
    if (paint === "community") {
      const name = names.short(heads?.get(Number(key)) ?? ids[0] ?? "");
      return { full: t("measures.group.communityOf", { number: key, name }), short: t("measures.group.community", { number: key, name }) };
    }
    return same(rangeText(words, paint, from, to));
  };
}
