import { IconCheck, IconLink } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { sharedAddress } from "../../state/history.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import { useExplorer } from "../explore/explorer.ts";
import { copyText } from "../parts/copy-text.ts";
import { useWords } from "../parts/words.ts";
import styles from "./header.module.css";

const SHOWN_FOR = 3_000;

/** Copies the address of the view, with the day that it speaks of: tomorrow it shows the same. */
export function Share() {
  const { t } = useWords();
  const announce = useAnnounce();
  const { view } = useExplorer();
  const [outcome, setOutcome] = useState<"copied" | "failed" | "tooLong">();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async (): Promise<void> => {
    const address = sharedAddress(window.location.origin, view);
    const came = address === undefined ? "tooLong" : (await copyText(address)) ? "copied" : "failed";
    setOutcome(came);
    announce(t(`header.share.${came}`));
  };
  return (
    <span className={styles.share}>
      <button
        type="button"
        className={styles.shareButton}
        aria-label={t("header.share.label")}
        title={t("header.share.title")}
        onClick={() => void copy()}
      >
        {outcome === "copied" ? <IconCheck size={16} stroke={1.8} aria-hidden /> : <IconLink size={16} stroke={1.7} aria-hidden />}
        <span className={styles.shareWord}>{t("header.share.label")}</span>
      </button>
      {outcome && (
        <span className={styles.toast} aria-hidden>
          {t(`header.share.${outcome}`)}
        </span>
      )}
    </span>
  );
}
