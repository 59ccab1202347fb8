import { IconExternalLink } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./parts.module.css";
import { useWords } from "./words.ts";

/** True for an address that a link may lead to: no script, no file, no data. */
export function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  return protocol === "https:" || protocol === "http:";
}

export function ExternalLink({ address, label, children }: { address: string; label: string; children?: ReactNode }) {
  const { t } = useWords();
  if (!isWebAddress(address)) return <span className={styles.faint}>{t("common.source.refused")}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" title={label} className={styles.external}>
      {children ?? new URL(address).hostname.replace(/^www\./, "")}
      <span className={styles.hidden}>, {label}</span>
      <IconExternalLink size={12} stroke={1.8} aria-hidden />
    </a>
  );
}
