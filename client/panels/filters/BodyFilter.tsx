import { useState } from "react";
import { isId, type OrganisationId } from "../../../server/contract/ids.ts";
import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import { setFilter, toggleFilter } from "../../state/filters.ts";
import { useExplorer } from "../explore/explorer.ts";
import { onEnter } from "../parts/on-enter.ts";
import { useWords } from "../parts/words.ts";
import { Choice } from "./Choice.tsx";
import styles from "./filters.module.css";

const SHOWN = 8;

/** Bodies through which there are ties, busiest first. */
export function BodyFilter({ bodies }: { bodies: SchemaAnswer["bodies"] }) {
  const { t } = useWords();
  const { view, change, unfiltered } = useExplorer();
  const [sought, setSought] = useState("");
  const counts = unfiltered?.facets.bodies;
  const matching = bodies
    .flatMap(({ id, name, acronym }) => (isId("Organisation", id) ? [{ id, name, acronym, count: counts?.get(id) ?? 0 }] : []))
    .filter(({ id, count }) => count > 0 || view.bodies.includes(id))
    .filter(({ name, acronym }) => `${name} ${acronym ?? ""}`.toLowerCase().includes(sought.trim().toLowerCase()))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  const toggle = (id: OrganisationId) => change(toggleFilter(view, "bodies", id));
  const take = (): void => {
    const best = matching.find(({ id }) => !view.bodies.includes(id));
    if (sought.trim() === "" || !best) return;
    toggle(best.id);
    setSought("");
  };
  return (
    <>
      <input
        type="search"
        className={styles.find}
        placeholder={t("filters.find")}
        aria-label={t("filters.find")}
        value={sought}
        onChange={({ currentTarget }) => setSought(currentTarget.value)}
        onKeyDown={onEnter(take)}
      />
      {matching.slice(0, sought === "" ? SHOWN : 30).map(({ id, name, acronym, count }) => (
        <Choice
          key={id}
          value={id}
          name={acronym ?? name}
          title={name}
          count={count}
          on={view.bodies.includes(id)}
          onToggle={() => toggle(id)}
          onOnly={() => change(setFilter(view, "bodies", [id]))}
        />
      ))}
      {matching.length === 0 && <p className={styles.note}>{t("filters.noneFound")}</p>}
    </>
  );
}
