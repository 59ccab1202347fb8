import type { PartialDate } from "../contract/wire/common.ts";
import type { MembershipFact, Provenance } from "../domain/facts.ts";
import type { LinkFact } from "../domain/paths.ts";
import type { pathLinks } from "../queries/paths.ts";

/** What of a statement's provenance decides when it holds, and before which others. */
type Speaking = Pick<Provenance, "dataset" | "precedence" | "statedAsOf" | "reportsHold">;

/** Keeps of a statement what decides its cost, and equal parts of many statements once: there may be half a million. */
export class Slimmer {
  readonly #dates = new Once<PartialDate>();
  readonly #provenances = new Once<Provenance>();
  readonly #links = new Once<LinkFact>();

  readonly member = (fact: MembershipFact): MembershipFact => ({
    ...fact,
    from: this.#date(fact.from),
    to: this.#date(fact.to),
    provenance: this.#provenance(fact.provenance),
  });

  readonly link = ({ on, statedAsOf, dataset }: ReturnType<typeof pathLinks.decode>): LinkFact =>
    this.#links.of([dataset, on, statedAsOf], () => ({
      on: this.#date(on),
      provenance: this.#provenance({ dataset, precedence: 0, statedAsOf }),
    }));

  #date(date: PartialDate | null): PartialDate | null {
    return date && this.#dates.of([date.earliest, date.latest], () => ({ ...date, raw: null }));
  }

  #provenance({ dataset, precedence, statedAsOf, reportsHold }: Speaking): Provenance {
    return this.#provenances.of([dataset, precedence, statedAsOf?.earliest, statedAsOf?.latest, reportsHold], () => ({
      dataset,
      precedence,
      ...(reportsHold !== undefined && { reportsHold }),
      source: "",
      locator: null,
      confidence: "low",
      note: null,
      refPrinted: null,
      refResolved: null,
      refConfidence: null,
      statedAsOf: this.#date(statedAsOf),
    }));
  }
}

class Once<T> {
  readonly #made = new Map<string, T>();

  of(key: readonly unknown[], make: () => T): T {
    const text = JSON.stringify(key);
    const made = this.#made.get(text) ?? make();
    this.#made.set(text, made);
    return made;
  }
}
