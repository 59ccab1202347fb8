import { Modal } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useState, useSyncExternalStore } from "react";
import type { SearchAnswer, SearchResult } from "../../../server/contract/wire/explore.ts";
import { parseSearch } from "../../state/search.ts";
import { matches } from "../actions/keys.ts";
import { SEARCHED } from "../header/suggestions.ts";
import { useFound } from "../header/use-found.ts";
import { useWords } from "../parts/words.ts";
import { onViews, savedViews } from "../saved/store.ts";
import styles from "./dialogs.module.css";
import { type Entry, namesFor, savedFor } from "./entries.ts";
import { PaletteList } from "./PaletteList.tsx";

type Props = {
  onClose: () => void;
  /** The commands that answer what is typed. */
  commands: (typed: string) => readonly Entry[];
  /** Where a found name leads. */
  go: (result: SearchResult) => void;
};

/** Commands, saved views and names, by what is typed. The list is a listbox, of which the field tells the chosen line. */
export function Finder({ onClose, commands, go }: Props) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const query = typed.trim();
  const { answer, isFetching, onceFound } = useFound(typed, SEARCHED);
  const saved = useSyncExternalStore(onViews, savedViews).views.map(({ name, address }) => ({
    name,
    open: () => void navigate({ to: "/", search: parseSearch(address) }),
  }));
  const found = [commands(query), savedFor(query, saved, t("actions.finder.saved"))].flat();
  const entriesWith = (names: SearchAnswer | undefined) => [...found, ...namesFor(names?.results ?? [], words, go)];
  const entries = entriesWith(answer);
  const at = Math.min(chosen, entries.length - 1);
  const choose = (entry: Entry | undefined): void => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (matches({ key: "k", mod: true }, event.nativeEvent)) onClose();
    else if (step !== undefined) setChosen(stepped(at, step, entries.length));
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      // A command is there at once; a name once it is found.
      if (found.length > 0 || query === "") choose(entries[at]);
      else onceFound((names) => choose(entriesWith(names)[Math.max(0, at)]));
    } else return;
    event.preventDefault();
  };
  return (
    <Modal opened onClose={onClose} withCloseButton={false} size={600} padding={0} yOffset="10dvh" aria-label={t("actions.finder.label")}>
      <input
        type="text"
        role="combobox"
        data-autofocus
        data-palette
        className={styles.field}
        aria-label={t("actions.finder.label")}
        aria-autocomplete="list"
        aria-expanded="true"
        aria-controls={`${id}list`}
        aria-activedescendant={entries[at] && `${id}${at}`}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={t("actions.finder.placeholder")}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={id} entries={entries} at={at} onPoint={setChosen} onChoose={choose} />
      <p className={styles.foot} role="status">
        {entries.length === 0 && !isFetching
          ? t("actions.finder.none", { query })
          : query === ""
            ? t("actions.finder.hint")
            : t("actions.finder.found", { count: entries.length })}
      </p>
    </Modal>
  );
}

/** One step goes round; a leap stops at the end. */
function stepped(at: number, step: number, length: number): number {
  if (length === 0) return 0;
  return Math.abs(step) === 1 ? (at + step + length) % length : Math.max(0, Math.min(length - 1, at + step));
}
