import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId, useRef, useState } from "react";
import type { DatasetGiven, ImportsAnswer } from "../../../server/contract/wire/imports.ts";
import { beginImport, keepState } from "../../data/imports.ts";
import { writeToken } from "../../data/write-token.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import { Problem } from "../parts/Problem.tsx";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { FilePicker } from "./FilePicker.tsx";
import { Given } from "./Given.tsx";
import styles from "./imports.module.css";
import { Progress } from "./Progress.tsx";
import { extensionOf, fittingFormats, OWN, proposedFormat, proposedName } from "./proposed-format.ts";
import { sizeText } from "./size-text.ts";

type Props = Pick<ImportsAnswer, "formats" | "limits">;

/** The format of which nothing is known but what a person says. */
const MAPPED = "table";

/** Files, their format, and what they don't say themselves; sent to be checked. */
export function UploadForm({ formats, limits }: Props) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const field = useId();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [wanted, setWanted] = useState<string>();
  const [given, setGiven] = useState<DatasetGiven>({});
  const [sent, setSent] = useState<{ sent: number; total: number }>();
  const [problem, setProblem] = useState<Error>();
  const stopper = useRef<AbortController>(undefined);
  const names = files.map(({ name }) => name);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const fitting = fittingFormats(formats, names);
  const proposed = proposedFormat(formats, names);
  const format = fitting.some(({ id }) => id === wanted) ? wanted : proposed;
  const tooMuch =
    files.length > limits.files
      ? t("imports.tooMany", { files: limits.files })
      : bytes > limits.totalBytes
        ? t("imports.tooLarge", { size: sizeText(limits.totalBytes, words) })
        : undefined;
  const begin = async (): Promise<void> => {
    if (format === undefined) return;
    const stop = new AbortController();
    stopper.current = stop;
    setProblem(undefined);
    setSent({ sent: 0, total: bytes });
    try {
      const state = await beginImport(
        files,
        { format, ...(format !== OWN && { dataset: { name: proposedName(names), ...given } }) },
        (done, total) => setSent({ sent: done, total }),
        stop.signal,
      );
      await keepState(client, state, writeToken());
      await navigate({ to: "/import/$id", params: { id: state.id } });
    } catch (caught) {
      if (stop.signal.aborted) announce(t("imports.cancelled"));
      else setProblem(caught instanceof Error ? caught : new Error(String(caught)));
      setSent(undefined);
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <FilePicker files={files} onFiles={setFiles} limits={limits} />
      {tooMuch !== undefined && (
        <p role="alert" className={styles.fault}>
          {tooMuch}
        </p>
      )}
      {files.length > 0 && fitting.length === 0 && (
        <p role="alert" className={styles.fault} data-no-format>
          {t("imports.formatNone", { kinds: [...new Set(names.map(extensionOf))].join(", ") })}
        </p>
      )}
      {files.length > 0 && fitting.length > 0 && (
        <>
          <div className={styles.row}>
            <label htmlFor={field}>{t("imports.format")}</label>
            <select id={field} required value={format ?? ""} data-format onChange={({ currentTarget }) => setWanted(currentTarget.value)}>
              <option value="" disabled>
                {t("imports.formatChoose")}
              </option>
              {fitting.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
            {proposed !== undefined && format === proposed && <span className={styles.hint}>{t("imports.formatProposed")}</span>}
          </div>
          {format !== OWN && <Given given={given} proposed={proposedName(names)} undated={format === MAPPED} onGiven={setGiven} />}
          {sent === undefined ? (
            <button type="submit" className={styles.primary} disabled={format === undefined || tooMuch !== undefined} data-check>
              {t("imports.check")}
            </button>
          ) : (
            <div className={styles.sending}>
              <Progress
                label={t("imports.sending", { sent: sizeText(sent.sent, words), total: sizeText(sent.total, words) })}
                done={sent.sent}
                total={sent.total}
              />
              <button type="button" className={parts.button} onClick={() => stopper.current?.abort()}>
                {t("imports.stop")}
              </button>
            </div>
          )}
        </>
      )}
      {problem && <Problem problem={problem} />}
    </form>
  );
}
