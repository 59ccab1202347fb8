import { isActorId } from "../../../server/domain/pair.ts";
import { endsOf } from "../../state/selected.ts";
import type { ViewState } from "../../state/view.ts";
import type { Group } from "../actions/action.ts";
import { isReady, menuOf } from "../actions/registry.ts";
import { useGround } from "../actions/use-ground.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import { TwoCompared } from "./compare/TwoCompared.tsx";
import styles from "./inspector.module.css";

/** What their menu has beyond these, such as how far around them to see, it keeps to itself. */
const OFFERED: readonly Group[] = ["read", "network", "selection", "place", "camera"];

/** Several at once: each can be opened, and what their menu does to all of them can be done here too. */
export function SeveralSelected({ selection }: { selection: ViewState["selection"] }) {
  const { t } = useWords();
  const { names, act } = useExplorer();
  const ground = useGround()(selection);
  const [a, b, ...more] = selection.filter(isActorId);
  const offered = menuOf(ground)
    .flat()
    // Two are compared below as they are.
    .filter((action) => OFFERED.includes(action.group) && action.id !== "compare" && isReady(action, ground));
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
        {offered.map((action) => (
          <button key={action.id} type="button" className={styles.action} data-action={action.id} onClick={() => action.run(ground)}>
            {action.label(ground)}
          </button>
        ))}
      </div>
      {a && b && more.length === 0 && selection.length === 2 && <TwoCompared key={`${a} ${b}`} a={a} b={b} />}
    </article>
  );
}
