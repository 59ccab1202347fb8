import { parsePrintedDate } from "../dates.ts";

/** What a row of a status list says of a party: cells of PARTY_TO, or a fault. */
export type PartyRow = Consent;
export type Consent =
  | { status: "party" | "signatory"; cells: Readonly<Record<string, string>>; notes: readonly string[] }
  | { status: undefined; printed: string }
  | { column: string; value: string; reason: string; remedy: string };

const MARKED = /^(.*?\d{4})\s*(AA|A|a|d|c)?$/;

/** The two columns of the Treaty Collection: the day of signature, and that of consent with a mark behind it for its kind. */
export function consentOf(consentPrinted: string, signaturePrinted: string): Consent {
  const [signature, consent] = [split(signaturePrinted), split(consentPrinted)];
  const signed = read("Signature", signature.date);
  if ("reason" in signed) return signed;
  const consented = read("Ratification, Accession", consent.date);
  if ("reason" in consented) return consented;
  if (signed.date === "" && consented.date === "") return { status: undefined, printed: consentPrinted.trim() || "no date" };
  const notes: string[] = [];
  if (signature.mark === "d") notes.push("Succession to signature.");
  const cells = { ...(signed.date !== "" && { signed: signed.date }) };
  if (consented.date === "") return { status: "signatory", cells, notes };
  const kind = kindOf(consent.mark, signed.date !== "");
  if (kind.note) notes.push(kind.note);
  return { status: "party", cells: { ...cells, consent: kind.consent, consentDate: consented.date }, notes };
}

/** A list that says only whether a state is a party, and since which year. */
export function yearRow(party: string, year: string, signatory: string): Consent {
  if (party === "1") {
    const consented = read("year ratification or accession", year);
    if ("reason" in consented) return consented;
    return {
      status: "party",
      cells: consented.date === "" ? {} : { consentDate: consented.date },
      notes: ["Whether by ratification or accession is not in the list."],
    };
  }
  if (signatory === "1") return { status: "signatory", cells: {}, notes: [] };
  if (party === "0" || signatory === "0") return { status: undefined, printed: "no action" };
  return { column: "state party", value: party, reason: "is neither 1 nor 0", remedy: "write 1 for a party, 0 for none" };
}

function split(printed: string): { date: string; mark: string } {
  const text = printed.trim();
  const match = MARKED.exec(text);
  return match ? { date: match[1] ?? "", mark: match[2] ?? "" } : { date: text, mark: "" };
}

function read(column: string, text: string): { date: string } | Extract<Consent, { reason: string }> {
  const reading = parsePrintedDate(text);
  if (reading.kind === "missing") return { date: "" };
  if (reading.kind === "refused")
    return { column, value: text, reason: reading.reason, remedy: "write the day as 5 Jun 2007, with a, d, A or AA behind it" };
  return { date: reading.text };
}

function kindOf(mark: string, signed: boolean): { consent: string; note?: string } {
  switch (mark) {
    case "a":
      return { consent: "accession" };
    case "d":
      return { consent: "succession" };
    case "A":
      return { consent: "approval", note: "Acceptance." };
    case "AA":
      return { consent: "approval" };
    case "c":
      return { consent: "approval", note: "Formal confirmation." };
    default:
      return signed
        ? { consent: "ratification" }
        : { consent: "", note: "The list has a day of consent without a signature and without a mark for its kind." };
  }
}
