import { Combobox, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import type { SearchResult } from "../../../server/contract/wire/explore.ts";
import { searchQuery } from "../../data/queries.ts";
import { useWords } from "../parts/words.ts";
import { Suggestion } from "./Suggestion.tsx";
import { SuggestionsNote } from "./SuggestionsNote.tsx";
import styles from "./search.module.css";
import { SEARCHED } from "./suggestions.ts";
import { useGo } from "./use-go.ts";

/** Finds by any name, and goes there: Enter focuses, with Ctrl or Cmd it adds to the view. */
export function SearchBox() {
  const { t } = useWords();
  const go = useGo();
  const [text, setText] = useState("");
  const [query] = useDebouncedValue(text.trim(), 120);
  const answer = useQuery({ ...searchQuery(query, SEARCHED), placeholderData: keepPreviousData });
  const results = text.trim() === "" ? [] : (answer.data?.results ?? []);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  const choose = (result: SearchResult, additive: boolean): void => {
    combobox.closeDropdown();
    setText("");
    go(result, additive);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && text !== "") setText("");
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    const chosen = results[Math.max(0, combobox.getSelectedOptionIndex())];
    if (!chosen) return;
    event.preventDefault();
    choose(chosen, event.ctrlKey || event.metaKey);
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
            {results.map((result, index) => (
              <Suggestion key={result.id} result={result} first={index === 0} onAdd={() => choose(result, true)} />
            ))}
          </Combobox.Options>
          <SuggestionsNote query={query} count={answer.isPending ? undefined : results.length} problem={answer.error} />
        </Combobox.Dropdown>
      </Combobox>
      <IconSearch size={15} stroke={1.8} aria-hidden className={styles.searchIcon} />
      <kbd className={styles.searchKey} aria-hidden>
        /
      </kbd>
    </search>
  );
}
