import { useId, useState } from "react";
import { setWriteToken, useWriteToken } from "../../data/write-token.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import styles from "./imports.module.css";

/** Where the operator lets those write who have the token: it is asked for here, and kept for this tab alone. */
export function TokenEntry() {
  const { t } = useWords();
  const token = useWriteToken();
  const [text, setText] = useState("");
  const field = useId();
  if (token !== "") {
    return (
      <p className={styles.token} data-token="kept">
        {t("imports.tokenKept")}{" "}
        <button type="button" className={parts.button} onClick={() => setWriteToken("")}>
          {t("imports.tokenForget")}
        </button>
      </p>
    );
  }
  return (
    <form
      className={styles.token}
      data-token="asked"
      onSubmit={(event) => {
        event.preventDefault();
        setWriteToken(text);
        setText("");
      }}
    >
      <label htmlFor={field}>{t("imports.token")}</label>
      <input
        id={field}
        type="password"
        autoComplete="off"
        required
        maxLength={500}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" className={parts.button}>
        {t("imports.tokenUse")}
      </button>
      <p className={styles.hint}>{t("imports.tokenMeans")}</p>
    </form>
  );
}
