import type { ReactNode } from "react";
import { labelOf } from "../../../server/contract/ids.ts";
import type { PropertyValue } from "../../../server/contract/wire/common.ts";
import { DateText } from "./DateText.tsx";
import { ExternalLink, isWebAddress } from "./ExternalLink.tsx";
import styles from "./facts.module.css";
import { NodeLink } from "./NodeLink.tsx";
import { useWords } from "./words.ts";

/** A value as it reads: a date as exactly as it is known, an id as a link to what it names. */
export function Value({ value }: { value: PropertyValue }): ReactNode {
  const { t, number } = useWords();
  if (typeof value === "boolean") return t(value ? "inspector.node.yes" : "inspector.node.no");
  if (typeof value === "number") return <span className={styles.figure}>{number(value)}</span>;
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "object") return <DateText date={value} />;
  if (/^https?:/.test(value) && isWebAddress(value)) return <ExternalLink address={value} label={value} />;
  return labelOf(value) === undefined ? value : <NodeLink id={value} />;
}
