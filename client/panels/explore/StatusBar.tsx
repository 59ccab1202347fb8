import { Link } from "@tanstack/react-router";
import { rangeOf } from "../../state/range.ts";
import { useWords } from "../parts/words.ts";
import styles from "./explore.module.css";
import { useExplorer } from "./explorer.ts";

const EDGES = { cooperation: "ties", instruments: "relations", corridors: "corridors" } as const;

/** How much is seen, of when, and on whose word. */
export function StatusBar() {
  const { t, day } = useWords();
  const { answered, drawn, asOf, schema, view, fetching } = useExplorer();
  const { facets } = drawn;
  const range = rangeOf(view);
  const datasets = schema?.datasets.filter(({ id }) => view.datasets.length === 0 || view.datasets.some((chosen) => chosen === id)) ?? [];
  return (
    <footer className={styles.status}>
      {answered && (
        <span data-counts>
          {t("pages.status.counts", {
            states: t("common.counts.states", { count: facets.actors.get("state") ?? 0 }),
            organisations: t("common.counts.organisations", { count: facets.actors.get("organisation") ?? 0 }),
            ties: t(`common.counts.${EDGES[view.lens]}`, { count: drawn.graph.size - (drawn.changes?.get("went")?.length ?? 0) }),
          })}
        </span>
      )}
      {answered && <span>{t("pages.status.asOf", { day: day(asOf) })}</span>}
      {answered && range && <span data-since>{t("timeline.since", { day: day(range.since) })}</span>}
      {datasets.length > 0 && (
        <Link
          to="/datasets"
          title={datasets.map(({ title, version }) => t("pages.status.edition", { title, edition: version })).join("\n")}
        >
          {t("common.counts.datasets", { count: datasets.length })}
          <span className={styles.editions}> ({datasets.map(({ title, version }) => `${title} ${version}`).join(", ")})</span>
        </Link>
      )}
      <span className={styles.grow} />
      {fetching && <span className={styles.fetching}>{t("pages.status.fetching")}</span>}
      <span className={styles.states}>{t("pages.status.states")}</span>
    </footer>
  );
}
