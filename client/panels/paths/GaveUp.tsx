import type { PathsAnswer } from "../../../server/contract/wire/paths.ts";
import { useWords } from "../parts/words.ts";
import styles from "./paths.module.css";

/** Why the search ended before it was done, and what of it stands. */
export function GaveUp({ answer: { reason, searched, paths } }: { answer: PathsAnswer }) {
  const { t, number } = useWords();
  const figures = { work: t("paths.nothing.relations", { count: searched.work }), budget: number(searched.budget) };
  return (
    <div className={styles.gaveUp} role="status" data-gave-up={reason ?? ""}>
      <strong>{t("paths.gaveUp.title")}</strong> {reason && t(`paths.gaveUp.${reason}`, figures)}{" "}
      {paths.length > 0 && t("paths.gaveUp.stands")} {reason !== "reading" && t("paths.gaveUp.remedy")}
    </div>
  );
}
