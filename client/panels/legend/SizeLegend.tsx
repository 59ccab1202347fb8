import { useExplorer } from "../explore/explorer.ts";
import { measureText, ranking } from "../parts/measure-text.ts";
import { useWords } from "../parts/words.ts";
import styles from "./looks.module.css";

/** The largest disc in words, by which the others can be read. */
export function SizeLegend() {
  const words = useWords();
  const { view, look, names } = useExplorer();
  const { size } = view;
  if (!size || !look.measures) return null;
  const [most] = ranking(look.measures, size);
  if (!look.measures.values[size]) return <span className={styles.note}>{words.t("measures.tooLarge")}</span>;
  return (
    most && (
      <span className={styles.note} data-size-legend>
        {words.t("measures.most", { name: names.short(most.id), value: measureText(words, size, most.value) })}
      </span>
    )
  );
}
