import type { ConflictEntry } from "../../../server/contract/wire/conflicts.ts";
import type { Tie } from "../../../server/contract/wire/network.ts";
import { contradicting } from "../../../server/domain/figure-disputes.ts";
import { groupBy } from "../../../server/domain/parallel.ts";
import type { Flow } from "../../data/flows.ts";
import type { Drawn } from "../explore/explorer.ts";
import { disputedName } from "../parts/conflict-words.ts";
import type { Words } from "../parts/words.ts";
import type { Tabular } from "./columns.ts";

/** Named before the rest is only counted. */
const NAMED = 3;
type Found = ReadonlyMap<string, readonly ConflictEntry[]>;

/** The table of ties or of corridors with what of each row datasets disagree on. */
export function withDisputes(tabular: Tabular, { ties, flows }: Drawn, conflicts: readonly ConflictEntry[], words: Words): Tabular {
  const found = groupBy(conflicts, ({ about }) => about);
  const texts = new Map<string, string>([
    ...ties.map((tie) => [tie.id, tieText(disputesOfTie(tie, found), words)] as const),
    ...flows.map((flow) => [flow.key, isDisputed(flow, found) ? disputedName("value", words) : ""] as const),
  ]);
  return { ...tabular, rows: tabular.rows.map((row) => ({ ...row, disputed: texts.get(row.id) ?? "" })) };
}

/** Of what a tie rests on: its instruments, bodies and events, and how its two ends stand to them. */
export function disputesOfTie({ source, target, agreements, bodies, events }: Tie, found: Found): ConflictEntry[] {
  const bonds = (type: string, ids: readonly string[]) => ids.flatMap((id) => [source, target].map((end) => `${end}~${type}~${id}`));
  const abouts = [...agreements, ...bodies, ...events, ...bonds("PARTY_TO", agreements), ...bonds("MEMBER_OF", bodies)];
  return abouts.flatMap((about) => found.get(about) ?? []);
}

/** Whether the figure shown is contradicted: by another that came with it, or by one that the list of conflicts has. */
export function isDisputed({ key, figure, others }: Flow, found: Found): boolean {
  const stated = [figure, ...others].flatMap(({ value, ...rest }) => (value === null ? [] : [{ ...rest, value }]));
  if (contradicting(stated).some((among) => among.some(({ id }) => id === figure.id))) return true;
  return (found.get(key) ?? []).some(
    (conflict) =>
      conflict.figure?.metric === figure.metric &&
      conflict.figure.unit === figure.unit &&
      conflict.figure.edition === figure.edition &&
      conflict.values.some(({ value }) => value === figure.value),
  );
}

function tieText(conflicts: readonly ConflictEntry[], words: Words): string {
  const texts = conflicts.map(({ subject, target, property }) =>
    words.t("conflicts.of", { what: [subject.name, ...(target ? [target.name] : [])].join(" → "), on: disputedName(property, words) }),
  );
  const rest = texts.length - NAMED;
  return [...texts.slice(0, NAMED), ...(rest > 0 ? [words.t("conflicts.andMore", { count: rest })] : [])].join("; ");
}
