import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ConflictFilters,
  conflictParameters,
  countConflictFilters,
  decodeConflicts,
  encodeConflicts,
} from "../../client/state/conflict-filters.ts";
import { parseSearch, stringifySearch, validateSearch } from "../../client/state/search.ts";
import { relationKey } from "../../client/state/selected.ts";
import { idOf, nodeId } from "../../server/contract/ids.ts";
import { CONFLICT_KINDS } from "../../server/contract/wire/conflicts.ts";

const tail = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._>-]{0,20}$/);
const several = <T>(each: fc.Arbitrary<T>) => fc.uniqueArray(each, { maxLength: 6 });
const node = fc
  .tuple(fc.constantFrom("state", "organisation", "agreement", "corridor"), tail)
  .map(([kind, text]) => nodeId(`${kind}:${text}`));
const relation = fc
  .tuple(tail, fc.constantFrom("PARTY_TO", "MEMBER_OF"), tail)
  .map(([a, type, b]) => relationKey(nodeId(`state:${a}`), type, nodeId(`organisation:${b}`)));
const filters: fc.Arbitrary<ConflictFilters> = fc.record(
  {
    kinds: fc.subarray([...CONFLICT_KINDS]),
    properties: several(fc.stringMatching(/^[A-Za-z]{1,40}$/)),
    said: several(tail.map((text) => idOf("Dataset", `dataset:${text}`))),
    states: several(tail.map((text) => idOf("State", `state:${text}`))),
    datasets: several(tail.map((text) => idOf("Dataset", `dataset:${text}`))),
    about: fc.oneof(node, relation),
    asOf: fc.constantFrom("2025-06-30", "1990-01-01"),
  },
  { requiredKeys: ["kinds", "properties", "said", "states", "datasets"] },
);

describe("the filters of the conflicts in a URL", () => {
  it("come back as they went in, through the address itself", () => {
    fc.assert(
      fc.property(filters, (before) => {
        const address = stringifySearch(encodeConflicts(before));
        expect(decodeConflicts(validateSearch(parseSearch(address)))).toEqual({ filters: before, dropped: [] });
      }),
    );
  });

  it("are counted one by one, the day apart", () => {
    fc.assert(
      fc.property(filters, ({ asOf, about, ...lists }) => {
        const count = Object.values(lists).flat().length + (about === undefined ? 0 : 1);
        expect(countConflictFilters({ ...lists, ...(about && { about }), ...(asOf && { asOf }) })).toBe(count);
      }),
    );
  });

  it("are decoded from anything at all, and what means nothing is told", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (search) => {
        const { filters } = decodeConflicts(search);
        expect(decodeConflicts(encodeConflicts(filters)).dropped).toEqual([]);
      }),
    );
    const { filters, dropped } = decodeConflicts({ kinds: "Agreement,Source", asOf: "yesterday", other: "x" });
    expect(conflictParameters(filters)).toEqual({ kinds: ["Agreement"], properties: [], said: [], states: [], datasets: [] });
    expect(dropped.map(({ parameter }) => parameter).sort()).toEqual(["asOf", "kinds", "other"]);
  });
});
