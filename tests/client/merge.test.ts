import { describe, expect, it } from "vitest";
import { addressOf } from "../../client/data/address.ts";
import { mergeNetworks, visibleActors } from "../../client/data/merge.ts";
import { amongRequest, evidenceParameters, networkRequests } from "../../client/data/network-requests.ts";
import { setFilter } from "../../client/state/filters.ts";
import { add, expand, setAsOf } from "../../client/state/transitions.ts";
import { DEFAULT_VIEW } from "../../client/state/view.ts";
import { idOf } from "../../server/contract/ids.ts";
import { pairKey } from "../../server/domain/pair.ts";
import { network, tie } from "./networks.ts";

const state = (code: string) => idOf("State", `state:${code}`);
const [UZB, KAZ, RUS, GEO, TJK] = [state("UZB"), state("KAZ"), state("RUS"), state("GEO"), state("TJK")];

const ofUzbekistan = network(
  [UZB, KAZ, RUS, TJK],
  [tie(UZB, KAZ, { weight: 3 }), tie(UZB, RUS, { weight: 5 }), tie(UZB, TJK), tie(KAZ, RUS)],
);
const ofKazakhstan = network([UZB, KAZ, RUS, GEO], [tie(UZB, KAZ, { weight: 3 }), tie(KAZ, RUS), tie(KAZ, GEO), tie(RUS, GEO)]);

describe("what a view asks for", () => {
  it("asks once for each centre, with the same filters", () => {
    const view = add(expand(setAsOf(setFilter(DEFAULT_VIEW, "levels", ["bilateral"]), "2018-01-01"), KAZ, 10), GEO);
    const filters = { levels: ["bilateral"], asOf: "2018-01-01", limit: 3000 };
    expect(networkRequests(view)).toEqual([
      { role: "focus", id: UZB, cap: 60, parameters: { focus: UZB, ...filters } },
      { role: "expanded", id: KAZ, cap: 10, parameters: { focus: KAZ, ...filters } },
      { role: "added", id: GEO, cap: 0, parameters: { focus: GEO, ...filters } },
    ]);
    expect(amongRequest(view, [UZB, KAZ])).toEqual({ states: [KAZ, UZB], ...filters });
    expect(amongRequest(DEFAULT_VIEW, [UZB, KAZ])).toBeUndefined();
    expect(evidenceParameters(view, pairKey(UZB, KAZ))).toEqual({ a: KAZ, b: UZB, levels: ["bilateral"], asOf: "2018-01-01" });
  });

  it("an expanded focus is the same centre with another cap", () => {
    expect(networkRequests(expand(DEFAULT_VIEW, UZB, 200))).toMatchObject([{ role: "focus", id: UZB, cap: 200 }]);
  });

  it("writes plain addresses, leaves out what is empty, and escapes what could break out", () => {
    expect(addressOf("/api/network", { focus: UZB, levels: ["bilateral", "regional"], issues: [], asOf: undefined, minWeight: 2 })).toBe(
      "/api/network?focus=state:UZB&levels=bilateral,regional&minWeight=2",
    );
    expect(addressOf("/api/search", { q: "a&b=c#d" })).toBe("/api/search?q=a%26b%3Dc%23d");
  });
});

describe("several answers as one network", () => {
  const request = (id: typeof UZB, role: "focus" | "expanded" | "added", cap: number) => ({ role, id, cap, parameters: { focus: id } });

  it("caps by the heaviest ties and says what the cap hides", () => {
    const merged = mergeNetworks([{ request: request(UZB, "focus", 2), network: ofUzbekistan }]);
    expect(merged.nodes.map(({ id }) => id)).toEqual([UZB, RUS, KAZ]);
    expect(merged.ties.map(({ source, target }) => [source, target])).toEqual([
      [KAZ, UZB],
      [RUS, UZB],
      [KAZ, RUS],
    ]);
    expect(merged.centres).toMatchObject([{ id: UZB, cap: 2, shown: 2, of: 3, hiddenByCap: [TJK] }]);
  });

  it("an expansion brings its own partners and counts those already there", () => {
    const answers = [
      { request: request(UZB, "focus", 60), network: ofUzbekistan },
      { request: request(KAZ, "expanded", 5), network: ofKazakhstan },
    ];
    const merged = mergeNetworks(answers, network([GEO, TJK], [tie(GEO, TJK)]));
    expect(visibleActors(answers)).toEqual([UZB, KAZ, RUS, TJK, GEO]);
    expect(merged.ties).toHaveLength(7);
    expect(merged.centres[1]).toMatchObject({ shown: 3, of: 3, hiddenByCap: [] });
  });

  it("what search adds comes with its ties to what is in view, and nobody else", () => {
    const merged = mergeNetworks([
      { request: request(UZB, "focus", 60), network: ofUzbekistan },
      {
        request: request(GEO, "added", 0),
        network: network([GEO, KAZ, RUS, state("TUR")], [tie(GEO, KAZ), tie(GEO, RUS), tie(GEO, state("TUR"))]),
      },
    ]);
    expect(merged.nodes.map(({ id }) => id)).toEqual([UZB, GEO, RUS, KAZ, TJK]);
    expect(merged.centres[1]).toMatchObject({ role: "added", shown: 2, of: 3, hiddenByCap: [] });
  });

  it("ignores what is no actor of ours", () => {
    const hostile = network([UZB, "__proto__", "state:", "claim:x"], [tie(UZB, "__proto__"), tie(UZB, UZB), tie(UZB, "claim:x")]);
    const merged = mergeNetworks([{ request: request(UZB, "focus", 60), network: hostile }]);
    expect(merged.nodes.map(({ id }) => id)).toEqual([UZB]);
    expect(merged.ties).toEqual([]);
  });
});
