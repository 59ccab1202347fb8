import { endsOf } from "../../state/selected.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import { CiteButtons } from "./CiteButtons.tsx";
import { citedOf } from "./cited-of.ts";
import styles from "./citing.module.css";
import { useCiting } from "./use-citing.ts";

/** At the foot of the inspector: the citation of what is selected, or of the view. */
export function CiteSelection() {
  const { t } = useWords();
  const { view, names } = useExplorer();
  const citing = useCiting();
  const { selection } = view;
  const [first] = selection;
  const what =
    first === undefined
      ? t("taking.cite.view")
      : selection.length > 1
        ? t("taking.cite.several", { count: selection.length })
        : endsOf(first).map(names.of).join(" – ");
  return (
    <div className={styles.foot}>
      <CiteButtons key={selection.join()} what={what} cited={() => citedOf(selection, citing())} />
    </div>
  );
}
