import type { Tie } from "../contract/wire/network.ts";
import { type GroundStep, groundSteps, tieChange } from "../domain/tie-changes.ts";
import type { TieGround } from "../domain/tie-grounds.ts";
import type { TieWeight } from "../domain/tie-weights.ts";
import { tieKey } from "../domain/ties.ts";
import { inTurns } from "./turn.ts";
import type { Weighed } from "./weighed.ts";

type OfDay = { found: Weighed; t: string };

/** The same ties, each with what became of it between its day and another, by all that it rests on on the two. */
export async function withChanges(ties: readonly Tie[], own: OfDay, other: OfDay | undefined): Promise<Tie[]> {
  if (!other || ties.length === 0) return [...ties];
  const [then, now] = own.t <= other.t ? [own, other] : [other, own];
  const wanted = new Map<string, Set<string>>();
  for (const { source, target } of ties) wanted.set(source, (wanted.get(source) ?? new Set()).add(target));
  const steps = await stepsOf(then, now, wanted);
  const [before, after] = [among(then.found.ties, wanted), among(now.found.ties, wanted)];
  return ties.map((tie) => {
    const change = tieChange(steps.get(tie.id) ?? [], before.get(tie.id), after.get(tie.id));
    return change ? { ...tie, change } : tie;
  });
}

type Wanted = ReadonlyMap<string, ReadonlySet<string>>;

function among(ties: readonly TieWeight[], wanted: Wanted): Map<string, TieWeight> {
  return new Map(ties.flatMap((tie) => (wanted.get(tie.a)?.has(tie.b) ? [[tieKey(tie), tie] as const] : [])));
}

/** Ground by ground: of a world few differ between two days, and an agreement's that stands on both is one and the same. */
async function stepsOf(then: OfDay, now: OfDay, wanted: Wanted): Promise<Map<string, GroundStep[]>> {
  const before = new Map(then.found.grounds.map((ground) => [ground.subject.id, ground]));
  const steps = new Map<string, GroundStep[]>();
  const compare = (was: TieGround | undefined, is: TieGround | undefined): void => {
    for (const [key, step] of groundSteps(was, is, [then.t, now.t], wanted)) steps.set(key, [...(steps.get(key) ?? []), step]);
  };
  await inTurns(now.found.grounds, (is) => {
    compare(before.get(is.subject.id), is);
    before.delete(is.subject.id);
  });
  for (const was of before.values()) compare(was, undefined);
  return steps;
}
