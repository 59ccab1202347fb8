import type { IssueEntry } from "../../../server/contract/wire/catalogue.ts";
import styles from "./facts.module.css";
import { useNames } from "./names-context.ts";
import { usePalette } from "./use-palette.ts";

/** Issues with the colour of their family. */
export function IssueTags({ ids, issues }: { ids: readonly string[]; issues: readonly IssueEntry[] }) {
  const names = useNames();
  const palette = usePalette();
  if (ids.length === 0) return null;
  return (
    <ul className={styles.tags}>
      {ids.map((id) => {
        const family = issues.find((issue) => issue.id === id)?.family;
        return (
          <li key={id} className={styles.tag}>
            <i style={{ background: family ? palette.families[family] : palette.neutral }} aria-hidden />
            {names.of(id)}
          </li>
        );
      })}
    </ul>
  );
}
