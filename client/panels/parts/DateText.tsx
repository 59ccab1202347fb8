import { Tooltip } from "@mantine/core";
import type { PartialDate } from "../../../server/contract/wire/common.ts";
import styles from "./facts.module.css";
import { printedDiffers, useWords } from "./words.ts";

/** A date as exactly as it is known; how the source prints it is a hover or a focus away. */
export function DateText({ date }: { date: PartialDate }) {
  const words = useWords();
  const text = words.date(date);
  if (!printedDiffers(date)) return <span className={styles.figure}>{text}</span>;
  return (
    <Tooltip label={words.t("common.dates.asPrinted", { raw: date.raw ?? "" })}>
      <button type="button" className={styles.printed}>
        {text}
      </button>
    </Tooltip>
  );
}
