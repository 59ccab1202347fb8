import type { Provenance } from "./facts.ts";
import type { Ternary } from "./time.ts";

/** What several statements on one question come to, and whether two datasets contradict each other. */
export type Verdict = { answer: Ternary; conflict: boolean };

/**
 * A decided answer prevails over an open one. Where two datasets decide differently, the one of higher
 * precedence is used and the conflict is marked. `statements` holds one answer for each dataset.
 */
export function decide(statements: readonly { answer: Ternary; provenance: Provenance }[]): Verdict {
  const decided = statements.filter(({ answer }) => answer !== "unknown");
  const first = [...decided].sort(byPrecedence)[0];
  if (!first) return { answer: "unknown", conflict: false };
  return { answer: first.answer, conflict: decided.some(({ answer }) => answer !== first.answer) };
}

export function byPrecedence(a: { provenance: Provenance }, b: { provenance: Provenance }): number {
  return a.provenance.precedence - b.provenance.precedence || compare(a.provenance.dataset, b.provenance.dataset);
}

/** Order of code units: the same on every machine and engine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function groupBy<T>(facts: Iterable<T>, key: (fact: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const fact of facts) {
    const k = key(fact);
    const group = groups.get(k);
    if (group) group.push(fact);
    else groups.set(k, [fact]);
  }
  return groups;
}
