import { IconDownload } from "@tabler/icons-react";
import { type Asked, exportFile } from "../../data/exports.ts";
import { fileName } from "../parts/file-name.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import styles from "./taking.module.css";
import { useSaving } from "./use-saving.ts";

const ENDINGS = { json: "json", datapackage: "zip", cypher: "cypher", gexf: "gexf", graphml: "graphml" } as const;
type Format = keyof typeof ENDINGS;

type Props = {
  asked: Asked;
  /** Parts of the files’ names. */
  name: readonly (string | undefined)[];
  formats: readonly Format[];
};

/** A whole answer for other programs, with sources and licences. */
export function AnswerFiles({ asked, name, formats }: Props) {
  const { t } = useWords();
  const { busy, fault, save } = useSaving<Format>();
  return (
    <div className={styles.files}>
      <span className={parts.faint}>{t("taking.data.title")}</span>
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          className={parts.button}
          disabled={busy}
          aria-label={t("taking.data.saveOf", { format: t(`taking.data.formats.${format}`) })}
          data-data-as={format}
          onClick={() => void save(format, fileName(name, ENDINGS[format]), () => exportFile(asked, format))}
        >
          <IconDownload size={13} stroke={1.7} aria-hidden />
          {t(`taking.data.formats.${format}`)}
        </button>
      ))}
      {fault && (
        <span role="alert" className={styles.fault}>
          {fault}
        </span>
      )}
    </div>
  );
}
