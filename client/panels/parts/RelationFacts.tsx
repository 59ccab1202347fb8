import type { GraphEdge } from "../../../server/contract/wire/common.ts";
import styles from "./facts.module.css";
import { factsText } from "./relation-text.ts";
import { useWords } from "./words.ts";

/** Role or status with its dates, once for each different statement. */
export function RelationFacts({ edges }: { edges: readonly GraphEdge[] }) {
  const words = useWords();
  const texts = [...new Set(edges.map((edge) => factsText(edge, words)))].filter((text) => text !== "");
  if (texts.length === 0) return null;
  return (
    <ul className={styles.note}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
