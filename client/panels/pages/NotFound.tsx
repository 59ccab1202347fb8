import { Link } from "@tanstack/react-router";
import { useWords } from "../parts/words.ts";
import { Page } from "./Page.tsx";
import styles from "./pages.module.css";

export function NotFound() {
  const { t } = useWords();
  return (
    <Page title={t("pages.notFound.title")}>
      <h1>{t("pages.notFound.title")}</h1>
      <p className={styles.lead}>{t("pages.notFound.text")}</p>
      <p>
        <Link to="/">{t("pages.notFound.home")}</Link>
      </p>
    </Page>
  );
}
