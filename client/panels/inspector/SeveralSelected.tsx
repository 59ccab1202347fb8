import { useTranslation } from "react-i18next";
import { isActorId } from "../../../server/domain/pair.ts";
import { canEnd } from "../../state/paths.ts";
import { endsOf, isNodeId } from "../../state/selected.ts";
import type { ViewState } from "../../state/view.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useAskPaths } from "../explore/use-ask-paths.ts";
import { TwoCompared } from "./compare/TwoCompared.tsx";
import styles from "./inspector.module.css";

/** Several at once: each can be opened; actors can be hidden together. */
export function SeveralSelected({ selection }: { selection: ViewState["selection"] }) {
  const { t } = useTranslation();
  const { names, act, view } = useExplorer();
  const askPaths = useAskPaths();
  const [a, b, ...more] = selection.filter(isActorId);
  const [from, to, ...others] = selection.filter(isNodeId).filter(canEnd);
  const actors = selection.filter(isNodeId).filter((id) => id !== view.focus);
  return (
    <article>
      <h2 className={styles.title}>{t("inspector.several", { count: selection.length })}</h2>
      <ul className={styles.selected}>
        {selection.map((id) => (
          <li key={id}>
            <button type="button" className={styles.line} onClick={() => act.select(id)}>
              {endsOf(id).map(names.of).join(" – ")}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.actionRow}>
        <button type="button" className={styles.action} onClick={act.clear}>
          {t("inspector.back")}
        </button>
        {from && to && others.length === 0 && selection.length === 2 && (
          <button type="button" className={styles.action} data-paths-between onClick={() => askPaths({ from, to })}>
            {t("paths.action.betweenThem")}
          </button>
        )}
        {actors.length > 0 && (
          <button type="button" className={styles.action} onClick={() => act.hide(actors)}>
            {t("inspector.node.hide")}
          </button>
        )}
      </div>
      {a && b && more.length === 0 && selection.length === 2 && <TwoCompared key={`${a} ${b}`} a={a} b={b} />}
    </article>
  );
}
