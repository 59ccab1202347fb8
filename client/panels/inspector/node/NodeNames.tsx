import type { GraphNode } from "../../../../server/contract/wire/common.ts";
import { useWords } from "../../parts/words.ts";
import styles from "../inspector.module.css";

const LANGUAGES = [
  ["nameEn", "en"],
  ["nameRu", "ru"],
  ["nameUz", "uz"],
] as const;

/** The other names it goes by, each in its language. */
export function NodeNames({ node: { name, properties } }: { node: GraphNode }) {
  const { t } = useWords();
  const texts = LANGUAGES.flatMap(([property, language]) => {
    const text = properties[property];
    return typeof text === "string" && text !== name ? [{ text, language }] : [];
  });
  const { acronym, aliases } = properties;
  const others = Array.isArray(aliases) ? aliases.slice(0, 4) : [];
  if (texts.length === 0 && typeof acronym !== "string" && others.length === 0) return null;
  return (
    <p className={styles.names}>
      {typeof acronym === "string" && <span>{acronym}</span>}
      {texts.map(({ text, language }) => (
        <span key={language} lang={language} title={t(`inspector.node.language.${language}`)}>
          {text}
        </span>
      ))}
      {texts.length === 0 && others.map((other) => <span key={other}>{other}</span>)}
    </p>
  );
}
