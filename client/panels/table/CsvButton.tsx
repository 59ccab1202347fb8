import { IconDownload } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useAnnounce } from "../explore/announcer.tsx";
import { fileName } from "../parts/file-name.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { downloadCsv } from "./download.ts";

type Rows = readonly (readonly (string | number)[])[];
type Props = {
  /** What the file holds, for the button’s name. */
  what: string;
  /** Parts of the file’s name. */
  name: readonly (string | undefined)[];
  /** All rows with their head, also those not listed yet. */
  rows: () => Rows | Promise<Rows>;
  children?: ReactNode;
};

/** A table as a file. */
export function CsvButton({ what, name, rows, children }: Props) {
  const { t } = useWords();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const save = async (): Promise<void> => {
    setFault(undefined);
    setBusy(true);
    try {
      const written = await rows();
      downloadCsv(fileName(name, "csv"), written);
      announce(t("table.downloaded", { count: written.length - 1 }));
    } catch (caught) {
      setFault(t("taking.table.failed", { why: caught instanceof Error ? caught.message : String(caught) }));
    }
    setBusy(false);
  };
  return (
    <>
      <button
        type="button"
        className={parts.button}
        disabled={busy}
        aria-label={t("taking.table.saveOf", { what })}
        title={t("taking.table.saveOf", { what })}
        data-csv-of={name[0]}
        onClick={() => void save()}
      >
        <IconDownload size={13} stroke={1.7} aria-hidden />
        {children ?? t("taking.table.save")}
      </button>
      {fault && (
        <span role="alert" className={parts.faint}>
          {fault}
        </span>
      )}
    </>
  );
}
