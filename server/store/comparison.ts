import { hash } from "node:crypto";
import { canonical } from "../domain/canonical.ts";
import type { GraphEdge, GraphNode } from "../domain/graph.ts";

type Element = GraphNode | GraphEdge;
export type Change = "added" | "changed" | "removed" | "same";

/**
 * Compares two lists of nodes or edges that are too long to be held: of the first one only a digest of each is kept.
 */
export class Comparison {
  readonly #before = new Map<string, string>();
  readonly #met = new Set<string>();

  /** @returns whether its id is new */
  before(element: Element): boolean {
    const known = this.#before.has(element.id);
    if (!known) this.#before.set(element.id, digestOf(element));
    return !known;
  }

  /** @throws Error where its id came before: two elements of one id are no graph. */
  after(element: Element): Exclude<Change, "removed"> {
    if (this.#met.has(element.id)) throw new Error(`${element.id} comes twice`);
    this.#met.add(element.id);
    const was = this.#before.get(element.id);
    if (was === undefined) return "added";
    return was === digestOf(element) ? "same" : "changed";
  }

  /** Whether an element of the first list was not met again; asked once all of the second list went through `after`. */
  isGone(id: string): boolean {
    return this.#before.has(id) && !this.#met.has(id);
  }
}

export function digestOf(element: Element): string {
  return hash("sha256", canonical(element), "base64url").slice(0, 22);
}
