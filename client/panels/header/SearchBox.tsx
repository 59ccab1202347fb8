import { Combobox, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import type { SearchAnswer, SearchResult } from "../../../server/contract/wire/explore.ts";
import { useWords } from "../parts/words.ts";
import { Suggestion } from "./Suggestion.tsx";
import { SuggestionsNote } from "./SuggestionsNote.tsx";
import styles from "./search.module.css";
import { SEARCHED } from "./suggestions.ts";
import { useFound } from "./use-found.ts";
import { useGo } from "./use-go.ts";

type Pair = NonNullable<SearchAnswer["pair"]>;
/** What the list calls the pair, which has no id of its own. */
const PAIR = "pair";

/** Finds by any name, and goes there: Enter focuses, with Ctrl or Cmd it adds to the view. */
export function SearchBox() {
  const { t } = useWords();
  const { go, goBetween } = useGo();
  const [text, setText] = useState("");
  const { query, answer, error, isPending, onceFound } = useFound(text, SEARCHED);
  const results = answer?.results ?? [];
  const pair = answer?.pair ?? null;
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  const leave = (): void => {
    combobox.closeDropdown();
    setText("");
  };
  const choose = (result: SearchResult, additive: boolean): void => {
    leave();
    go(result, additive);
  };
  const choosePair = ({ source, target }: Pair): void => {
    leave();
    goBetween(source, target);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && text !== "") setText("");
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const at = Math.max(0, combobox.getSelectedOptionIndex());
    const additive = event.ctrlKey || event.metaKey;
    onceFound((found) => {
      if (found.pair && at === 0) return choosePair(found.pair);
      const chosen = found.results[found.pair ? at - 1 : at];
      if (chosen) choose(chosen, additive);
    });
  };

  const open = combobox.dropdownOpened && query !== "" && text !== "";
  return (
    <search className={styles.search}>
      <Combobox
        store={combobox}
        position="bottom-start"
        withinPortal={false}
        width="target"
        keepMounted={false}
        onOptionSubmit={(id) => {
          const result = results.find((one) => one.id === id);
          if (result) choose(result, false);
          else if (pair && id === PAIR) choosePair(pair);
        }}
      >
        <Combobox.Target withKeyboardNavigation withAriaAttributes withExpandedAttribute>
          <input
            type="text"
            // biome-ignore lint/a11y/useAriaPropsForRole: the target adds what is open and which list it controls
            role="combobox"
            data-search
            aria-label={t("header.search.label")}
            aria-autocomplete="list"
            aria-keyshortcuts="/"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            placeholder={t("header.search.placeholder")}
            className={styles.searchInput}
            value={text}
            onChange={({ currentTarget }) => {
              setText(currentTarget.value);
              if (currentTarget.value.trim() === "") combobox.closeDropdown();
              else combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onFocus={() => text !== "" && combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={onKeyDown}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!open} className={styles.suggestions}>
          <Combobox.Options aria-label={t("header.search.label")} mah={420} className={styles.options}>
            {pair && (
              <Combobox.Option value={PAIR} className={styles.option} data-first data-pair={`${pair.source.id} ${pair.target.id}`}>
                <span className={styles.optionName}>{t("header.search.pair", { a: pair.source.name, b: pair.target.name })}</span>
                <span className={styles.optionDetail}>{t("header.search.pairDetail")}</span>
              </Combobox.Option>
            )}
            {results.map((result, index) => (
              <Suggestion key={result.id} result={result} first={index === 0 && !pair} onAdd={() => choose(result, true)} />
            ))}
          </Combobox.Options>
          <SuggestionsNote query={query} count={isPending ? undefined : results.length + (pair ? 1 : 0)} problem={error} />
        </Combobox.Dropdown>
      </Combobox>
      <IconSearch size={15} stroke={1.8} aria-hidden className={styles.searchIcon} />
      <kbd className={styles.searchKey} aria-hidden>
        /
      </kbd>
    </search>
  );
}
