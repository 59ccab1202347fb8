import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import type { ImportFaults } from "../../../server/contract/wire/imports.ts";
import { faultsOf } from "../../data/imports.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import { Problem } from "../parts/Problem.tsx";
import parts from "../parts/parts.module.css";
import { saveFile } from "../parts/save-file.ts";
import { useWords } from "../parts/words.ts";
import { FaultTable } from "./FaultTable.tsx";
import styles from "./report.module.css";

/** What is wrong in the files, row by row, with what to do; all of it as a file. */
export function Faults({ id, faults: { total, shown } }: { id: string; faults: ImportFaults }) {
  const { t, number } = useWords();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<Error>();
  const save = (): void => {
    setProblem(undefined);
    faultsOf(id).then(
      (content) => {
        saveFile("faults.csv", content);
        announce(t("table.downloaded", { count: total }));
      },
      (caught: unknown) => setProblem(caught instanceof Error ? caught : new Error(String(caught))),
    );
  };
  return (
    <section aria-label={t("imports.faults.title")} data-faults={total}>
      <h2>{t("imports.faults.title")}</h2>
      {total === 0 ? (
        <p>{t("imports.faults.none")}</p>
      ) : (
        <>
          <p>
            {t("imports.faults.lead", { count: total })}{" "}
            {shown.length < total && t("imports.faults.shown", { shown: number(shown.length), total: number(total) })}{" "}
            <button type="button" className={parts.button} onClick={save} data-faults-csv>
              <IconDownload size={13} stroke={1.7} aria-hidden />
              {t("imports.faults.save")}
            </button>
          </p>
          {problem && <Problem problem={problem} onRetry={save} />}
          <FaultTable faults={shown} caption={t("imports.faults.title")} className={styles.scroll ?? ""} />
        </>
      )}
    </section>
  );
}
