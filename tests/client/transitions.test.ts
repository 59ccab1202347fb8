import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeView, encodeView } from "../../client/state/codec.ts";
import { clearFilters, filtersOn, LIST_FILTERS, setFilter, toggleFilter } from "../../client/state/filters.ts";
import { canRedo, canUndo, commitOf, moved, startTrail } from "../../client/state/history.ts";
import {
  add,
  clearSelection,
  collapse,
  expand,
  focusOn,
  focusOnEverybody,
  hide,
  isExpanded,
  pin,
  remove,
  seeThrough,
  select,
  setAsOf,
  setMinWeight,
  showAll,
  showNear,
  toggleSelect,
  unhide,
  unpin,
} from "../../client/state/transitions.ts";
import { DEFAULT_VIEW, LIMITS, type ViewState } from "../../client/state/view.ts";
import { idOf } from "../../server/contract/ids.ts";
import { pairKey } from "../../server/domain/pair.ts";
import { actor, view } from "./views.ts";

const UZB = idOf("State", "state:UZB");
const KAZ = idOf("State", "state:KAZ");
const RUS = idOf("State", "state:RUS");

describe("steps between views", () => {
  const number = fc.double();
  const step: fc.Arbitrary<(view: ViewState) => ViewState> = fc.oneof(
    actor.map((id) => (before: ViewState) => focusOn(before, id)),
    actor.map((id) => (before: ViewState) => add(before, id)),
    actor.map((id) => (before: ViewState) => remove(before, id)),
    fc.tuple(actor, number).map(
      ([id, cap]) =>
        (before: ViewState) =>
          Number.isNaN(cap) ? before : expand(before, id, cap),
    ),
    actor.map((id) => (before: ViewState) => collapse(before, id)),
    fc.array(actor).map((ids) => (before: ViewState) => hide(before, ids)),
    fc.tuple(actor, number, number).map(
      ([id, x, y]) =>
        (before: ViewState) =>
          pin(before, [{ id, x, y }]),
    ),
    fc.array(actor, { maxLength: 80 }).map((ids) => (before: ViewState) => select(before, ids)),
    fc.tuple(actor, number).map(
      ([id, depth]) =>
        (before: ViewState) =>
          showNear(before, [id], depth),
    ),
    number.map((weight) => (before: ViewState) => setMinWeight(before, weight)),
    fc.string().map((day) => (before: ViewState) => setAsOf(before, day)),
    fc.constantFrom(
      focusOnEverybody,
      clearSelection,
      showAll,
      clearFilters,
      (before: ViewState) => unhide(before),
      (before: ViewState) => unpin(before),
    ),
  );

  it("always lead to a view that a URL carries whole", () => {
    fc.assert(
      fc.property(view, fc.array(step, { maxLength: 12 }), (start, steps) => {
        const end = steps.reduce((before, next) => next(before), start);
        const { view: read, dropped } = decodeView(encodeView(end));
        // What is hidden and what is pinned are sets: a long one comes back in another order.
        const inOrder = ({ hidden, pinned, ...rest }: ViewState) => ({
          ...rest,
          hidden: hidden.toSorted(),
          pinned: pinned.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        });
        expect([inOrder(read), dropped]).toEqual([inOrder(end), []]);
      }),
      { numRuns: 300 },
    );
  });

  it("expand and collapse undo each other, and a greater cap is another view", () => {
    const opened = expand(DEFAULT_VIEW, KAZ);
    expect(isExpanded(opened, KAZ)).toBe(true);
    expect(collapse(opened, KAZ)).toEqual(DEFAULT_VIEW);
    expect(expand(opened, KAZ)).toBe(opened);
    expect(expand(opened, KAZ, 50).expanded).toEqual([{ id: KAZ, cap: 50 }]);
  });

  it("hiding takes the node and its ties out of the selection; the focus can't be hidden", () => {
    const selected = select(DEFAULT_VIEW, [KAZ, RUS, pairKey(UZB, KAZ)]);
    expect(hide(selected, [KAZ]).selection).toEqual([RUS]);
    expect(hide(selected, [UZB])).toBe(selected);
    expect(hide(selected, [RUS, RUS]).hidden).toEqual([RUS]);
    expect(unhide(hide(DEFAULT_VIEW, [KAZ]))).toEqual(DEFAULT_VIEW);
  });

  it("adding shows what was hidden; removing takes back the expansion too", () => {
    const added = add(hide(DEFAULT_VIEW, [KAZ]), KAZ);
    expect(added.hidden).toEqual([]);
    expect(added.added).toEqual([KAZ]);
    expect(remove(expand(added, KAZ), KAZ)).toEqual(DEFAULT_VIEW);
  });

  it("another focus keeps filters, day and pins, and drops what belonged to the old network", () => {
    const before = pin(setAsOf(setFilter(expand(DEFAULT_VIEW, KAZ), "levels", ["bilateral"]), "2018-01-01"), [
      { id: KAZ, x: 1.4, y: -2.6 },
    ]);
    const after = focusOn(hide(before, [RUS]), KAZ);
    expect(after).toMatchObject({
      focus: KAZ,
      levels: ["bilateral"],
      asOf: "2018-01-01",
      expanded: [],
      hidden: [],
      pinned: [{ id: KAZ, x: 1, y: -3 }],
    });
  });

  it("filters toggle, are named while on, and clear all at once", () => {
    const filtered = setMinWeight(toggleFilter(DEFAULT_VIEW, "strengths", "soft"), 3);
    expect(filtersOn(filtered)).toEqual(["strengths", "minWeight"]);
    expect(toggleFilter(filtered, "strengths", "soft").strengths).toEqual([]);
    expect(clearFilters(filtered)).toEqual(DEFAULT_VIEW);
    expect(LIST_FILTERS).toHaveLength(8);
    // What says which ties are drawn leaves out no corridor and no instrument, and comes back with the ties.
    const ofRegion = toggleFilter(toggleFilter(filtered, "regions", "Asia"), "levels", "bilateral");
    for (const lens of ["corridors", "instruments"] as const) {
      expect(filtersOn(seeThrough(ofRegion, lens))).toEqual(["levels"]);
      expect(filtersOn(seeThrough(seeThrough(ofRegion, lens), "cooperation"))).toEqual(["levels", "strengths", "regions", "minWeight"]);
    }
  });

  it("no step goes beyond what a URL carries", () => {
    const many = Array.from({ length: LIMITS.hidden + 50 }, (_, index) => idOf("Organisation", `organisation:o${index}`));
    expect(hide(DEFAULT_VIEW, many).hidden).toHaveLength(LIMITS.hidden);
    expect(many.reduce((before, id) => expand(before, id), DEFAULT_VIEW).expanded).toHaveLength(LIMITS.expanded);
    expect(
      pin(
        DEFAULT_VIEW,
        many.map((id) => ({ id, x: 1e9, y: Number.NaN })),
      ).pinned,
    ).toEqual([]);
  });
});

describe("history", () => {
  it("pushes what changes the view, replaces for a selection, ignores what changes nothing", () => {
    expect(commitOf(DEFAULT_VIEW, expand(DEFAULT_VIEW, KAZ))).toBe("push");
    expect(commitOf(DEFAULT_VIEW, toggleSelect(DEFAULT_VIEW, KAZ))).toBe("replace");
    expect(commitOf(DEFAULT_VIEW, { ...DEFAULT_VIEW })).toBe("none");
  });

  it("undo and redo are offered only while they stay on this page", () => {
    let trail = startTrail(4, "a");
    expect([canUndo(trail), canRedo(trail)]).toEqual([false, false]);
    trail = moved(trail, "PUSH", 5, "b");
    trail = moved(trail, "PUSH", 6, "c");
    trail = moved(trail, "BACK", 5, "b");
    expect([canUndo(trail), canRedo(trail)]).toEqual([true, true]);
    trail = moved(trail, "PUSH", 6, "d");
    expect([canUndo(trail), canRedo(trail)]).toEqual([true, false]);
    trail = moved(trail, "PUSH", 7, undefined);
    trail = moved(trail, "PUSH", 8, "e");
    expect(canUndo(trail)).toBe(false);
  });
});
