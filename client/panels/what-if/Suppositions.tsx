import { IconPlus } from "@tabler/icons-react";
import type { CoverageView } from "../../state/coverage-view.ts";
import { SUPPOSED_MOST, type SupposedKind } from "../../state/suppositions.ts";
import { blankSupposition, withSupposition } from "../../state/what-if-view.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { SuppositionRow } from "./SuppositionRow.tsx";
import styles from "./what-if.module.css";

/** What each button begins: a ratification and a withdrawal are an accession with another verb. */
const BEGUN = ["accession", "in_force", "agreement", "membership"] as const satisfies readonly SupposedKind[];

type Props = { view: CoverageView; change: (next: CoverageView) => void };

/** What is supposed, a sentence each with what can be changed in it, and what can be supposed besides. */
export function Suppositions({ view, change }: Props) {
  const { t } = useWords();
  const suppose = view.suppose ?? [];
  const full = suppose.length >= SUPPOSED_MOST.all;
  return (
    <section className={styles.supposed} aria-labelledby="suppose">
      <h2 id="suppose">{t(suppose.length > 0 ? "whatIf.suppose" : "whatIf.begin")}</h2>
      <ol className={styles.rows}>
        {suppose.map((supposed, at) => (
          <SuppositionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps its place while all of it is changed
            key={at}
            supposed={supposed}
            onChange={(next) => change(withSupposition(view, at, next))}
          />
        ))}
      </ol>
      <ul className={styles.adds}>
        {BEGUN.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className={parts.button}
              disabled={full}
              data-suppose={kind}
              onClick={() => change(withSupposition(view, suppose.length, blankSupposition(kind)))}
            >
              <IconPlus size={14} stroke={1.8} aria-hidden />
              {t(`whatIf.add.${kind}`)}
            </button>
          </li>
        ))}
      </ul>
      {full && <p className={styles.note}>{t("whatIf.full")}</p>}
    </section>
  );
}
