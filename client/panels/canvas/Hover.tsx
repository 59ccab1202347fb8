import type { TFunction } from "i18next";
import { isId } from "../../../server/contract/ids.ts";
import type { Tie } from "../../../server/contract/wire/network.ts";
import { pairEnds } from "../../../server/domain/pair.ts";
import { relationParts } from "../../state/selected.ts";
import { coverText } from "../coverage/coverage-text.ts";
import { useExplorer } from "../explore/explorer.ts";
import { CoverageMark } from "../parts/CoverageMark.tsx";
import { metricName, periodText, valueText } from "../parts/figure-words.ts";
import { tieText } from "../parts/flow-words.ts";
import { factsText } from "../parts/relation-text.ts";
import { StaleMark } from "../parts/StaleMark.tsx";
import { StrengthMark } from "../parts/StrengthMark.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./canvas.module.css";

type Props = { id: string; x: number; y: number };

/** What the pointer is on, in words. Screen readers have the same from the node's button. */
export function Hover({ id, x, y }: Props) {
  const ends = pairEnds(id);
  return (
    <div className={styles.hover} aria-hidden style={{ left: x, top: y }} data-left={x > 640 || undefined}>
      {ends ? (
        <OfTie id={id} ends={ends} />
      ) : isId("Corridor", id) ? (
        <OfFlow id={id} />
      ) : relationParts(id) ? (
        <OfRelation id={id} />
      ) : (
        <OfNode id={id} />
      )}
    </div>
  );
}

function OfTie({ id, ends: [a, b] }: { id: string; ends: readonly [string, string] }) {
  const { t } = useWords();
  const { drawn, names } = useExplorer();
  const tie = drawn.tieOf(id);
  return (
    <>
      <strong>
        {names.short(a)} – {names.short(b)}
      </strong>
      {tie && (
        <span className={styles.hoverLine}>
          <StrengthMark strength={tie.strongest} />
          {t(`strength.${tie.strongest}`)} · {t("canvas.hover.weight", { weight: tie.weight })}
          {tie.uncertain > 0 && ` · ${t("canvas.hover.uncertain", { count: tie.uncertain })}`}
        </span>
      )}
      {tie && <span className={styles.hoverLine}>{makeUp(tie, t)}</span>}
    </>
  );
}

/** What a tie is made of, told apart: what counts and what is only listed. */
function makeUp({ agreements, bodies, events }: Tie, t: TFunction): string {
  const parts = [
    [agreements, "common.counts.agreements"],
    [bodies, "common.counts.bodies"],
    [events, "common.counts.events"],
  ] as const;
  return parts.flatMap(([{ length }, key]) => (length > 0 ? [t(key, { count: length })] : [])).join(", ");
}

function OfFlow({ id }: { id: string }) {
  const words = useWords();
  const { drawn, names, coverage } = useExplorer();
  const flow = drawn.flowOf(id);
  if (!flow) return null;
  return (
    <>
      <strong>
        {names.short(flow.origin.id)} → {names.short(flow.destination.id)}
      </strong>
      <span className={styles.hoverLine}>
        {valueText(flow.figure, words)} · {metricName(flow.figure.metric, words)} · {periodText(flow.figure, words)}
        <StaleMark sources={flow.figure.sources} />
      </span>
      {coverage && flow.coverage ? (
        <span className={styles.hoverLine}>
          <CoverageMark state={flow.coverage.state} partial={flow.coverage.inventory?.completeness === "partial"} />
          {coverText(coverage.layer, names.of(coverage.issue), flow.coverage, words)}
        </span>
      ) : (
        <span className={styles.hoverLine}>{tieText(flow.tied, words)}</span>
      )}
    </>
  );
}

function OfRelation({ id }: { id: string }) {
  const words = useWords();
  const { drawn, names } = useExplorer();
  const relation = drawn.relationOf(id);
  if (!relation) return null;
  const facts = factsText(relation, words);
  return (
    <>
      <strong>
        {names.short(relation.source)} → {names.short(relation.target)}
      </strong>
      <span className={styles.hoverLine}>{words.t(`relation.${relation.type}.out`)}</span>
      {facts !== "" && <span className={styles.hoverLine}>{facts}</span>}
    </>
  );
}

function OfNode({ id }: { id: string }) {
  const { t } = useWords();
  const { view, drawn, names } = useExplorer();
  const node = drawn.graph.hasNode(id) ? drawn.graph.getNodeAttributes(id) : undefined;
  return (
    <>
      <strong>{names.of(id)}</strong>
      {node?.path && <span className={styles.hoverLine}>{t("paths.onPath")}</span>}
      {node && !node.path && view.lens === "cooperation" && (
        <span className={styles.hoverLine}>
          {t("common.counts.ties", { count: node.degree })} · {t("canvas.hover.weight", { weight: node.weight })}
        </span>
      )}
    </>
  );
}
