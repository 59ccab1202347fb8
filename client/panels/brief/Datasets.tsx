import { useQuery } from "@tanstack/react-query";
import { schemaQuery } from "../../data/queries.ts";
import type { BriefView } from "../../state/brief-view.ts";
import { useWords } from "../parts/words.ts";
import styles from "./brief.module.css";

/** What the brief rests on, and what it can't say. */
export function Datasets({ view }: { view: BriefView }) {
  const { t, day, list } = useWords();
  const { data } = useQuery(schemaQuery());
  const chosen = (data?.datasets ?? []).filter(({ id }) => view.datasets.length === 0 || view.datasets.some((each) => each === id));
  return (
    <section className={styles.part} data-brief="datasets">
      <h2>{t("brief.caveats.title")}</h2>
      <ul className={styles.plain}>
        <li>{t("brief.caveats.dates")}</li>
        <li>{t("brief.caveats.conventions")}</li>
      </ul>
      <h2>{t("brief.datasets.title")}</h2>
      <ul className={styles.plain}>
        {chosen.map(({ id, title, version, asOf, licenses }) => (
          <li key={id}>{t("brief.datasets.entry", { title, version, day: day(asOf), licence: list(licenses) })}</li>
        ))}
      </ul>
    </section>
  );
}
