import { IconArrowsMaximize, IconMinus, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useExplorer } from "../explore/explorer.ts";
import { IconButton } from "../parts/IconButton.tsx";
import styles from "./canvas.module.css";

export function Toolbar() {
  const { t } = useTranslation();
  const { stage } = useExplorer();
  return (
    <div className={styles.toolbar} role="toolbar" aria-orientation="vertical" aria-label={t("canvas.graph")}>
      <IconButton label={t("canvas.zoomIn")} onClick={() => stage.current?.zoomIn()}>
        <IconPlus size={16} stroke={1.7} aria-hidden />
      </IconButton>
      <IconButton label={t("canvas.zoomOut")} onClick={() => stage.current?.zoomOut()}>
        <IconMinus size={16} stroke={1.7} aria-hidden />
      </IconButton>
      <IconButton label={t("canvas.fit")} shortcut="F" onClick={() => stage.current?.fit()}>
        <IconArrowsMaximize size={15} stroke={1.7} aria-hidden />
      </IconButton>
    </div>
  );
}
