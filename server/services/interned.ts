import type { PartialDate } from "../contract/wire/common.ts";
import type { AgreementFact, IssueFact, PartyFact, Provenance } from "../domain/facts.ts";

/** Holds equal parts of many statements once: there may be half a million, made on the same days and read in the same places. */
export class Interned {
  readonly #texts = new Map<string, string>();
  readonly #dates = new Map<string, PartialDate>();
  readonly #provenances = new Map<string, Provenance>();

  readonly agreement = (fact: AgreementFact): AgreementFact => ({
    ...fact,
    id: this.#text(fact.id),
    form: this.#text(fact.form),
    adopted: this.#date(fact.adopted),
    signed: this.#date(fact.signed),
    inForce: this.#date(fact.inForce),
    terminated: this.#date(fact.terminated),
  });

  readonly issue = (fact: IssueFact): IssueFact => ({
    subject: this.#text(fact.subject),
    issue: this.#text(fact.issue),
    on: this.#date(fact.on),
    provenance: this.#provenance(fact.provenance),
  });

  readonly party = (fact: PartyFact): PartyFact => ({
    ...fact,
    actor: this.#text(fact.actor),
    agreement: this.#text(fact.agreement),
    consent: fact.consent && this.#text(fact.consent),
    signed: this.#date(fact.signed),
    consentDate: this.#date(fact.consentDate),
    inForce: this.#date(fact.inForce),
    withdrawn: this.#date(fact.withdrawn),
    provenance: this.#provenance(fact.provenance),
  });

  #text(text: string): string {
    return once(this.#texts, text, () => text);
  }

  #date(date: PartialDate | null): PartialDate | null {
    return date && once(this.#dates, `${date.raw}\n${date.earliest}\n${date.latest}`, () => date);
  }

  #provenance(stated: Provenance): Provenance {
    const statedAsOf = this.#date(stated.statedAsOf);
    const { dataset, precedence, source, locator, confidence, note, refPrinted, refResolved, refConfidence } = stated;
    const place = [dataset, precedence, source, locator, confidence, note, refPrinted, refResolved, refConfidence];
    const key = [...place, statedAsOf?.earliest, statedAsOf?.latest].join("\n");
    return once(this.#provenances, key, () => ({ ...stated, statedAsOf }));
  }
}

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
  const known = made.get(key);
  if (known !== undefined) return known;
  const first = make();
  made.set(key, first);
  return first;
}
