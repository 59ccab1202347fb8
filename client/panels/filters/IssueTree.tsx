import { IconChevronRight } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { IssueEntry } from "../../../server/contract/wire/catalogue.ts";
import { setFilter, toggleFilter } from "../../state/filters.ts";
import { useExplorer } from "../explore/explorer.ts";
import { usePalette } from "../parts/use-palette.ts";
import { useWords } from "../parts/words.ts";
import { Choice } from "./Choice.tsx";
import styles from "./filters.module.css";
import { holdsChosen, type IssueBranch, issueTree } from "./issue-tree.ts";

/** The taxonomy of migration issues. Choosing one includes what belongs to it. */
export function IssueTree({ issues }: { issues: readonly IssueEntry[] }) {
  const branches = useMemo(() => issueTree(issues), [issues]);
  return (
    <ul className={styles.tree}>
      {branches.map((branch) => (
        <Branch key={branch.id} branch={branch} />
      ))}
    </ul>
  );
}

function Branch({ branch }: { branch: IssueBranch }) {
  const { t } = useWords();
  const { view, change, unfiltered } = useExplorer();
  const palette = usePalette();
  const { id, entry, children } = branch;
  const partly = holdsChosen(branch, view.issues);
  const [unfolded, setUnfolded] = useState(partly);
  const counts = unfiltered?.facets.issues;
  return (
    <li>
      <div className={styles.branch}>
        {children.length > 0 ? (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={unfolded}
            aria-label={t(unfolded ? "filters.fold" : "filters.unfold", { what: entry.name })}
            onClick={() => setUnfolded(!unfolded)}
          >
            <IconChevronRight size={12} stroke={2} aria-hidden />
          </button>
        ) : (
          <span className={styles.fold} />
        )}
        <Choice
          value={id}
          name={entry.name}
          {...(entry.definition !== null && { title: entry.definition })}
          count={counts && (counts.get(id) ?? 0)}
          mark={entry.family && <i className={styles.family} style={{ background: palette.families[entry.family] }} />}
          on={view.issues.includes(id)}
          partly={partly}
          onToggle={() => change(toggleFilter(view, "issues", id))}
          onOnly={() => change(setFilter(view, "issues", [id]))}
        />
      </div>
      {unfolded && children.length > 0 && (
        <ul className={styles.tree}>
          {children.map((child) => (
            <Branch key={child.id} branch={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
