import { IconUpload, IconX } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { ImportsAnswer } from "../../../server/contract/wire/imports.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import styles from "./imports.module.css";
import { sizeText } from "./size-text.ts";

type Props = { files: readonly File[]; onFiles: (files: readonly File[]) => void; limits: ImportsAnswer["limits"] };

/** Files, dropped or chosen; one of the same name takes the place of the one before. */
export function FilePicker({ files, onFiles, limits }: Props) {
  const words = useWords();
  const { t, list } = words;
  const announce = useAnnounce();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const add = (more: Iterable<File>): void => {
    const next = new Map(files.map((file) => [file.name, file]));
    const added = [...more];
    for (const file of added) next.set(file.name, file);
    onFiles([...next.values()]);
    announce(`${t("imports.chosen")}: ${list(added.map(({ name }) => name))}`);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the pointer; the button inside does the same for everyone. */}
      <div
        className={styles.drop}
        data-over={over || undefined}
        data-drop
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add(event.dataTransfer.files);
        }}
      >
        <p>{t("imports.drop")}</p>
        <button type="button" className={parts.button} onClick={() => chooser.current?.click()} data-choose>
          <IconUpload size={15} stroke={1.7} aria-hidden />
          {t("imports.choose")}
        </button>
        <p className={styles.hint}>{t("imports.limits", { files: limits.files, size: sizeText(limits.totalBytes, words) })}</p>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          data-files
          onChange={({ currentTarget }) => {
            add(currentTarget.files ?? []);
            // The same file chosen again is a choice again.
            currentTarget.value = "";
          }}
        />
      </div>
      {files.length > 0 && (
        <ul className={styles.files} aria-label={t("imports.chosen")}>
          {files.map((file) => (
            <li key={file.name}>
              {t("imports.file", { name: file.name, size: sizeText(file.size, words) })}
              <IconButton
                label={t("imports.takeAway", { name: file.name })}
                onClick={() => onFiles(files.filter((other) => other !== file))}
              >
                <IconX size={13} stroke={1.8} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
