import { describe, expect, it, vi } from "vitest";
import { aimAt, kindOf, pointed } from "../../client/panels/actions/aim.ts";
import { asText } from "../../client/panels/actions/as-text.ts";
import { fuzzy } from "../../client/panels/actions/fuzzy.ts";
import { ariaKeys, keysText, matches } from "../../client/panels/actions/keys.ts";
import { ACTIONS, applies, isReady, listed, menuOf, press } from "../../client/panels/actions/registry.ts";
import { commandsFor } from "../../client/panels/dialogs/entries.ts";
import { shortcutsOf } from "../../client/panels/dialogs/shortcuts-of.ts";
import { LENSES } from "../../client/state/lenses.ts";
import type { Selected } from "../../client/state/selected.ts";
import { hide, seeThrough, select, showNear } from "../../client/state/transitions.ts";
import { DEFAULT_VIEW, type ViewState } from "../../client/state/view.ts";
import { AGREEMENT, CORRIDOR, effectsOn, full, ground, ISSUE, KAZ, RELATION, RUS, TIE, UZB } from "./grounds.ts";

const key = (name: string, held: Partial<KeyboardEvent> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const ids = (actions: readonly { id: string }[]): string[] => actions.map(({ id }) => id);
const menu = (view: ViewState, keys?: readonly Selected[]): string[] => ids(menuOf(ground(view, keys)).flat());

describe("what an action is done to", () => {
  it("is what is pointed at, or all that is selected where that is among it", () => {
    expect(pointed([UZB, KAZ], KAZ)).toEqual([UZB, KAZ]);
    expect(pointed([UZB, KAZ], RUS)).toEqual([RUS]);
    expect(pointed([UZB], undefined)).toEqual([]);
  });

  it("tells nodes from edges: a corridor is drawn as one, and each has two ends", () => {
    const aim = aimAt([AGREEMENT, TIE, CORRIDOR, RELATION]);
    expect(aim.nodes).toEqual([AGREEMENT]);
    expect(aim.edges).toEqual([TIE, CORRIDOR, RELATION]);
    expect(new Set(aim.ends)).toEqual(new Set([AGREEMENT, UZB, KAZ, RUS]));
    expect([[], [UZB], [TIE], [CORRIDOR], [UZB, TIE]].map((keys) => kindOf(aimAt(keys)))).toEqual([
      "canvas",
      "node",
      "edge",
      "edge",
      "several",
    ]);
  });
});

describe("every action", () => {
  it("has an id and words of its own, and a group of keys that no other takes unless it stands in for it", () => {
    expect(new Set(ids(ACTIONS)).size).toBe(ACTIONS.length);
    const done = new Set<string>();
    const aims = [[], [KAZ], [TIE], [KAZ, RUS], [KAZ, RUS, TIE], [AGREEMENT], [ISSUE], [CORRIDOR], [RELATION]];
    const grounds = LENSES.flatMap((lens) => aims.map((keys) => ground(select(seeThrough(DEFAULT_VIEW, lens), keys))));
    const covered = ground({ ...seeThrough(DEFAULT_VIEW, "corridors"), cover: "regional" });
    const walking = ground({ ...DEFAULT_VIEW, paths: { from: KAZ, to: RUS, shown: 0 } });
    for (const here of [...grounds, full([RUS]), full([]), covered, walking]) {
      for (const action of ACTIONS.filter((one) => applies(one, here))) {
        expect(action.label(here), action.id).toMatch(/\S/);
        expect(action.label(here), action.id).not.toMatch(/^actions\.|\{\{|undefined/);
        const before = effectsOn(here);
        action.run(here);
        if (!isReady(action, here)) continue;
        done.add(action.id);
        expect(effectsOn(here), action.id).toBeGreaterThan(before);
      }
      const open = listed(here).flatMap((action) => (action.keys ?? []).map((one) => keysText(one, false)));
      expect(open.filter((one) => one !== "Esc")).toEqual([...new Set(open.filter((one) => one !== "Esc"))]);
    }
    expect(ids(ACTIONS).filter((id) => !done.has(id))).toEqual([]);
  });

  it("stands in the menu of what it makes sense of", () => {
    expect(menu(DEFAULT_VIEW, [KAZ])).toEqual(
      expect.arrayContaining(["read", "page", "expand", "focus", "depth-0", "depth-1", "pin", "hide", "zoom-to", "copy-text"]),
    );
    expect(menu(DEFAULT_VIEW, [UZB])).not.toContain("focus");
    expect(menu(DEFAULT_VIEW, [UZB])).not.toContain("expand");
    expect(menu(DEFAULT_VIEW, [TIE])).toEqual(expect.arrayContaining(["read", "ends", "zoom-to"]));
    expect(menu(DEFAULT_VIEW, [TIE])).not.toContain("hide");
    expect(menu(select(DEFAULT_VIEW, [KAZ, RUS]))).toEqual(
      expect.arrayContaining(["compare", "expand", "hide", "pin", "depth-0", "zoom-to", "copy-text", "clear"]),
    );
    expect(menu(select(DEFAULT_VIEW, [UZB, KAZ, RUS]))).not.toContain("compare");
    expect(menu(DEFAULT_VIEW, [])).toEqual(expect.arrayContaining(["fit", "undo", "redo", "select-all", "unpin", "unhide", "layout-map"]));
    const instruments = seeThrough(DEFAULT_VIEW, "instruments");
    expect(menu(instruments, [AGREEMENT])).toEqual(expect.arrayContaining(["page", "expand", "focus"]));
    expect(menu(instruments, [ISSUE])).toContain("filter-issue");
    expect(menu(DEFAULT_VIEW, [AGREEMENT])).not.toContain("focus");
    expect(menu({ ...DEFAULT_VIEW, layout: "map" }, [KAZ])).not.toContain("pin");
    expect(menu(showNear(DEFAULT_VIEW, [KAZ], 1), [])).toContain("all");
  });

  it("asks for paths between two, from one, along an edge, and out of nothing", () => {
    const asked = (keys: readonly Selected[], id: string, selection: readonly Selected[] = keys) => {
      const here = ground(select(DEFAULT_VIEW, selection), keys);
      const action = ACTIONS.find((one) => one.id === id)!;
      if (!applies(action, here)) return undefined;
      action.run(here);
      return vi.mocked(here.change).mock.calls[0]?.[0].paths;
    };
    expect(asked([KAZ, RUS], "paths-between")).toEqual({ from: KAZ, to: RUS, shown: 1 });
    expect(asked([AGREEMENT], "paths-between", [KAZ])).toEqual({ from: KAZ, to: AGREEMENT, shown: 1 });
    expect(asked([TIE], "paths-between")).toEqual({ from: KAZ, to: UZB, shown: 1 });
    expect(asked([KAZ], "paths-between")).toBeUndefined();
    expect(asked([UZB, KAZ, RUS], "paths-between")).toBeUndefined();
    expect(asked([KAZ, TIE], "paths-between")).toBeUndefined();
    expect(asked([KAZ], "paths-from")).toEqual({ from: KAZ, shown: 1 });
    expect(asked([], "paths")).toEqual({ from: UZB, shown: 1 });
    const left = ground({ ...DEFAULT_VIEW, paths: { from: KAZ, to: RUS, shown: 0 } });
    press(key("Escape"), left);
    expect(vi.mocked(left.change).mock.calls[0]?.[0]).toEqual(DEFAULT_VIEW);
  });

  it("is ready only where there is something to do", () => {
    const unhide = ACTIONS.find(({ id }) => id === "unhide")!;
    expect(isReady(unhide, ground(DEFAULT_VIEW))).toBe(false);
    expect(isReady(unhide, ground(hide(DEFAULT_VIEW, [KAZ])))).toBe(true);
    expect(ids(listed(ground(DEFAULT_VIEW)))).not.toContain("undo");
  });
});

describe("keys", () => {
  it("do what is selected, or say that there is nothing to do, or are nobody's", () => {
    const here = ground(select(DEFAULT_VIEW, [KAZ, RUS]));
    expect(press(key("e"), here)).toBe("done");
    expect(here.act.expand).toHaveBeenCalledWith([KAZ, RUS]);
    expect(press(key("3"), here)).toBe("done");
    expect(here.act.near).toHaveBeenCalledWith([KAZ, RUS], 3);
    press(key("0"), ground(select(DEFAULT_VIEW, [TIE])));
    expect(press(key("h"), ground(DEFAULT_VIEW))).toBe("nothing");
    expect(press(key("h"), ground(select(DEFAULT_VIEW, [UZB])))).toBe("nothing");
    expect(press(key("q"), here)).toBe("unknown");
    expect(press(key("e", { altKey: true }), here)).toBe("unknown");
    expect(press(key("f"), ground(DEFAULT_VIEW, [], true))).toBe("nothing");
  });

  it("leave the neighbourhood before they clear the selection", () => {
    const near = ground(select(showNear(DEFAULT_VIEW, [KAZ], 1), [KAZ]));
    press(key("Escape"), near);
    expect(near.act.all).toHaveBeenCalledOnce();
    expect(near.act.clear).not.toHaveBeenCalled();
    const far = ground(select(DEFAULT_VIEW, [KAZ]));
    press(key("Escape"), far);
    expect(far.act.clear).toHaveBeenCalledOnce();
  });

  it("are told apart by Ctrl or Cmd, and by Shift only with these", () => {
    expect(matches({ key: "z", mod: true }, key("z", { metaKey: true }))).toBe(true);
    expect(matches({ key: "z", mod: true }, key("Z", { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(matches({ key: "z", mod: true, shift: true }, key("Z", { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(matches({ key: "?" }, key("?", { shiftKey: true }))).toBe(true);
    expect(matches({ key: "e" }, key("e", { ctrlKey: true }))).toBe(false);
    expect([keysText({ key: "z", mod: true, shift: true }, false), keysText({ key: "k", mod: true }, true)]).toEqual(["Ctrl ⇧ Z", "⌘ K"]);
    expect(ariaKeys({ key: "escape" }, false)).toBe("Escape");
  });

  it("have one line each on their page, the ten digits one together", () => {
    const lines = shortcutsOf(ACTIONS, ground(DEFAULT_VIEW), false);
    expect(lines.find(({ keys }) => keys === "0 – 9")?.text).toMatch(/steps/);
    expect(lines.filter(({ keys }) => keys === "Esc")).toHaveLength(1);
    expect(lines.map(({ keys }) => keys)).toEqual(expect.arrayContaining(["E", "H", "P", "Z", "F", "/", "?", "Ctrl K", "Ctrl Z", "V"]));
  });
});

describe("the palette", () => {
  it("finds by the beginnings of words, without accents, and finds nothing by scattered letters", () => {
    expect(fuzzy("turk", "Türkiye")).toBeDefined();
    expect(fuzzy("lens corr", "Through the corridors lens")).toBeDefined();
    expect(fuzzy("cts", "Clear the selection")).toBeDefined();
    expect(fuzzy("zzz", "Zoom in")).toBeUndefined();
    expect(fuzzy("(.*", "Zoom (.* in")).toBeDefined();
    expect(fuzzy("zoom", "Zoom in") ?? 0).toBeGreaterThan(fuzzy("zoom", "Do not zoom in here") ?? 0);
  });

  it("puts first what is done to the selection, under its name", () => {
    const entries = commandsFor("", ground(select(DEFAULT_VIEW, [KAZ])), false);
    expect(entries[0]?.heading).toBe("KAZ");
    expect(commandsFor("hide", ground(select(DEFAULT_VIEW, [KAZ])), false)[0]?.id).toBe("hide");
    expect(commandsFor("map", ground(DEFAULT_VIEW), false).map(({ id }) => id)).toContain("layout-map");
    expect(commandsFor("7 steps", ground(select(DEFAULT_VIEW, [KAZ])), false)[0]?.id).toBe("depth-7");
  });
});

it("what is selected, as text", () => {
  expect(asText(ground(DEFAULT_VIEW, [KAZ, TIE, AGREEMENT]))).toBe(
    "KAZ (State), 1 tie in view\nKAZ – UZB: In force, weight 3\ncis 1994 labour migration",
  );
});
