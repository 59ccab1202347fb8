import { IconDownload } from "@tabler/icons-react";
import type { ExportFormat } from "../../../server/contract/wire/export.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";

type Props = { format: Exclude<ExportFormat, "csv">; busy: boolean; onSave: () => void };

/** Saves something in a format for other programs. */
export function SaveAs({ format, busy, onSave }: Props) {
  const { t } = useWords();
  const named = t(`taking.data.formats.${format}`);
  return (
    <button
      type="button"
      className={parts.button}
      disabled={busy}
      aria-label={t("taking.data.saveOf", { format: named })}
      data-data-as={format}
      onClick={onSave}
    >
      <IconDownload size={13} stroke={1.7} aria-hidden />
      {named}
    </button>
  );
}
