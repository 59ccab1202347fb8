import methods from "../../../docs/methods.md?raw";
import { headingsOf } from "../parts/headings.ts";
import { Markdown } from "../parts/Markdown.tsx";
import { useWords } from "../parts/words.ts";
import { Contents } from "./Contents.tsx";
import { Page } from "./Page.tsx";
import styles from "./pages.module.css";

const HEADINGS = headingsOf(methods);

/** What counts and what doesn't: the same text as in the documentation. */
export function MethodsPage() {
  const { t } = useWords();
  return (
    <Page title={t("pages.methods.title")} beside={<Contents headings={HEADINGS} />}>
      <article className={styles.prose} aria-label={t("pages.methods.title")}>
        <Markdown text={methods} />
      </article>
    </Page>
  );
}
