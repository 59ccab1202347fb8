import { LEVELS } from "../../../server/contract/vocabulary.ts";
import { coverBy, coverIssue } from "../../state/looks.ts";
import { coverSaid } from "../coverage/coverage-text.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import styles from "./looks.module.css";

const TIE = "tie";

/** What corridors are drawn by: a tie on record, or coverage in one layer. */
export function CoverChoice() {
  const words = useWords();
  const { t } = words;
  const { view, change, names } = useExplorer();
  return (
    <>
      <label className={styles.choice}>
        {t("corridors.cover.by")}
        <select
          value={view.cover ?? TIE}
          data-cover-by
          onChange={({ currentTarget }) => {
            const layer = LEVELS.find((level) => level === currentTarget.value);
            change(coverBy(view, layer), coverSaid(layer, words));
          }}
        >
          <option value={TIE}>{t("corridors.cover.tie")}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(`corridors.cover.layer.${level}`)}
            </option>
          ))}
        </select>
      </label>
      {view.cover && (
        <span className={styles.note} data-cover-issue>
          {t(view.issues.length === 0 ? "corridors.cover.onAll" : "corridors.cover.on", { issue: names.of(coverIssue(view)) })}
        </span>
      )}
    </>
  );
}
