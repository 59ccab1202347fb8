import { IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { encodeView } from "../../state/codec.ts";
import { filtersOn } from "../../state/filters.ts";
import { STARTING_POINTS, type StartingPoint } from "../../state/presets.ts";
import { rangeOf } from "../../state/range.ts";
import type { ViewSearch } from "../../state/search.ts";
import { useExplorer } from "../explore/explorer.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./canvas.module.css";
import { corridorSentence } from "./corridor-sentence.ts";
import { instrumentsSentence } from "./instruments-sentence.ts";
import { leadSentence } from "./lead-sentence.ts";
import { nearSentence } from "./near-sentence.ts";
import { pathsSentence } from "./paths-sentence.ts";

const SENTENCES = { cooperation: leadSentence, instruments: instrumentsSentence, corridors: corridorSentence } as const;

function leadsTo(point: StartingPoint): { to: "/" | "/questions"; search: ViewSearch } {
  return "view" in point ? { to: "/", search: encodeView(point.view) } : { to: point.page, search: {} };
}

/** One sentence that says what is seen, and three ways in. */
export function Lead({ onDismiss }: { onDismiss: () => void }) {
  const words = useWords();
  const { view, act, answered, drawn, paths, names } = useExplorer();
  const { t } = words;
  if (!answered) return null;
  // The issues are in the sentence itself; issues and levels say which corridors have a tie, and leave none out.
  const kept = view.lens === "corridors" ? ["issues", "levels"] : ["issues"];
  const narrowed = !view.paths && !view.near && (filtersOn(view).some((filter) => !kept.includes(filter)) || view.hidden.length > 0);
  return (
    <section className={styles.lead} aria-label={t("canvas.lead.start")}>
      <p className={styles.leadSentence}>
        {pathsSentence(words, view, paths, names) ??
          nearSentence(words, view, drawn, names) ??
          SENTENCES[view.lens](words, view, drawn, names)}
        {narrowed && ` ${t("canvas.lead.narrowed")}`}
        {view.near && (
          <button type="button" className={styles.back} onClick={act.all} data-show-all>
            {t("actions.all")}
          </button>
        )}
      </p>
      <ul className={styles.ways} data-beside={rangeOf(view) || view.lens !== "cooperation" || undefined}>
        {STARTING_POINTS.map((point) => (
          <li key={point.id}>
            <Link {...leadsTo(point)} className={styles.way} title={t(`start.${point.id}.text`)} data-start={point.id}>
              <span className={styles.wayTitle}>{t(`start.${point.id}.title`)}</span>
              <span className={styles.wayText}>{t(`start.${point.id}.text`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <IconButton label={t("canvas.lead.dismiss")} className={styles.dismiss ?? ""} onClick={onDismiss}>
        <IconX size={15} stroke={1.7} aria-hidden />
      </IconButton>
    </section>
  );
}
