import { NODE_KINDS } from "../../graph/lens-graph.ts";
import { NodeMark, StrokeMark } from "../../render/marks.tsx";
import { useExplorer } from "../explore/explorer.ts";
import { usePalette } from "../parts/use-palette.ts";
import { useWords } from "../parts/words.ts";
import { KIND_LABEL } from "./kind-label.ts";
import styles from "./legend.module.css";
import { RELATION_ENTRIES, type RelationEntry } from "./relation-entries.ts";

type Props = { onPoint: (keys: readonly string[] | undefined) => void };
/** The marks of nodes and strokes of relations with their counts. Pointing at one shows it in the graph. */
export function InstrumentsLegend({ onPoint }: Props) {
  const { t } = useWords();
  const { drawn } = useExplorer();
  const palette = usePalette();
  const { graph } = drawn;
  const nodesOf = (kind: string) => graph.filterNodes((_, node) => node.kind === kind);
  const edgesOf = ({ stroke, types }: RelationEntry) =>
    graph.filterEdges((key, edge) => edge.stroke === stroke && types.includes(drawn.relationOf(key)?.type ?? ""));
  const pointing = (keys: readonly string[]) => ({
    onPointerEnter: () => onPoint(keys),
    onPointerLeave: () => onPoint(undefined),
    onFocus: () => onPoint(keys),
    onBlur: () => onPoint(undefined),
  });
  return (
    <fieldset className={styles.legend} aria-label={t("canvas.legend.title")}>
      <ul className={styles.row} aria-label={t("instruments.legend.nodes")}>
        {NODE_KINDS.map((kind) => ({ kind, keys: nodesOf(kind) }))
          .filter(({ keys }) => keys.length > 0)
          .map(({ kind, keys }) => (
            <li key={kind}>
              <button type="button" className={styles.entry} {...pointing(keys)}>
                <NodeMark kind={kind} palette={palette} />
                {t(`kind.${KIND_LABEL[kind]}`)} <span className={styles.count}>{keys.length}</span>
              </button>
            </li>
          ))}
      </ul>
      <ul className={styles.row} aria-label={t("instruments.legend.edges")}>
        {RELATION_ENTRIES.map((entry) => ({ ...entry, keys: edgesOf(entry) }))
          .filter(({ keys }) => keys.length > 0)
          .map(({ name, stroke, keys }) => (
            <li key={name}>
              <button type="button" className={styles.entry} {...pointing(keys)}>
                <StrokeMark stroke={stroke} palette={palette} arrow={name === "changes"} />
                {t(`instruments.legend.${name}`)} <span className={styles.count}>{keys.length}</span>
              </button>
            </li>
          ))}
      </ul>
    </fieldset>
  );
}
