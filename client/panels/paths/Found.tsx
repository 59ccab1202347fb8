import { IconZoomInArea } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useRef } from "react";
import type { PathsAnswer } from "../../../server/contract/wire/paths.ts";
import { keysOf } from "../../graph/path-overlay.ts";
import { showPath } from "../../state/path-questions.ts";
import { PATHS } from "../../state/paths.ts";
import { unhide } from "../../state/transitions.ts";
import { shownOf } from "../explore/draw-paths.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWorkbench } from "../explore/workbench.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { useWords } from "../parts/words.ts";
import { nextRow } from "../table/row-keys.ts";
import { GaveUp } from "./GaveUp.tsx";
import { PathItem } from "./PathItem.tsx";
import { spokenPath } from "./path-sentence.ts";
import styles from "./paths.module.css";

type Props = { answer: PathsAnswer; onPoint: (keys: readonly string[] | undefined) => void };

/** The paths there are, best first. Arrow keys step through them and show each for a moment; Enter or a click keeps it shown. */
export function Found({ answer, onPoint }: Props) {
  const words = useWords();
  const { t } = words;
  const { view, change, names, stage } = useExplorer();
  const { panels } = useWorkbench();
  // On a phone the panel lies over the graph: what is to be seen there makes way for it.
  const makeWay = (): void => {
    if (panels.size === "narrow") panels.close("details");
  };
  const list = useRef<HTMLOListElement>(null);
  const { paths, complete } = answer;
  const shown = paths[(view.paths?.shown ?? 0) - 1] ? (view.paths?.shown ?? 0) : 0;
  const hidden = view.hidden.filter((id) => paths.some(({ nodes }) => nodes.includes(id)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const lines: (Element | null)[] = [...(list.current?.querySelectorAll("[data-path]") ?? [])];
    const at = lines.indexOf(document.activeElement);
    const next = at < 0 ? undefined : nextRow(event.key, at, lines.length);
    if (next === undefined) return;
    event.preventDefault();
    const line = lines[next];
    if (line instanceof HTMLElement) line.focus();
  };
  return (
    <section aria-label={t("paths.list", { from: names.of(answer.from), to: names.of(answer.to) })}>
      {!complete && <GaveUp answer={answer} />}
      <div className={styles.head}>
        <p role="status" className={styles.count} data-paths-count={paths.length}>
          {t("paths.found", { count: paths.length })}
          {complete && paths.length < (view.paths?.k ?? PATHS) && ` ${t("paths.noMore")}`}
        </p>
        {paths.length > 1 && (
          <button
            type="button"
            className={styles.together}
            aria-pressed={shown === 0}
            data-paths-together
            onClick={() => {
              change(showPath(view, shown === 0 ? 1 : 0), shown === 0 ? undefined : t("paths.said.together"));
              makeWay();
            }}
          >
            {t("paths.together")}
          </button>
        )}
        <IconButton
          label={t("paths.zoom")}
          data-paths-zoom
          onClick={() => {
            stage.current?.fitTo(shownOf(answer, shown).flatMap(keysOf));
            makeWay();
          }}
        >
          <IconZoomInArea size={16} stroke={1.7} aria-hidden />
        </IconButton>
      </div>
      <ol ref={list} className={styles.list} onKeyDown={onKeyDown}>
        {paths.map((path, index) => (
          <PathItem
            key={path.id}
            path={path}
            number={index + 1}
            shown={shown === index + 1}
            asOf={answer.asOf}
            onPoint={(point) => onPoint(point ? keysOf(path) : undefined)}
            onShow={() => {
              change(showPath(view, index + 1), t("paths.said.shown", { number: index + 1, sentence: spokenPath(path, words, names) }));
              makeWay();
            }}
          />
        ))}
      </ol>
      {hidden.length > 0 && (
        <p className={styles.hint}>
          {t("paths.hidden", { count: hidden.length })}{" "}
          <button type="button" className={styles.link} onClick={() => change(unhide(view, hidden))}>
            {t("paths.unhide")}
          </button>
        </p>
      )}
      <p className={styles.foot}>
        {t("paths.cost")}{" "}
        <Link to="/methods" hash="paths">
          {t("paths.costLink")}
        </Link>
      </p>
    </section>
  );
}
