import { CONSENTS, ROLES } from "../../../server/contract/vocabulary.ts";
import type { PartialDate } from "../../../server/contract/wire/common.ts";
import type { Path, PathStep } from "../../../server/contract/wire/paths.ts";
import type { Names } from "../parts/names.ts";
import { quoted } from "../parts/quoted.ts";
import type { Words } from "../parts/words.ts";

/** What a sentence is made of: nodes, and the steps between them with their arrows. */
export type Piece = { kind: "node" | "step"; id: string; text: string; unknown: boolean };

/** “Uzbekistan — member since 2001 → SCO ← member since 2017 — India”: arrows point as the relations do. */
export function pathSentence(path: Pick<Path, "nodes" | "steps">, words: Words, names: Names): string {
  return piecesOf(path, words, names)
    .map(({ text }) => text)
    .join(" ");
}

export function piecesOf({ nodes, steps }: Pick<Path, "nodes" | "steps">, words: Words, names: Names): readonly Piece[] {
  return nodes.flatMap((id, at): Piece[] => {
    const step = steps[at];
    const node: Piece = { kind: "node", id, text: quoted(id, names.short, words), unknown: false };
    if (!step) return [node];
    const text = words.t(step.forward ? "paths.forward" : "paths.backward", { step: stepText(step, words) });
    return [node, { kind: "step", id: step.id, text, unknown: step.holds === "unknown" }];
  });
}

/** The same in whole sentences, for the ear: arrows have no sound. */
export function spokenPath({ steps }: Pick<Path, "steps">, words: Words, names: Names): string {
  return steps.map((step) => stepSentence(step, words, names)).join(" ");
}

/** The relation alone, as its source reads it: “member”, “party, in force”. */
export function relationText(step: PathStep, { t }: Words): string {
  const [party, consent, role] = [partyKind(step), consentOf(step), roleOf(step)];
  if (party && consent) return t(consent === "signatory" ? "paths.step.signatory" : "paths.step.named");
  if (party) return t(`paths.step.party.${party}`);
  return role ? t(`role.${role}`) : t(`paths.step.relation.${step.type}`);
}

/** What joins two neighbours, short: “member since 2001”, with a year where one tells enough. */
export function stepText(step: PathStep, words: Words): string {
  const { t } = words;
  const text = dated(relationText(step, words), step, words, (date) => yearOf(date) ?? words.date(date));
  return step.holds === "unknown" ? `${text}, ${t("paths.unknown")}` : text;
}

/** One step as a sentence: who, what, whom, with its date as exactly as it is known. */
export function stepSentence(step: PathStep, words: Words, names: Names): string {
  const { t } = words;
  const text = dated(
    says(step, words, {
      source: quoted(step.source, names.of, words),
      target: quoted(step.target, names.of, words),
    }),
    step,
    words,
    words.date,
  );
  return t("paths.says.end", { what: step.holds === "unknown" ? t("paths.says.unknown", { what: text }) : text });
}

const PARTY_KINDS = ["in_force", "force_unknown", "signed_only", "soft", "practice"] as const;
const partyKind = ({ type, kind }: PathStep) => (type === "PARTY_TO" ? PARTY_KINDS.find((known) => known === kind) : undefined);
/** How far consent went is told where nothing is known of its force. */
const consentOf = ({ kind, status }: PathStep) =>
  kind === "force_unknown" && (status === "signatory" || status === "unclear") ? status : undefined;
const roleOf = ({ type, role }: PathStep) => (type === "MEMBER_OF" ? ROLES.find((known) => known === role) : undefined);

function says(step: PathStep, { t }: Words, ends: { source: string; target: string }): string {
  const [party, consent, role] = [partyKind(step), consentOf(step), roleOf(step)];
  if (party && consent) return t(consent === "signatory" ? "paths.says.signatory" : "paths.says.named", ends);
  if (party) return t(`paths.says.party.${party}`, ends);
  return role ? t(`paths.says.role.${role}`, ends) : t(`paths.says.relation.${step.type}`, ends);
}

function dated(what: string, { dated: told, properties }: PathStep, { t }: Words, dateText: (date: PartialDate) => string): string {
  if (!told) return what;
  const day = dateText(told.on);
  switch (told.by) {
    case "since":
    case "inForce":
      // “Since between two days” is no English.
      return t(yearOf(told.on) === undefined ? "paths.step.on" : "paths.step.since", { what, day });
    case "signed":
      return t("paths.step.signed", { what, day });
    case "consentDate": {
      const consent = CONSENTS.find((known) => known === properties.consent);
      return t("paths.step.consented", { what, day, how: consent ? t(`consent.${consent}`) : t("paths.step.consent") });
    }
    case "agreed":
      return t("paths.step.agreed", { what, day });
    case "on":
    case "date":
      return t("paths.step.on", { what, day });
  }
}

/** The year, where the date surely lies in one. */
function yearOf({ earliest, latest }: PartialDate): string | undefined {
  const year = earliest?.slice(0, 4);
  return year !== undefined && year === latest?.slice(0, 4) ? year : undefined;
}
