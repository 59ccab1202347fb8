import { Link } from "@tanstack/react-router";
import type { Heading } from "../parts/headings.ts";
import { useWords } from "../parts/words.ts";
import styles from "./pages.module.css";

/** The parts of the text, each a click away. */
export function Contents({ headings }: { headings: readonly Heading[] }) {
  const { t } = useWords();
  return (
    <nav className={styles.contents} aria-labelledby="contents">
      <p id="contents" className={styles.kicker}>
        {t("pages.methods.contents")}
      </p>
      <ol>
        {headings.map(({ id, text }) => (
          <li key={id}>
            {/* A router's link: a bare one would leave a step in the history that the router didn't number. */}
            <Link to="/methods" hash={id}>
              {text}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
