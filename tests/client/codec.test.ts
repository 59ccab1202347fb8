import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeView, encodeView } from "../../client/state/codec.ts";
import { LONGEST_ADDRESS, sharedAddress } from "../../client/state/history.ts";
import { STARTING_POINTS } from "../../client/state/presets.ts";
import { parseSearch, stringifySearch, validateSearch } from "../../client/state/search.ts";
import { compactSet, spreadSet } from "../../client/state/shared-beginnings.ts";
import { DEFAULT_VIEW, LIMITS, type ViewState } from "../../client/state/view.ts";
import { nodeId } from "../../server/contract/ids.ts";
import { view } from "./views.ts";

/** What is hidden and pinned are sets. */
function inOrder({ hidden, pinned, ...rest }: ViewState) {
  return { ...rest, hidden: [...hidden].sort(), pinned: [...pinned].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

describe("a view in a URL", () => {
  it("comes back as it went in, through the address itself", () => {
    fc.assert(
      fc.property(view, (before) => {
        const address = stringifySearch(encodeView(before));
        const { view: after, dropped } = decodeView(validateSearch(parseSearch(address)));
        expect(dropped).toEqual([]);
        expect(inOrder(after)).toEqual(inOrder(before));
        // A long set is sorted once; from then on the view is the same to the letter.
        expect(decodeView(encodeView(after)).view).toEqual(after);
      }),
      { numRuns: 400 },
    );
  });

  it("writes long sets of what is hidden and pinned in a fraction of their length, and reads them as they were spoken", () => {
    const ids = Array.from({ length: 200 }, (_, at) =>
      nodeId(`agreement:a-dataset-with-a-rather-long-name-1961-employment-of-workers-${at}`),
    );
    const before = { ...DEFAULT_VIEW, hidden: ids, pinned: ids.map((id, at) => ({ id, x: at, y: -1 - at })) };
    const address = stringifySearch(encodeView(before));
    expect(address.length).toBeLessThan(LONGEST_ADDRESS);
    expect(inOrder(decodeView(parseSearch(address)).view)).toEqual(inOrder(before));
    expect(decodeView(parseSearch(`?hide=${ids.join(",")}`)).view.hidden).toEqual(ids);
  });

  it("comes back from any set of texts", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "0", "9", "z", "Z", ":", "-", "~", ">"), minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 20, maxLength: 200 }), (texts) => {
        const written = compactSet(texts);
        expect(written.startsWith("*") || texts.join(",").length <= 400).toBe(true);
        if (written.startsWith("*")) expect(spreadSet(written).split(",")).toEqual([...texts].sort());
      }),
    );
  });

  it("is refused in words where no server would take it", () => {
    const ids = Array.from({ length: 200 }, (_, at) => nodeId(`agreement:${String((at * 7919) % 1000).repeat(30)}-${at}`));
    expect(sharedAddress("http://127.0.0.1", { ...DEFAULT_VIEW, hidden: ids })).toBeUndefined();
    expect(sharedAddress("http://127.0.0.1", DEFAULT_VIEW)).toMatch(/^http:\/\/127\.0\.0\.1\/\?focus=UZB/);
  });

  it("decodes anything at all, to a view that encodes to itself", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("UZB~", "KAZ~UZB~RUS", "state:UZB", "-1", "1e9", "2025-02-30", ",,,", "%", "\ud800"),
      fc.integer(),
      fc.jsonValue(),
    );
    const name = fc.oneof(
      fc.constantFrom(
        "focus",
        "expand",
        "issues",
        "asOf",
        "near",
        "select",
        "hide",
        "pin",
        "minWeight",
        "regions",
        "__proto__",
        "constructor",
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.dictionary(name, value), (search) => {
        const { view: decoded } = decodeView(search);
        expect(decodeView(encodeView(decoded))).toEqual({ view: decoded, dropped: [] });
        expect(() => stringifySearch(search)).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });

  it("parses any address and writes what it understood", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const { view: decoded } = decodeView(parseSearch(`?${text}`));
        expect(stringifySearch(encodeView(decoded))).toMatch(/^\?/);
      }),
    );
  });

  it("reads plainly", () => {
    const address =
      "?focus=UZB&expand=KAZ~25&issues=labour_mobility,trafficking&bodies=cis&regions=Central+Asia&asOf=2018-12-31&select=KAZ~UZB&hide=organisation:eu&pin=RUS~120~-40";
    const { view: decoded, dropped } = decodeView(parseSearch(address));
    expect(dropped).toEqual([]);
    expect(decoded.selection).toEqual(["state:KAZ~state:UZB"]);
    expect(decoded.regions).toEqual(["Central Asia"]);
    expect(stringifySearch(encodeView(decoded))).toBe(address);
  });

  it("says what it could not use and keeps the rest", () => {
    const { view: decoded, dropped } = decodeView(
      parseSearch("?focus=Atlantis&strengths=in_force,firm&colour=red&asOf=2018-02-30&minWeight=-3&size=charm&paint=pagerank"),
    );
    expect(decoded).toEqual({ ...DEFAULT_VIEW, strengths: ["in_force"], paint: "pagerank" });
    expect(dropped.map(({ parameter, value, reason }) => [parameter, value, reason])).toEqual([
      ["colour", "red", "unknown_parameter"],
      ["focus", "Atlantis", "not_understood"],
      ["asOf", "2018-02-30", "not_understood"],
      ["size", "charm", "not_understood"],
      ["strengths", "firm", "not_understood"],
      ["minWeight", "-3", "not_understood"],
    ]);
  });

  it("bounds what it carries", () => {
    const codes = Array.from({ length: 1000 }, (_, index) =>
      [index / 676, index / 26, index].map((n) => String.fromCharCode(65 + (Math.floor(n) % 26))).join(""),
    );
    const { view: decoded, dropped } = decodeView({ hide: codes.join(",") });
    expect(decoded.hidden).toHaveLength(LIMITS.hidden);
    expect(dropped.some(({ reason }) => reason === "too_many")).toBe(true);
  });

  it("opens the default view without parameters, and each starting point from its own address", () => {
    expect(decodeView(parseSearch("")).view).toEqual(DEFAULT_VIEW);
    for (const start of STARTING_POINTS.flatMap((point) => ("view" in point ? [point.view] : [])))
      expect(decodeView(parseSearch(stringifySearch(encodeView(start))))).toEqual({ view: start, dropped: [] });
  });

  it("keeps a prototype's name a mere parameter", () => {
    const search = parseSearch("?__proto__=UZB&constructor=KAZ");
    expect(Object.getPrototypeOf(search)).toBe(Object.prototype);
    expect(decodeView(search).view).toEqual(DEFAULT_VIEW);
  });
});
