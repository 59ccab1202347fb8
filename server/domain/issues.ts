import type { Family } from "../contract/vocabulary.ts";
import type { IssueEntry } from "../contract/wire/catalogue.ts";

export const MIGRATION = "issue:migration";

/** The tree of issues: an issue includes its children. */
export class IssueTree {
  readonly entries: readonly IssueEntry[];
  readonly #byId: ReadonlyMap<string, IssueEntry>;
  readonly #children = new Map<string, string[]>();

  constructor(entries: readonly IssueEntry[]) {
    this.entries = entries;
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
    for (const { id, parent } of entries) {
      if (parent !== null) this.#children.set(parent, [...(this.#children.get(parent) ?? []), id]);
    }
  }

  get(id: string): IssueEntry | undefined {
    return this.#byId.get(id);
  }

  /** The issues themselves and everything under them. With none named: all migration issues. */
  closure(issues: readonly string[] = []): Set<string> {
    const reached = new Set<string>();
    const visit = (id: string): void => {
      if (reached.has(id)) return;
      reached.add(id);
      for (const child of this.#children.get(id) ?? []) visit(child);
    };
    for (const id of issues.length > 0 ? issues : [MIGRATION]) visit(id);
    return reached;
  }

  families(issues: Iterable<string>): Family[] {
    const families = new Set<Family>();
    for (const id of issues) {
      const family = this.#byId.get(id)?.family;
      if (family) families.add(family);
    }
    return [...families].sort();
  }
}
