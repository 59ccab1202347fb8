import type { PartialDate } from "../contract/wire/common.ts";
import { groupBy } from "./parallel.ts";

/** A figure as far as another can contradict it. */
export type Figured = {
  metric: string;
  unit: string;
  edition: string | null;
  period: PartialDate | null;
  base: string | null;
  qualifier: string | null;
  derived: boolean;
  value: number;
};

/**
 * Figures about one thing that contradict each other, group by group, in the order given. Two editions never do, nor do
 * periods or bases that differ; what is only about so much, or was computed here, contradicts nothing that a source states.
 */
export function contradicting<F extends Partial<Figured> & Pick<Figured, "value">>(figures: readonly F[]): F[][] {
  const exact = figures.filter(({ qualifier, derived }) => !qualifier && derived !== true);
  const groups = groupBy(exact, ({ metric, unit, edition, period, base }) =>
    JSON.stringify([metric, unit, edition ?? null, period?.earliest ?? null, period?.latest ?? null, base ?? null]),
  );
  return [...groups.values()].filter((among) => new Set(among.map(({ value }) => value)).size > 1);
}
