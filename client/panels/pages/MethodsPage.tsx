import { useMemo } from "react";
import methods from "../../../docs/methods.md?raw";
import { headingsOf } from "../parts/headings.ts";
import { Markdown } from "../parts/Markdown.tsx";
import { useWords } from "../parts/words.ts";
import { Contents } from "./Contents.tsx";
import { Page } from "./Page.tsx";
import styles from "./pages.module.css";

/** What counts and what doesn't: the same text as in the documentation. */
export function MethodsPage() {
  const { t } = useWords();
  const headings = useMemo(() => headingsOf(methods), []);
  return (
    <Page title={t("pages.methods.title")} beside={<Contents headings={headings} />}>
      <article className={styles.prose} aria-label={t("pages.methods.title")}>
        <Markdown text={methods} />
      </article>
    </Page>
  );
}
