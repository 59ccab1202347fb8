import { IconDownload, IconUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { today } from "../../../server/domain/time.ts";
import { type Flaw, mergeViews, parseViews, stringifyViews, VIEW_LIMITS } from "../../state/saved-views.ts";
import { downloadAs } from "../parts/download.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { flawText, importText } from "./flaw-text.ts";
import styles from "./saved.module.css";
import type { Saved } from "./use-saved.ts";

const SHOWN = 12;
/** What is not even read. */
const TOO_LARGE: ReturnType<typeof parseViews> = { views: [], flaws: [{ reason: "too_large" }] };

/** Saved views out to a file, and in from one: what can be read comes in, and what can't is told by its place. */
export function Files({ saved: { views, keep, say } }: { saved: Saved }) {
  const words = useWords();
  const { t } = words;
  const chooser = useRef<HTMLInputElement>(null);
  const [flaws, setFlaws] = useState<readonly Flaw[]>([]);
  const read = async (file: File): Promise<void> => {
    const parsed = file.size > VIEW_LIMITS.file ? TOO_LARGE : parseViews(await file.text());
    const { views: next, ...counts } = mergeViews(views, parsed.views);
    const flawed = parsed.flaws.filter(({ entry }) => entry !== undefined).length;
    setFlaws(parsed.flaws);
    const said = importText({ ...counts, flawed }, words) ?? t("saved.said.nothing");
    if (counts.added > 0) keep(next, said);
    else say(said);
  };
  return (
    <>
      <div className={styles.files}>
        <button
          type="button"
          className={parts.button}
          disabled={views.length === 0}
          onClick={() => {
            downloadAs(t("saved.file", { day: today() }), stringifyViews(views, new Date().toISOString()), "application/json");
            say(t("saved.said.exported", { count: views.length }));
          }}
        >
          <IconDownload size={15} stroke={1.7} aria-hidden />
          {t("saved.export")}
        </button>
        <button type="button" className={parts.button} onClick={() => chooser.current?.click()}>
          <IconUpload size={15} stroke={1.7} aria-hidden />
          {t("saved.import")}
        </button>
        <input
          ref={chooser}
          type="file"
          accept="application/json,.json"
          hidden
          data-import-views
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void read(file).catch(() => setFlaws([{ reason: "not_json" }]));
            // The same file chosen again is a choice again.
            currentTarget.value = "";
          }}
        />
      </div>
      {flaws.length > 0 && (
        <div role="alert" className={styles.flaws} data-flaws>
          <h3 className={parts.label}>{t("saved.flaws")}</h3>
          <ul>
            {flaws.slice(0, SHOWN).map((flaw) => (
              <li key={`${flaw.entry} ${flaw.reason}`}>{flawText(flaw, words)}</li>
            ))}
          </ul>
          {flaws.length > SHOWN && <p>{t("saved.moreFlaws", { count: flaws.length - SHOWN })}</p>}
        </div>
      )}
    </>
  );
}
