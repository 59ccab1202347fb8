import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeView, encodeView } from "../../client/state/codec.ts";
import { STARTING_POINTS } from "../../client/state/presets.ts";
import { parseSearch, stringifySearch, validateSearch } from "../../client/state/search.ts";
import { DEFAULT_VIEW, LIMITS } from "../../client/state/view.ts";
import { view } from "./views.ts";

describe("a view in a URL", () => {
  it("comes back as it went in, through the address itself", () => {
    fc.assert(
      fc.property(view, (before) => {
        const address = stringifySearch(encodeView(before));
        const { view: after, dropped } = decodeView(validateSearch(parseSearch(address)));
        expect(dropped).toEqual([]);
        expect(after).toEqual(before);
      }),
      { numRuns: 400 },
    );
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
