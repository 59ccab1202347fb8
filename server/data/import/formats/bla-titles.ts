/** What a title says of an instrument's form; the inventory has no column for it. */
export type Form = { form: string; bindingness: string };

const FORMS: readonly (readonly [pattern: RegExp, form: Form])[] = [
  [
    /\b(?:memorandum|memo) of (?:understanding|agreement|cooperation)|\bmou\b|\bunderstanding\b/i,
    { form: "memorandum", bindingness: "soft" },
  ],
  [/\b(?:joint )?communiqu[eé]/i, { form: "communique", bindingness: "soft" }],
  [/\bdeclaration\b/i, { form: "declaration", bindingness: "soft" }],
  [/\bprotocol\b/i, { form: "protocol", bindingness: "binding" }],
  [/\btreaty\b|\bconvention\b/i, { form: "treaty", bindingness: "binding" }],
];

export function formOf(title: string): Form {
  return FORMS.find(([pattern]) => pattern.test(title))?.[1] ?? { form: "agreement", bindingness: "binding" };
}

/** The title without the quotes around it and with one space between words; letters that were decoded wrongly are put right. */
export function cleanTitle(printed: string): string {
  return repaired(printed)
    .replace(/^["“\s]+|["”\s]+$/g, "")
    .replaceAll(/\s+/g, " ");
}

/** `MÃ©xico` is what UTF-8 looks like when it is read as Windows-1252. */
function repaired(text: string): string {
  if (!/[Ãâ][\u0080-\u2122]/.test(text)) return text;
  const bytes = [...text].map((letter) => BYTE_OF.get(letter));
  if (bytes.some((byte) => byte === undefined)) return text;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes.flatMap((byte) => byte ?? [])));
  } catch {
    return text;
  }
}

/** Strict and as a stream: otherwise Node 20 takes Windows-1252 for Latin-1 and knows no curly quotes. */
const WESTERN = new TextDecoder("windows-1252", { fatal: true });
const BYTE_OF: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [WESTERN.decode(Uint8Array.of(byte), { stream: true }), byte]),
);
