import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datasetsOn, switchDataset } from "../../client/state/datasets.ts";
import { EMPTY_VIEW } from "../../client/state/view.ts";
import { idOf } from "../../server/contract/ids.ts";

const ALL = ["a", "b", "c", "d"].map((name) => idOf("Dataset", `dataset:${name}`));

describe("datasets switched on and off", () => {
  it("leave the others as they are, never all off, and all on is no choice", () => {
    fc.assert(
      fc.property(fc.subarray(ALL), fc.constantFrom(...ALL), (datasets, id) => {
        const view = { ...EMPTY_VIEW, datasets };
        const [before, after] = [datasetsOn(view, ALL), datasetsOn(switchDataset(view, id, ALL), ALL)];
        expect(after.length).toBeGreaterThan(0);
        expect(after.filter((one) => one !== id)).toEqual(before.filter((one) => one !== id));
        if (before.length > 1 || !before.includes(id)) expect(after.includes(id)).toBe(!before.includes(id));
        expect(switchDataset(view, id, ALL).datasets.length).toBeLessThan(ALL.length);
      }),
    );
  });
});
