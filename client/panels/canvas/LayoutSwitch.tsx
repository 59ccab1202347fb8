import { LAYOUTS_OF } from "../../state/lenses.ts";
import { layOut } from "../../state/transitions.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import styles from "./layouts.module.css";

/** The same nodes by forces, in layers or on the map: whatever makes sense of the lens. */
export function LayoutSwitch() {
  const { t } = useWords();
  const { view, change } = useExplorer();
  return (
    <fieldset className={styles.layouts} aria-label={t("canvas.layout.title")}>
      {LAYOUTS_OF[view.lens].map((layout) => (
        <button
          key={layout}
          type="button"
          aria-pressed={view.layout === layout}
          title={t(`canvas.layout.means.${layout}`)}
          data-layout={layout}
          onClick={() => change(layOut(view, layout), t(`canvas.layout.said.${layout}`))}
        >
          {t(`canvas.layout.${layout}`)}
        </button>
      ))}
    </fieldset>
  );
}
