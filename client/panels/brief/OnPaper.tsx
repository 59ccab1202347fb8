import { useWords } from "../parts/words.ts";
import styles from "./brief.module.css";

/** How many of a list a sheet has room for: what `brief.module.css` leaves standing in print. */
const PRINTED = 3;

/** On paper alone: how many of a list are not on it. */
export function NotPrinted({ of }: { of: number }) {
  const { t } = useWords();
  return of > PRINTED ? <p className={styles.onPaper}>{t("brief.notPrinted", { count: of - PRINTED })}</p> : null;
}

/** On paper alone: where there is more of it. */
export function Address() {
  const { t } = useWords();
  return <p className={styles.onPaper}>{t("brief.address", { address: window.location.href })}</p>;
}
