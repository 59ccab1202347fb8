import { IconArrowsSort } from "@tabler/icons-react";
import { setEnd, swapEnds } from "../../state/path-questions.ts";
import { useExplorer } from "../explore/explorer.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { useWords } from "../parts/words.ts";
import { EndBox } from "./EndBox.tsx";
import { Follows } from "./Follows.tsx";
import styles from "./question.module.css";
import { Wishes } from "./Wishes.tsx";

/** Between what, how many, how long and through what: all of it in the address. */
export function PathQuestion() {
  const { t } = useWords();
  const { view, change, names } = useExplorer();
  const { from, to } = view.paths ?? {};
  const asked = (next: typeof view) => {
    const { from: one, to: other } = next.paths ?? {};
    change(next, one && other ? t("paths.said.asked", { from: names.of(one), to: names.of(other) }) : t("paths.said.asking"));
  };
  return (
    <section className={styles.question} aria-label={t("paths.kicker")}>
      <div className={styles.ends}>
        <EndBox key={`from ${from}`} label={t("paths.from")} end="from" chosen={from} onChoose={(id) => asked(setEnd(view, "from", id))} />
        <EndBox
          key={`to ${to}`}
          label={t("paths.to")}
          end="to"
          chosen={to}
          sought={from !== undefined}
          onChoose={(id) => asked(setEnd(view, "to", id))}
        />
        <IconButton label={t("paths.swap")} data-swap disabled={!from && !to} onClick={() => asked(swapEnds(view))}>
          <IconArrowsSort size={15} stroke={1.7} aria-hidden />
        </IconButton>
      </div>
      <Wishes />
      <Follows />
    </section>
  );
}
