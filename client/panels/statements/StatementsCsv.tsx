import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import type { StatementParameters } from "../../../server/contract/wire/parameters.ts";
import { today } from "../../../server/domain/time.ts";
import { everyStatement } from "../../data/statements.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { downloadCsv } from "../table/download.ts";
import { statementRows } from "./csv-rows.ts";

/** Every statement that passes as a file, also those not listed yet. */
export function StatementsCsv({ parameters }: { parameters: StatementParameters }) {
  const { t } = useWords();
  const announce = useAnnounce();
  const fetching = useMutation({
    mutationFn: () => everyStatement(parameters, AbortSignal.timeout(30_000)),
    onSuccess: (statements) => {
      downloadCsv(`entente-statements-${today()}.csv`, statementRows(statements));
      announce(t("statements.downloaded", { count: statements.length }));
    },
  });
  return (
    <>
      <button
        type="button"
        className={parts.button}
        title={t("statements.csvTitle")}
        disabled={fetching.isPending}
        data-csv
        onClick={() => fetching.mutate()}
      >
        <IconDownload size={14} stroke={1.7} aria-hidden />
        {t("statements.csv")}
      </button>
      {fetching.error && (
        <span role="alert" className={parts.faint}>
          {t("statements.notDownloaded", { why: fetching.error.message })}
        </span>
      )}
    </>
  );
}
