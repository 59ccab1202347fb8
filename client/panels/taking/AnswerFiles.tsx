import { type Asked, exportFile } from "../../data/exports.ts";
import { fileName } from "../parts/file-name.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { SaveAs } from "./SaveAs.tsx";
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
        <SaveAs
          key={format}
          format={format}
          busy={busy}
          onSave={() => void save(format, fileName(name, ENDINGS[format]), () => exportFile(asked, format))}
        />
      ))}
      {fault && (
        <span role="alert" className={styles.fault}>
          {fault}
        </span>
      )}
    </div>
  );
}
