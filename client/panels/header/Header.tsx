import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useExplorer } from "../explore/explorer.ts";
import { useUndo } from "../explore/trail.ts";
import { IconButton } from "../parts/IconButton.tsx";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { AsOf } from "./AsOf.tsx";
import { Help } from "./Help.tsx";
import styles from "./header.module.css";
import { LensSwitch } from "./LensSwitch.tsx";
import { Pages } from "./Pages.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { Share } from "./Share.tsx";
import { Take } from "./Take.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";
import { Views } from "./Views.tsx";
import { Wordmark } from "./Wordmark.tsx";

export function Header() {
  const { t } = useWords();
  const { undo, redo } = useUndo();
  const { schema } = useExplorer();
  return (
    <header className={styles.header}>
      <h1 className={parts.hidden}>{`${t("common.name")}: ${t("common.tagline")}`}</h1>
      <Link to="/" className={styles.name} aria-label={`${t("common.name")}: ${t("common.tagline")}`}>
        <Wordmark />
      </Link>
      <SearchBox />
      <LensSwitch />
      <div className={styles.tools}>
        <AsOf time={schema?.time} />
        <span className={styles.rule} aria-hidden />
        <IconButton label={t("header.undo")} shortcut="Control+Z" disabled={!undo} onClick={undo}>
          <IconArrowBackUp size={17} stroke={1.7} aria-hidden />
        </IconButton>
        <IconButton label={t("header.redo")} shortcut="Control+Shift+Z" disabled={!redo} onClick={redo}>
          <IconArrowForwardUp size={17} stroke={1.7} aria-hidden />
        </IconButton>
        <Views />
        <Share />
        <Take />
        <span className={styles.rule} aria-hidden />
        <Help />
        <ThemeSwitch />
        <Pages />
      </div>
    </header>
  );
}
