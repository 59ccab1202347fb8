import { IconArrowsMaximize, IconLasso, IconMinus, IconPictureInPicture, IconPlus, IconZoomInArea } from "@tabler/icons-react";
import { useExplorer } from "../explore/explorer.ts";
import { useWorkbench } from "../explore/workbench.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./toolbar.module.css";

export function Toolbar() {
  const { t } = useWords();
  const { view, stage } = useExplorer();
  const { lasso, onLasso, minimap, onMinimap, panels } = useWorkbench();
  return (
    <div
      className={styles.toolbar}
      role="toolbar"
      aria-orientation={panels.size === "narrow" ? "horizontal" : "vertical"}
      aria-label={t("canvas.graph")}
    >
      <IconButton label={t("canvas.zoomIn")} onClick={() => stage.current?.zoomIn()}>
        <IconPlus size={16} stroke={1.7} aria-hidden />
      </IconButton>
      <IconButton label={t("canvas.zoomOut")} onClick={() => stage.current?.zoomOut()}>
        <IconMinus size={16} stroke={1.7} aria-hidden />
      </IconButton>
      <IconButton label={t("canvas.fit")} shortcut="F" onClick={() => stage.current?.fit()}>
        <IconArrowsMaximize size={15} stroke={1.7} aria-hidden />
      </IconButton>
      <IconButton
        label={t("canvas.fitSelection")}
        shortcut="Z"
        disabled={view.selection.length === 0}
        onClick={() => stage.current?.fitTo(view.selection)}
      >
        <IconZoomInArea size={16} stroke={1.7} aria-hidden />
      </IconButton>
      <IconButton label={t("canvas.lasso")} shortcut="L" aria-pressed={lasso} onClick={() => onLasso(!lasso)} data-lasso>
        <IconLasso size={16} stroke={1.7} aria-hidden />
      </IconButton>
      <IconButton
        label={t(minimap ? "canvas.minimap.hide" : "canvas.minimap.show")}
        shortcut="M"
        className={styles.minimap ?? ""}
        aria-pressed={minimap}
        onClick={() => onMinimap(!minimap)}
      >
        <IconPictureInPicture size={16} stroke={1.7} aria-hidden />
      </IconButton>
    </div>
  );
}
