import { IconCopy, IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import type { Cited } from "../../data/citations/cited.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import { copyText } from "../parts/copy-text.ts";
import { fileName } from "../parts/file-name.ts";
import parts from "../parts/parts.module.css";
import { saveFile } from "../parts/save-file.ts";
import { useWords } from "../parts/words.ts";
import styles from "./citing.module.css";
import { CITATION_FILES, CITATION_FORMATS, type CitationFormat, citationText } from "./formats.ts";

type Props = {
  /** What is cited, in words: for the names of the buttons and of the files. */
  what: string;
  cited: () => Promise<readonly Cited[]> | readonly Cited[];
  /** Whether it can be saved as a file too. */
  files?: boolean;
};

/** The citation of something in three formats, to the clipboard or as a file. */
export function CiteButtons({ what, cited, files = false }: Props) {
  const words = useWords();
  const { t } = words;
  const announce = useAnnounce();
  const [said, setSaid] = useState<string>();
  const say = (text: string): void => {
    setSaid(text);
    announce(text);
  };
  const make = async (format: CitationFormat, hand: (text: string) => Promise<string>): Promise<void> => {
    try {
      say(await hand(citationText(await cited(), format, words)));
    } catch (fault) {
      say(t("taking.said.notCited", { why: fault instanceof Error ? fault.message : String(fault) }));
    }
  };
  const copied = (format: CitationFormat) => async (text: string) =>
    (await copyText(text)) ? t("taking.said.cited", { format: t(`taking.cite.format.${format}`) }) : t("actions.said.notCopied");
  const saved = (format: CitationFormat) => async (text: string) => {
    const { ending, type } = CITATION_FILES[format];
    const name = fileName(["citation", what], ending);
    saveFile(name, new Blob([text], { type }));
    return t("taking.said.downloaded", { name });
  };
  return (
    <div className={styles.cite} data-cite>
      <span className={styles.label}>{t("taking.cite.label")}</span>
      {CITATION_FORMATS.map((format) => {
        const named = t(`taking.cite.format.${format}`);
        return (
          <span key={format} className={styles.pair}>
            <button
              type="button"
              className={parts.button}
              aria-label={t("taking.cite.of", { what, format: named })}
              title={t("taking.cite.of", { what, format: named })}
              data-cite-format={format}
              onClick={() => void make(format, copied(format))}
            >
              <IconCopy size={13} stroke={1.7} aria-hidden />
              {t(`taking.cite.short.${format}`)}
            </button>
            {files && (
              <button
                type="button"
                className={parts.button}
                aria-label={t("taking.cite.saveAs", { format: named })}
                title={t("taking.cite.saveAs", { format: named })}
                data-cite-file={format}
                onClick={() => void make(format, saved(format))}
              >
                <IconDownload size={13} stroke={1.7} aria-hidden />
              </button>
            )}
          </span>
        );
      })}
      {said && <span className={styles.said}>{said}</span>}
    </div>
  );
}
