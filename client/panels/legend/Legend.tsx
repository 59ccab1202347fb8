import { FAMILIES, STRENGTHS } from "../../../server/contract/vocabulary.ts";
import { NodeMark, TieMark } from "../../render/marks.tsx";
import { toggleFilter } from "../../state/filters.ts";
import { ACTOR_KINDS } from "../../state/view.ts";
import { useExplorer } from "../explore/explorer.ts";
import { usePalette } from "../parts/use-palette.ts";
import { useWords } from "../parts/words.ts";
import { isFamilyChosen, toggleFamily } from "./family-filter.ts";
import { LegendEntry } from "./LegendEntry.tsx";
import styles from "./legend.module.css";

type Props = { onPoint: (keys: readonly string[] | undefined) => void };

/** The marks of the graph with their counts. Pointing at one shows it in the graph, clicking filters by it. */
export function Legend({ onPoint }: Props) {
  const { t } = useWords();
  const { view, change, drawn, unfiltered, schema } = useExplorer();
  const palette = usePalette();
  const all = unfiltered?.facets ?? drawn.facets;
  const { graph, facets } = drawn;
  const keysOf = (test: (strength: string, families: readonly string[]) => boolean) =>
    graph.filterEdges((key) => {
      const tie = drawn.tieOf(key);
      return tie !== undefined && test(tie.strongest, tie.families);
    });
  return (
    <fieldset className={styles.legend} aria-label={t("canvas.legend.title")}>
      <ul className={styles.row} aria-label={t("canvas.legend.actors")}>
        {ACTOR_KINDS.filter((kind) => all.actors.has(kind)).map((kind) => (
          <LegendEntry
            key={kind}
            name={t(`actor.${kind}`)}
            count={facets.actors.get(kind) ?? 0}
            on={view.actors.includes(kind)}
            onClick={() => change(toggleFilter(view, "actors", kind))}
            onPoint={(point) => onPoint(point ? graph.filterNodes((_, node) => node.kind === kind) : undefined)}
          >
            <NodeMark kind={kind} palette={palette} />
          </LegendEntry>
        ))}
      </ul>
      <ul className={styles.row} aria-label={t("canvas.legend.strength")}>
        {STRENGTHS.filter((strength) => all.strengths.has(strength) || facets.strengths.has(strength)).map((strength) => (
          <LegendEntry
            key={strength}
            name={t(`strength.${strength}`)}
            title={t(`strengthMeans.${strength}`)}
            count={facets.strengths.get(strength) ?? 0}
            on={view.strengths.includes(strength)}
            onClick={() => change(toggleFilter(view, "strengths", strength))}
            onPoint={(point) => onPoint(point ? keysOf((found) => found === strength) : undefined)}
          >
            <TieMark strength={strength} palette={palette} />
          </LegendEntry>
        ))}
      </ul>
      <ul className={styles.row} aria-label={t("canvas.legend.family")}>
        {FAMILIES.filter((family) => all.families.has(family)).map((family) => (
          <LegendEntry
            key={family}
            name={t(`family.${family}`)}
            short={t(`familyShort.${family}`)}
            count={facets.families.get(family) ?? 0}
            on={isFamilyChosen(view, schema?.issues ?? [], family)}
            onClick={() => change(toggleFamily(view, schema?.issues ?? [], family))}
            onPoint={(point) => onPoint(point ? keysOf((_, families) => families.includes(family)) : undefined)}
          >
            <i className={styles.swatch} style={{ background: palette.families[family] }} />
          </LegendEntry>
        ))}
        {facets.severalFamilies > 0 && (
          <li className={styles.plain} title={t("family.several")}>
            <i className={styles.swatch} style={{ background: palette.neutral }} aria-hidden />
            {t("familyShort.several")} <span className={styles.count}>{facets.severalFamilies}</span>
          </li>
        )}
      </ul>
    </fieldset>
  );
}
