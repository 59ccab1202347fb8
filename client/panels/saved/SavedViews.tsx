import { Modal } from "@mantine/core";
import { useId, useState } from "react";
import { urlOf } from "../../state/history.ts";
import { freeName, nameOf, VIEW_LIMITS } from "../../state/saved-views.ts";
import { useExplorer } from "../explore/explorer.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { Files } from "./Files.tsx";
import { SavedLine } from "./SavedLine.tsx";
import styles from "./saved.module.css";
import { suggestedName } from "./suggested-name.ts";
import { useSaved, withSaved } from "./use-saved.ts";

/** Views kept under a name: save this one, open, rename and delete others, take them along as a file. */
export function SavedViews({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const { view, names } = useExplorer();
  const saved = useSaved();
  const { views, trouble, notice, keep, say } = saved;
  const id = useId();
  const [name, setName] = useState(() => suggestedName(view, words, names));
  const address = urlOf(view);
  const others = views.filter((one) => !(one.name === nameOf(name) && one.address === address));
  const free = freeName(nameOf(name), others);
  const save = (): void => {
    const next = withSaved(views, name, address, new Date().toISOString());
    if (next) keep(next, t("saved.said.saved", { name: next[0]?.name ?? "" }));
    else say(nameOf(name) === "" ? t("saved.unnamed") : t("saved.most", { count: VIEW_LIMITS.views }));
  };
  return (
    <Modal opened onClose={onClose} title={t("saved.title")} size={560} closeButtonProps={{ "aria-label": t("common.close") }}>
      <div data-saved-views>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <label htmlFor={`${id}name`} className={parts.label}>
            {t("saved.name")}
          </label>
          <div className={styles.row}>
            <input
              id={`${id}name`}
              type="text"
              data-autofocus
              data-view-name
              className={styles.input}
              value={name}
              maxLength={VIEW_LIMITS.name}
              autoComplete="off"
              aria-describedby={`${id}hint`}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
            <button type="submit" className={styles.primary} data-save-view>
              {t("saved.save")}
            </button>
          </div>
          <p id={`${id}hint`} className={parts.faint}>
            {free !== nameOf(name) ? t("saved.taken", { name: free }) : t("saved.explain")}
          </p>
        </form>
        {trouble && (
          <p role="alert" className={styles.trouble}>
            {t(`saved.trouble.${trouble}`)}
          </p>
        )}
        {notice && (
          <p className={styles.notice} data-notice>
            {notice.text}
            {notice.undo && (
              <button type="button" className={styles.undo} onClick={notice.undo}>
                {t("saved.undo")}
              </button>
            )}
          </p>
        )}
        {views.length === 0 ? (
          <p className={styles.none}>{t("saved.none")}</p>
        ) : (
          <ul className={styles.list} aria-label={t("saved.list")}>
            {views.map((one) => (
              <SavedLine key={one.name} saved={one} all={saved} address={address} onOpen={onClose} />
            ))}
          </ul>
        )}
        <Files saved={saved} />
      </div>
    </Modal>
  );
}
