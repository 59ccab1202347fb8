import { IconCrosshair, IconEyeOff, IconFocus2, IconPin, IconPinnedOff, IconRoute, IconSitemap } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ActorId } from "../../../../server/contract/ids.ts";
import { encodeNode } from "../../../state/node-view.ts";
import { isExpanded, isPinned } from "../../../state/transitions.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { useAskPaths } from "../../explore/use-ask-paths.ts";
import { IconButton } from "../../parts/IconButton.tsx";
import { useWords } from "../../parts/words.ts";
import { SupposeLink } from "../../what-if/SupposeLink.tsx";
import styles from "../inspector.module.css";

const DEPTHS = [1, 2, 3];

/** What can be done with it. The same as by key, by menu and by gesture. */
export function NodeActions({ id }: { id: ActorId }) {
  const { t } = useWords();
  const { view, act, stage, drawn } = useExplorer();
  const askPaths = useAskPaths();
  const focused = view.focus === id;
  const expanded = isExpanded(view, id);
  const pinned = isPinned(view, id);
  const isMiddle = view.near?.ids.length === 1 && view.near.ids[0] === id;
  return (
    <div className={styles.actions}>
      <div className={styles.actionRow}>
        {!focused && (
          <button type="button" className={styles.action} onClick={() => act.focus(id)}>
            <IconFocus2 size={15} stroke={1.7} aria-hidden />
            {t("inspector.node.focus")}
          </button>
        )}
        {!focused && (
          <button type="button" className={styles.action} aria-pressed={expanded} aria-keyshortcuts="E" onClick={() => act.expand([id])}>
            <IconSitemap size={15} stroke={1.7} aria-hidden />
            {t(expanded ? "inspector.node.collapse" : "inspector.node.expand")}
          </button>
        )}
        <span className={styles.icons}>
          <IconButton label={t("paths.action.fromIt")} data-paths-from onClick={() => askPaths({ from: id })}>
            <IconRoute size={15} stroke={1.7} aria-hidden />
          </IconButton>
          <IconButton label={t("inspector.node.centre")} disabled={!drawn.graph.hasNode(id)} onClick={() => stage.current?.centreOn(id)}>
            <IconCrosshair size={15} stroke={1.7} aria-hidden />
          </IconButton>
          <IconButton
            label={t(pinned ? "inspector.node.unpin" : "inspector.node.pin")}
            shortcut="P"
            aria-pressed={pinned}
            onClick={() => act.pin([id])}
          >
            {pinned ? <IconPinnedOff size={15} stroke={1.7} aria-hidden /> : <IconPin size={15} stroke={1.7} aria-hidden />}
          </IconButton>
          <IconButton label={t("inspector.node.hide")} shortcut="H" disabled={focused} onClick={() => act.hide([id])}>
            <IconEyeOff size={15} stroke={1.7} aria-hidden />
          </IconButton>
        </span>
      </div>
      <fieldset className={styles.depth} aria-label={t("inspector.node.depth")}>
        <span className={styles.depthLabel}>{t("inspector.node.depth")}</span>
        {DEPTHS.map((depth) => (
          <button
            key={depth}
            type="button"
            aria-pressed={isMiddle && view.near?.depth === depth}
            aria-label={t("inspector.node.depthLabel", { count: depth })}
            onClick={() => act.near([id], depth)}
          >
            {depth}
          </button>
        ))}
        <button type="button" aria-pressed={view.near === undefined} onClick={act.all}>
          {t("inspector.node.depthAll")}
        </button>
        <span className={styles.grow} />
        <Link to="/node/$id" params={{ id }} search={encodeNode(view)}>
          {t("inspector.node.page")}
        </Link>
      </fieldset>
      <SupposeLink id={id} />
    </div>
  );
}
