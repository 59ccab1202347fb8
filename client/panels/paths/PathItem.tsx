import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import type { Path } from "../../../server/contract/wire/paths.ts";
import { STROKE_OF_STEP } from "../../graph/path-overlay.ts";
import { StrokeMark } from "../../render/marks.tsx";
import { useExplorer } from "../explore/explorer.ts";
import parts from "../parts/parts.module.css";
import { usePalette } from "../parts/use-palette.ts";
import { useWords } from "../parts/words.ts";
import { piecesOf, spokenPath } from "./path-sentence.ts";
import styles from "./paths.module.css";
import { StepLine } from "./StepLine.tsx";

type Props = {
  path: Path;
  number: number;
  shown: boolean;
  asOf: string;
  onPoint: (point: boolean) => void;
  onShow: () => void;
};

/** One path: its sentence, how strong it is, and under it each step with what says so. */
export function PathItem({ path, number, shown, asOf, onPoint, onShow }: Props) {
  const words = useWords();
  const { t } = words;
  const { names } = useExplorer();
  const palette = usePalette();
  const [asked, setAsked] = useState<{ open: boolean; shown: boolean }>();
  // What is shown on the graph stands open here, until the reader says otherwise.
  const open = asked?.shown === shown ? asked.open : shown;
  return (
    <li className={styles.item} data-shown={shown || undefined}>
      <button
        type="button"
        className={styles.path}
        aria-pressed={shown}
        data-path={number}
        onClick={onShow}
        onPointerEnter={() => onPoint(true)}
        onPointerLeave={() => onPoint(false)}
        onFocus={() => onPoint(true)}
        onBlur={() => onPoint(false)}
      >
        <span className={styles.number} aria-hidden>
          {number}
        </span>
        <span className={styles.sentence} aria-hidden data-path-sentence>
          {piecesOf(path, words, names).map(({ kind, id, text, unknown }) => (
            <span key={id} className={styles[kind]} data-unknown={unknown || undefined}>
              {text}{" "}
            </span>
          ))}
        </span>
        <span className={parts.hidden}>{spokenPath(path, words, names)}</span>
        <span className={styles.strength}>
          <StrokeMark stroke={path.holds === "unknown" ? "questioned" : STROKE_OF_STEP[path.weakest]} palette={palette} />
          {t("paths.weakest", { kind: t(`paths.kind.${path.weakest}`) })} · {t("paths.steps", { count: path.steps.length })} ·{" "}
          {t("paths.points", { count: path.cost })}
          <span className={styles.derived} title={t("paths.cost")}>
            {t("paths.derived")}
          </span>
        </span>
      </button>
      <button
        type="button"
        className={styles.more}
        aria-expanded={open}
        data-path-details={number}
        onClick={() => setAsked({ open: !open, shown })}
      >
        <IconChevronDown size={12} stroke={2} aria-hidden className={parts.chevron} />
        {t("paths.details")}
      </button>
      {open && (
        <ol className={styles.steps}>
          {path.steps.map((step) => (
            <StepLine key={step.id} step={step} asOf={asOf} />
          ))}
        </ol>
      )}
    </li>
  );
}
