import { foldHeader } from "../headers.ts";

/** What columns are called, in the words that people use, for the properties of our model. */
export const HEADER_WORDS: Readonly<Record<string, readonly string[]>> = {
  name: [
    "name",
    "title",
    "agreement",
    "agreement title",
    "instrument",
    "treaty",
    "organisation",
    "organization",
    "event",
    "название",
    "наименование",
  ],
  consentDate: ["instrument date", "consent date", "date of consent", "date of ratification", "ratified", "дата ратификации"],
  signed: ["signature date", "signed", "date signed", "date of signature", "signature", "signing date", "datesigned", "дата подписания"],
  inForce: [
    "entry into force date",
    "in force since",
    "in force",
    "entry into force",
    "entered into force",
    "date of entry into force",
    "effective",
    "вступило в силу",
  ],
  adopted: ["adopted", "date of adoption"],
  terminated: ["terminated", "termination", "expired", "expiry"],
  textUrl: ["url", "link", "text", "web address", "ссылка"],
  aliases: ["aliases", "other names", "also known as"],
  since: ["since", "from", "member since", "joined", "accession"],
  until: ["until", "left", "withdrawn"],
  role: ["role", "membership", "status"],
  withdrawn: ["withdrawn", "withdrawal", "date of withdrawal"],
  note: ["note", "notes", "remarks", "comment", "примечание"],
  source: ["source", "sources", "citation", "reference", "источник"],
  locator: ["locator", "page"],
  place: ["place", "location"],
  date: ["date", "day"],
  year: ["year", "period", "год"],
  value: ["value", "figure", "number", "stock", "migrants", "persons", "amount", "число"],
  origin: ["origin", "from", "country of origin", "sending country", "origin country", "страна происхождения"],
  destination: ["destination", "to", "country of destination", "host country", "receiving country", "страна назначения"],
  COVERS: ["issue", "issues", "topic", "topics", "subject"],
  UNDER: ["under", "under the auspices of"],
};

const STATE_WORDS = ["country a", "country b", "country", "state", "party", "contracting party", "страна"];
const WORDS: ReadonlySet<string> = new Set(
  [
    ...Object.keys(HEADER_WORDS).filter((target) => !/^[A-Z]/.test(target)),
    ...Object.values(HEADER_WORDS).flat(),
    ...STATE_WORDS,
    ...["id", "level", "form", "status"],
  ].map(foldHeader),
);

/** Whether a header says that states stand below it. */
export function isStateWord(header: string): boolean {
  const folded = foldHeader(header);
  return [...(HEADER_WORDS.origin ?? []), ...(HEADER_WORDS.destination ?? []), ...STATE_WORDS].some((word) => foldHeader(word) === folded);
}

/** Whether a cell is what people write over a column. */
export function isHeaderWord(cell: string): boolean {
  return WORDS.has(foldHeader(cell));
}
