import type { ConflictEntry } from "../../../server/contract/wire/conflicts.ts";
import { ConflictValues } from "../parts/ConflictValues.tsx";
import { disputedName, figureText, kindName } from "../parts/conflict-words.ts";
import { NodeLink } from "../parts/NodeLink.tsx";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import styles from "./conflicts-page.module.css";

/** One conflict: of what, on what, and every value with who says it. */
export function ConflictItem({ conflict }: { conflict: ConflictEntry }) {
  const words = useWords();
  const { id, kind, subject, target, property, figure } = conflict;
  return (
    <li data-conflict-id={id}>
      <p className={parts.label}>{kindName(kind, words)}</p>
      <h2 className={styles.heading}>
        <NodeLink id={subject.id} name={subject.name} />
        {target && (
          <>
            {" → "}
            <NodeLink id={target.id} name={target.name} />
          </>
        )}
      </h2>
      <p className={styles.on}>{figure ? figureText(figure, words) : disputedName(property, words)}</p>
      <ConflictValues conflict={conflict} />
    </li>
  );
}
