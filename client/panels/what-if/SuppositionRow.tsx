import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { schemaQuery } from "../../data/queries.ts";
import { isComplete, type SupposedField, type Supposition, withField } from "../../state/suppositions.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { useWords } from "../parts/words.ts";
import { Chip } from "../questions/Chip.tsx";
import { editorOf } from "./editors.tsx";
import { fieldParameter } from "./field-parameter.ts";
import { useFieldTexts } from "./use-field-texts.ts";
import styles from "./what-if.module.css";

type Props = { supposed: Supposition; onChange: (next: Supposition | undefined) => void };

/** One supposition as a sentence, each part of it a button that opens what can stand in its place. */
export function SuppositionRow({ supposed, onChange }: Props) {
  const { t } = useWords();
  const schema = useQuery(schemaQuery()).data;
  const { textOf, held, nameOf } = useFieldTexts(supposed);
  const { kind } = supposed;
  const sentence = kind === "in_force" || kind === "agreement" || kind === "membership" ? kind : "party";
  return (
    <li className={styles.row} data-supposed={kind} data-incomplete={!isComplete(supposed) || undefined}>
      <p className={styles.sentence}>
        {t(`whatIf.sentence.${sentence}`)
          .split(/(\{\w+\})/)
          .map((piece) => {
            const field = FIELDS.find((each) => piece === `{${each}}`);
            if (!field) return piece;
            return (
              <Chip
                key={field}
                parameter={fieldParameter(field, t, schema)}
                text={textOf(field)}
                value={held(field)}
                given={field !== "kind" && held(field) !== undefined && (field === "on" || field === "name")}
                nameOf={nameOf}
                onChange={(text) => onChange(withField(supposed, field, text))}
                editor={editorOf(field)}
              />
            );
          })}
      </p>
      <IconButton label={t("whatIf.remove")} data-remove onClick={() => onChange(undefined)}>
        <IconX size={15} stroke={1.7} aria-hidden />
      </IconButton>
      {!isComplete(supposed) && <p className={styles.note}>{t("whatIf.incomplete")}</p>}
    </li>
  );
}

const FIELDS: readonly SupposedField[] = ["kind", "state", "agreement", "body", "parties", "issues", "level", "bindingness", "name", "on"];
