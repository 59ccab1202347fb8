import { Combobox, useCombobox } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type NodeId, type NodeLabel, nodeId } from "../../../server/contract/ids.ts";
import type { SearchAnswer } from "../../../server/contract/wire/explore.ts";
import { canEnd } from "../../state/paths.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useFound } from "../header/use-found.ts";
import { useProblemTexts } from "../parts/Problem.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./question.module.css";

const ENDS: readonly NodeLabel[] = ["State", "Organisation", "Agreement", "Issue", "Event", "Group", "Provision", "Claim"];

type Props = {
  label: string;
  end: "from" | "to";
  chosen: NodeId | undefined;
  /** Takes the keyboard while there is nothing in it. */
  sought?: boolean;
  onChoose: (id: NodeId) => void;
};

/** One end of the paths: its name, and a search for another. */
export function EndBox({ label, end, chosen, sought = false, onChoose }: Props) {
  const { t } = useWords();
  const { names } = useExplorer();
  const [typed, setTyped] = useState<string>();
  const { query, answer, error, isFetching, onceFound } = useFound(typed ?? "", ENDS);
  const endsIn = (found: SearchAnswer | undefined) => (found?.results ?? []).filter(({ id }) => canEnd(id));
  const results = endsIn(answer);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const input = useRef<HTMLInputElement>(null);
  const seeks = sought && chosen === undefined;
  useEffect(() => {
    if (seeks) input.current?.focus();
  }, [seeks]);
  const choose = (id: string): void => {
    combobox.closeDropdown();
    setTyped(undefined);
    onChoose(nodeId(id));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && typed !== undefined) {
      event.stopPropagation();
      setTyped(undefined);
    }
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const at = Math.max(0, combobox.getSelectedOptionIndex());
    onceFound((found) => {
      const best = endsIn(found)[at];
      if (best) choose(best.id);
    });
  };
  const open = combobox.dropdownOpened && query !== "" && typed !== undefined && typed !== "";
  return (
    <label className={styles.end}>
      <span className={styles.endLabel}>{label}</span>
      <Combobox store={combobox} position="bottom-start" withinPortal={false} width="target" keepMounted={false} onOptionSubmit={choose}>
        <Combobox.Target withKeyboardNavigation withAriaAttributes withExpandedAttribute>
          <input
            ref={input}
            type="text"
            // biome-ignore lint/a11y/useAriaPropsForRole: the target adds what is open and which list it controls
            role="combobox"
            data-end={end}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            placeholder={t("paths.find")}
            className={styles.endInput}
            value={typed ?? (chosen === undefined ? "" : names.of(chosen))}
            title={chosen === undefined ? undefined : names.of(chosen)}
            onChange={({ currentTarget: { value } }) => {
              setTyped(value);
              if (value.trim() === "") combobox.closeDropdown();
              else combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onBlur={() => {
              combobox.closeDropdown();
              setTyped(undefined);
            }}
            onKeyDown={onKeyDown}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!open} className={styles.suggestions}>
          <Combobox.Options aria-label={t("paths.found")} mah={320} className={styles.options}>
            {results.map(({ id, name, label: kind, detail }, index) => (
              <Combobox.Option key={id} value={id} className={styles.option} data-first={index === 0 || undefined} data-end-result={id}>
                <span className={styles.optionName}>{name}</span>
                <span className={styles.optionDetail}>{[t(`kind.${kind}`), ...(detail === "" ? [] : [detail])].join(" · ")}</span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
          {error && !answer ? (
            <Failed problem={error} />
          ) : (
            results.length === 0 && <p className={styles.optionNote}>{isFetching ? t("common.loading") : t("paths.none", { query })}</p>
          )}
        </Combobox.Dropdown>
      </Combobox>
    </label>
  );
}

function Failed({ problem }: { problem: Error }) {
  const { message, remedy } = useProblemTexts(problem);
  return (
    <p className={styles.optionNote}>
      {message} {remedy}
    </p>
  );
}
