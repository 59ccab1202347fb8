import type { SchemaAnswer } from "../../../server/contract/wire/catalogue.ts";
import { setFilter, toggleFilter } from "../../state/filters.ts";
import { useExplorer } from "../explore/explorer.ts";
import { Choice } from "./Choice.tsx";
import styles from "./filters.module.css";

/** M49 regions and subregions in which there are ties. */
export function RegionFilter({ regions }: { regions: SchemaAnswer["regions"] }) {
  const { view, change, unfiltered } = useExplorer();
  const counts = unfiltered?.facets.regions;
  const shown = (name: string): boolean => (counts?.get(name) ?? 0) > 0 || view.regions.includes(name);
  const choice = (name: string) => (
    <Choice
      value={name}
      name={name}
      count={counts && (counts.get(name) ?? 0)}
      on={view.regions.includes(name)}
      onToggle={() => change(toggleFilter(view, "regions", name))}
      onOnly={() => change(setFilter(view, "regions", [name]))}
    />
  );
  return (
    <ul>
      {regions
        .filter(({ name }) => shown(name))
        .map(({ name, subregions }) => (
          <li key={name}>
            {choice(name)}
            <ul className={styles.indent}>
              {subregions.filter(shown).map((subregion) => (
                <li key={subregion}>{choice(subregion)}</li>
              ))}
            </ul>
          </li>
        ))}
    </ul>
  );
}
