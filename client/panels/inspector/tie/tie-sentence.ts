import type { Evidence, EvidenceItem } from "../../../../server/contract/wire/network.ts";
import type { Names } from "../../parts/names.ts";
import type { Words } from "../../parts/words.ts";

const ISSUES_NAMED = 2;

/** A tie in one sentence: on what, through what, and what is firmest. Pure: the words and the names are given. */
export function tieSentence(evidence: Evidence, words: Words, names: Names): string {
  const { t, day } = words;
  const ends = { a: names.of(evidence.a), b: names.of(evidence.b) };
  const counted = evidence.items.filter(({ counts }) => counts);
  if (counted.length === 0) {
    const key = evidence.items.length > 0 ? "inspector.tie.only" : "inspector.tie.none";
    return t(key, { ...ends, day: day(evidence.asOf), count: evidence.items.length });
  }
  const parts = { ...ends, issues: issuesText(counted, words, names), grounds: groundsText(counted, words) };
  const strongest = strongestText(evidence, counted, words);
  return strongest === undefined ? t("inspector.tie.sentencePlain", parts) : t("inspector.tie.sentence", { ...parts, strongest });
}

/** The issues most of the grounds share come first. */
function issuesText(items: readonly EvidenceItem[], { t, list }: Words, names: Names): string {
  const counts = new Map<string, number>();
  for (const { issues } of items) for (const id of issues) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ordered = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => lowered(names.of(id)));
  if (ordered.length === 0) return t("inspector.tie.noIssue");
  const rest = ordered.length - ISSUES_NAMED;
  if (rest <= 1) return list(ordered);
  return t("inspector.tie.issuesAnd", { names: ordered.slice(0, ISSUES_NAMED).join(", "), count: rest });
}

function groundsText(items: readonly EvidenceItem[], { t, list }: Words): string {
  const count = (kind: EvidenceItem["kind"]) => items.filter((one) => one.kind === kind).length;
  const counts = [
    ["agreements", count("agreement")],
    ["bodies", count("organisation")],
    ["events", count("event")],
  ] as const;
  return list(counts.flatMap(([what, number]) => (number > 0 ? [t(`common.counts.${what}`, { count: number })] : [])));
}

function strongestText(evidence: Evidence, items: readonly EvidenceItem[], { t, date }: Words): string | undefined {
  const [best] = items
    .filter(({ strength }) => strength === evidence.strongest)
    .toSorted((x, y) => (y.date?.earliest ?? "").localeCompare(x.date?.earliest ?? ""));
  if (!best) return undefined;
  if (best.kind === "organisation") return t("inspector.tie.strongestBody", { name: best.title });
  if (best.kind === "event") return t("inspector.tie.strongestEvent", { name: best.title });
  const what = t("inspector.tie.what", { level: best.level === null ? "" : t(`levelOf.${best.level}`), form: formText(best.form, t) });
  return best.date === null ? t("inspector.tie.strongest", { what }) : t("inspector.tie.strongestSigned", { what, day: date(best.date) });
}

const FORMS = [
  "treaty",
  "agreement",
  "protocol",
  "charter",
  "memorandum",
  "declaration",
  "communique",
  "framework",
  "plan",
  "programme",
] as const;

/** The form's name; an unknown form is an instrument. */
export function formText(form: string | null, t: Words["t"]): string {
  return t(`form.${FORMS.find((known) => known === form) ?? "instrument"}`);
}

/** A name inside a sentence: its first letter small, unless more capitals follow (UN, GCM). */
function lowered(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
