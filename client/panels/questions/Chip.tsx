import { Popover } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { ParameterValue, QuestionParameter } from "../../../server/contract/wire/questions.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { ChipEditor } from "./ChipEditor.tsx";
import styles from "./chip.module.css";
import type { EditorProps } from "./editor-props.ts";

type Props = {
  parameter: QuestionParameter;
  /** Its value in words. */
  text: string;
  value: ParameterValue | undefined;
  /** Whether the reader has set it. */
  given: boolean;
  nameOf: (id: string) => string;
  /** Its value as the address writes it; empty for what the question has by itself. */
  onChange: (text: string) => void;
  /** What it opens, where that isn't told by the parameter's type. */
  editor?: (props: EditorProps) => ReactNode;
};

/** A parameter in its sentence: a button that opens what can be put in its place. */
export function Chip({ parameter, text, value, given, nameOf, onChange, editor: Editor = ChipEditor }: Props) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  const take = (next: string): void => {
    onChange(next);
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={styles.chip}
          data-chip={parameter.name}
          data-given={given || undefined}
          aria-haspopup="dialog"
          aria-expanded={opened}
          aria-label={t("questions.chip.change", { name: parameter.description, value: text })}
          onClick={() => setOpened(!opened)}
        >
          {text}
          <IconChevronDown size={14} stroke={1.8} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.drop} aria-label={parameter.description} data-chip-editor={parameter.name}>
        <p className={parts.label}>{parameter.description}</p>
        <Editor parameter={parameter} value={value} nameOf={nameOf} onTake={take} />
        {given && (
          <button type="button" className={styles.reset} onClick={() => take("")} data-chip-reset>
            {t("questions.chip.reset")}
          </button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
