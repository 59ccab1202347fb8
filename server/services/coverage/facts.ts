import { LEVELS } from "../../contract/vocabulary.ts";
import { CoverageIndex } from "../../domain/coverage/coverage.ts";
import type { CoverageFacts } from "../../domain/coverage/instruments.ts";
import { groupBy } from "../../domain/parallel.ts";
import { recent } from "../../domain/recent.ts";
import { cooperationParties, cooperationProvisions } from "../../queries/cooperation.ts";
import { coverageAgreements, coverageParties } from "../../queries/coverage.ts";
import type { GraphStore } from "../../store/port.ts";
import { type Catalogue, ranked } from "../catalogue.ts";

/** Facts of so many questions, and days of these, are kept: a reader who moves the day or the pair doesn't wait for the store again. */
const KEPT = { facts: 6, days: 12 } as const;
const AT_ONCE = 500;

export type Chosen = { issues: ReadonlySet<string>; datasets: readonly string[] };

/** What coverage is decided from, read once for each choice of issues and datasets while the data stays the same. */
export class CoverageKeeper {
  readonly #store: GraphStore;
  readonly #facts = new Map<string, Promise<CoverageFacts>>();
  readonly #days = new Map<string, CoverageIndex>();
  #version = "";

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /** Everything that covers one of the issues, with its parties. */
  facts(catalogue: Catalogue, chosen: Chosen): Promise<CoverageFacts> {
    if (catalogue.version !== this.#version) {
      this.#version = catalogue.version;
      this.#facts.clear();
      this.#days.clear();
    }
    const key = keyOf(chosen);
    const facts = recent(this.#facts, key, () => readFacts(catalogue.narrowed?.store ?? this.#store, catalogue, chosen), KEPT.facts);
    // A failed reading is not kept: the next request tries anew. Nor is it given up with one reader: another may wait for it.
    facts.catch(() => {
      if (this.#facts.get(key) === facts) this.#facts.delete(key);
    });
    return facts;
  }

  /** The same as it stands at the end of day t. */
  async index(catalogue: Catalogue, chosen: Chosen, t: string): Promise<CoverageIndex> {
    const facts = await this.facts(catalogue, chosen);
    const key = `${catalogue.version} ${t} ${keyOf(chosen)}`;
    return recent(this.#days, key, () => new CoverageIndex(facts, t), KEPT.days);
  }
}

function keyOf({ issues, datasets }: Chosen): string {
  return JSON.stringify([[...issues].sort(), [...datasets].sort()]);
}

async function readFacts(store: GraphStore, catalogue: Catalogue, chosen: Chosen): Promise<CoverageFacts> {
  const narrowed = { issues: [...chosen.issues], datasets: [...chosen.datasets] };
  const [direct, through, parties] = await Promise.all([
    store.run(coverageAgreements, narrowed),
    store.run(cooperationProvisions, { ...narrowed, levels: [...LEVELS], touching: [] }),
    store.run(coverageParties, narrowed),
  ]);
  const known = new Set(direct.map(({ agreement }) => agreement.id));
  const further = [...new Set(through.map(({ agreement }) => agreement.id).filter((id) => !known.has(id)))];
  for (let at = 0; at < further.length; at += AT_ONCE) {
    const agreements = further.slice(at, at + AT_ONCE);
    parties.push(...(await store.run(cooperationParties, { agreements, actors: [], datasets: [...chosen.datasets] })));
  }
  const covered = [...direct, ...through];
  return {
    agreements: [...new Map(covered.map(({ agreement }) => [agreement.id, agreement])).values()],
    agreementIssues: ranked(
      covered.map(({ issue }) => issue),
      catalogue,
    ),
    parties: ranked(once(parties), catalogue),
  };
}

/** A statement comes once for each of the issues that its agreement covers. */
function once<T extends { agreement: string; actor: string }>(statements: T[]): T[] {
  const keyOf = ({ agreement, actor }: T): string => `${agreement} ${actor}`;
  if (new Set(statements.map(keyOf)).size === statements.length) return statements;
  return [...groupBy(statements, keyOf).values()].flatMap((same) =>
    same.length === 1 ? same : [...new Map(same.map((each) => [JSON.stringify(each), each])).values()],
  );
}
