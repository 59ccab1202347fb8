import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { schemaQuery } from "../../data/queries.ts";
import { lastView } from "../../state/last-view.ts";
import header from "../header/header.module.css";
import { ThemeSwitch } from "../header/ThemeSwitch.tsx";
import { Wordmark } from "../header/Wordmark.tsx";
import { namesFrom } from "../parts/names.ts";
import { NamesContext } from "../parts/names-context.ts";
import { useDocumentTitle } from "../parts/use-document-title.ts";
import { useWords } from "../parts/words.ts";
import { PageTools } from "./PageTools.tsx";
import styles from "./pages.module.css";

const LINKS = [
  ["/", "explore"],
  ["/coverage", "coverage"],
  ["/gaps", "gaps"],
  ["/changes", "changes"],
  ["/what-if", "what-if"],
  ["/questions", "questions"],
  ["/methods", "methods"],
  ["/statements", "statements"],
  ["/datasets", "datasets"],
] as const;

type Props = {
  /** Of the browser's tab, once it is known. */
  title: string | undefined;
  /** Stands beside the text where there is room. */
  beside?: ReactNode;
  /** Holds more than a column of text, or as much as the window has room for. */
  wide?: boolean | "full";
  children: ReactNode;
};

/** A page beside the explorer: text in one column, under the same header. */
export function Page({ title, beside, wide = false, children }: Props) {
  const { t } = useWords();
  const schema = useQuery(schemaQuery()).data;
  useDocumentTitle(title);
  const names = useMemo(() => namesFrom(schema), [schema]);
  return (
    <NamesContext value={names}>
      <div className={styles.page}>
        <header className={header.header}>
          <Link to="/" className={header.name} aria-label={`${t("common.name")}: ${t("common.tagline")}`}>
            <Wordmark />
          </Link>
          <nav className={styles.nav} aria-label={t("header.menu")}>
            {LINKS.map(([to, name]) => (
              <Link
                key={to}
                to={to}
                search={to === "/" ? lastView() : {}}
                activeOptions={{ exact: true, includeSearch: false }}
                activeProps={{ "aria-current": "page" }}
              >
                {t(`header.${name}`)}
              </Link>
            ))}
            <a href="/api/docs">{t("header.api")}</a>
          </nav>
          <div className={header.tools}>
            <ThemeSwitch />
          </div>
        </header>
        <PageTools />
        <main id="network" tabIndex={-1} className={styles.main} data-wide={wide === true ? "" : wide || undefined}>
          {beside}
          {children}
        </main>
      </div>
    </NamesContext>
  );
}
