import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { i18n } from "../../client/i18n/i18n.ts";
import { wordsIn } from "../../client/panels/parts/words.ts";
import { flawText, importText } from "../../client/panels/saved/flaw-text.ts";
import { urlOf } from "../../client/state/history.ts";
import {
  addressOf,
  freeName,
  mergeViews,
  nameOf,
  parseViews,
  type SavedView,
  stringifyViews,
  VIEW_LIMITS,
} from "../../client/state/saved-views.ts";
import { view } from "./views.ts";

const MOMENT = "2026-11-24T05:00:00.000Z";
const saved = (name: string, address = "?focus=UZB"): SavedView => ({ name, address, saved: MOMENT });
const file = (...views: unknown[]): string => JSON.stringify({ format: "entente-views", version: 1, views });
const words = wordsIn(i18n.t, "en");

describe("a file of saved views", () => {
  it("comes back as it went out, whatever the views", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: "binary", maxLength: 200 }), view), { maxLength: 4 }), (made) => {
        const views = made.map(([name, one], index) => saved(nameOf(name) || `view ${index}`, urlOf(one)));
        expect(parseViews(stringifyViews(views, MOMENT))).toEqual({ views, flaws: [] });
      }),
      { numRuns: 60 },
    );
  });

  it("is read whatever stands in it, without a throw", () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (text) => void parseViews(text)));
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), (entries) => {
        const { views, flaws } = parseViews(file(...entries));
        expect(views.length + flaws.length).toBe(entries.length);
      }),
    );
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(parseViews(deep).flaws).toHaveLength(1);
    const nested = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;
    expect(parseViews(`{"format":"entente-views","version":1,"views":[${nested}]}`).flaws).toEqual([{ reason: "no_entry", entry: 1 }]);
  });

  it.each([
    ["not json", "{", "not_json"],
    ["no text at all", "", "not_json"],
    ["another format", '{"format":"gexf","version":1,"views":[]}', "not_ours"],
    ["a list", "[]", "not_ours"],
    ["null", "null", "not_ours"],
    ["views that are no list", '{"format":"entente-views","version":1,"views":{"length":2}}', "not_ours"],
    ["a newer version", '{"format":"entente-views","version":2,"views":[]}', "newer"],
    ["a prototype in place of properties", '{"__proto__":{"format":"entente-views","version":1,"views":[]}}', "not_ours"],
  ])("is refused as a whole: %s", (_, text, reason) => {
    expect(parseViews(text)).toEqual({ views: [], flaws: [{ reason }] });
  });

  it("is refused unread where it is too large", () => {
    expect(parseViews(" ".repeat(VIEW_LIMITS.file + 1)).flaws).toEqual([{ reason: "too_large" }]);
  });

  it("keeps what is right and names the entry and the field of what is wrong", () => {
    const { views, flaws } = parseViews(
      file(
        saved("good"),
        { address: "?focus=UZB" },
        { name: "   ", address: "?focus=UZB" },
        { name: "x", address: 7 },
        { name: "x", address: "?focus=Atlantis" },
        { name: "x", address: "javascript:alert(1)" },
        { name: "n".repeat(121), address: "?focus=UZB" },
        { name: "x", address: `?focus=${"U".repeat(32_000)}` },
        { name: "x", address: "?focus=UZB", saved: "yesterday" },
        "?focus=UZB",
        { name: "undated", address: "focus=UZB" },
      ),
    );
    expect(views.map(({ name }) => name)).toEqual(["good", "undated"]);
    expect(flaws.map(({ entry, field, reason }) => [entry, field, reason])).toEqual([
      [2, "name", "missing"],
      [3, "name", "missing"],
      [4, "address", "missing"],
      [5, "address", "not_understood"],
      [6, "address", "not_understood"],
      [7, "name", "too_long"],
      [8, "address", "too_long"],
      [9, "saved", "not_understood"],
      [10, undefined, "no_entry"],
    ]);
    expect(flaws.map((flaw) => flawText(flaw, words))[3]).toBe("View 5, “address”: is not understood: focus=Atlantis");
  });

  it("holds so many and says what it left", () => {
    const { views, flaws } = parseViews(file(...Array.from({ length: VIEW_LIMITS.views + 3 }, (_, index) => saved(`view ${index}`))));
    expect(views).toHaveLength(VIEW_LIMITS.views);
    expect(flaws).toEqual([{ reason: "too_many", value: String(VIEW_LIMITS.views + 3) }]);
  });

  it("carries names as text and addresses as views: nothing of it runs, hides or turns a line around", () => {
    const { views } = parseViews(
      file(saved('<img src=x onerror="alert(1)">'), saved("a\u202Eb\u0000\u200Bc\nd", "?focus=UZB&pin=KAZ~1~2")),
    );
    expect(views.map(({ name }) => name)).toEqual(['<img src=x onerror="alert(1)">', "a b c d"]);
    expect(views[1]?.address).toBe("?focus=UZB&pin=KAZ~1~2");
  });
});

describe("saved views", () => {
  it("have addresses as the view itself writes them, or say what is not understood", () => {
    expect(addressOf("asOf=2018-12-31&focus=state:UZB")).toEqual({ address: "?focus=UZB&asOf=2018-12-31" });
    expect(addressOf("?focus=UZB&colour=red")).toEqual({ unknown: "colour=red" });
    expect(addressOf("?__proto__=1")).toEqual({ unknown: "__proto__=1" });
  });

  it("of one name and address are one; of one name alone get numbers", () => {
    const before = [saved("A"), saved("B", "?focus=KAZ")];
    const merged = mergeViews(before, [saved("A"), saved("A", "?focus=RUS"), saved("A", "?focus=TJK"), saved("C", "?focus=KAZ")]);
    expect(merged.views.map(({ name }) => name)).toEqual(["A", "B", "A (2)", "A (3)", "C"]);
    expect(merged).toMatchObject({ added: 3, known: 1, renamed: 2, left: 0 });
    expect(mergeViews(merged.views, merged.views)).toMatchObject({ views: merged.views, added: 0, known: 5 });
    expect(importText({ added: 3, known: 1, renamed: 2, left: 0, flawed: 0 }, words)).toBe(
      "From the file: 3 views added, 1 was here already and 2 have a number behind their names, which were taken.",
    );
  });

  it("never grow beyond what is kept, nor a name beyond its length", () => {
    const many = Array.from({ length: VIEW_LIMITS.views }, (_, index) => saved(`view ${index}`));
    expect(mergeViews(many, [saved("one more")])).toMatchObject({ added: 0, left: 1 });
    const long = "é".repeat(VIEW_LIMITS.name);
    expect([...freeName(long, [saved(long)])]).toHaveLength(VIEW_LIMITS.name);
    expect(nameOf(`  ${long}x `)).toBe(long);
  });
});
