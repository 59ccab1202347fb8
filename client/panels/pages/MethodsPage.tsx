import { useTranslation } from "react-i18next";
import methods from "../../../docs/methods.md?raw";
import { Markdown } from "../parts/Markdown.tsx";
import { Page } from "./Page.tsx";
import styles from "./pages.module.css";

/** What counts and what doesn't: the same text as in the documentation. */
export function MethodsPage() {
  const { t } = useTranslation();
  return (
    <Page>
      <article className={styles.prose} aria-label={t("pages.methods.title")}>
        <Markdown text={methods} />
      </article>
    </Page>
  );
}
