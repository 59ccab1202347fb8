import { describe, expect, test } from "vitest";
import { CHANNELS, TYING_ROLES } from "../../server/contract/vocabulary.ts";
import { bases } from "../../server/domain/bases.ts";
import type { CooperationFacts, PartyFact } from "../../server/domain/facts.ts";
import { levelOf, type Question, rolesOr } from "../../server/domain/tie-grounds.ts";
import { fold, type TieFold, ties } from "../../server/domain/ties.ts";
import { about, agreement, body, event, facts, membership, on, participation, party, stated, year } from "./build.ts";

const T = "2020-06-15";
const BEFORE = on("2019-01-01");
const [A, B, C] = ["state:AAA", "state:BBB", "state:CCC"];
const BODY = "organisation:x";

function tiesOf(changes: Partial<CooperationFacts>, asked: Partial<Question> = {}): TieFold[] {
  const question: Question = {
    issues: new Set(["issue:labour_mobility"]),
    levels: ["bilateral", "regional"],
    channels: CHANNELS,
    bodies: [],
    roles: TYING_ROLES,
    t: T,
    ...asked,
  };
  return ties(bases(facts(changes), question));
}

/** Two or more parties to one agreement on labour mobility. */
function treaty(parties: Partial<PartyFact>[], of: Parameters<typeof agreement>[0] = {}) {
  return { agreements: [agreement(of)], agreementIssues: [about("agreement:x")], parties: parties.map(party) };
}
const members = (...actors: (string | undefined)[]) => actors.map((actor) => membership({ actor: actor ?? "", from: year(2000) }));

describe("the agreement channel", () => {
  test("two parties to an agreement on the issue", () => {
    const [tie, ...others] = tiesOf(
      treaty([
        { actor: B, signed: BEFORE },
        { actor: A, signed: BEFORE },
      ]),
    );
    expect(others).toEqual([]);
    expect(tie).toEqual({
      a: A,
      b: B,
      weight: 1,
      uncertain: 0,
      agreements: ["agreement:x"],
      bodies: [],
      events: [],
      strongest: "force_unknown",
      issues: ["issue:labour_mobility"],
      levels: ["regional"],
      channels: ["agreement"],
    });
  });

  test("an agreement on another issue ties nobody", () => {
    const other = {
      ...treaty([
        { actor: A, signed: BEFORE },
        { actor: B, signed: BEFORE },
      ]),
      agreementIssues: [about("agreement:x", { issue: "issue:trade" })],
    };
    expect(tiesOf(other)).toEqual([]);
  });

  test("every pair of three parties, and one agreement stated twice counts once", () => {
    const parties = [A, B, C].flatMap((actor) => [
      { actor, signed: BEFORE },
      { actor, signed: BEFORE, provenance: stated({ dataset: "dataset:two" }) },
    ]);
    expect(tiesOf(treaty(parties)).map(({ a, b, weight }) => [a, b, weight])).toEqual([
      [A, B, 1],
      [A, C, 1],
      [B, C, 1],
    ]);
  });

  test("an organisation ties its own agreement's parties to itself, as party or by its auspices, and once if both", () => {
    const own = treaty([{ actor: A, signed: BEFORE }]);
    const under = { auspices: [{ agreement: "agreement:x", body: BODY, provenance: stated() }] };
    const asParty = party({ actor: BODY, signed: BEFORE });
    for (const changes of [
      { ...own, ...under },
      { ...own, parties: [...own.parties, asParty] },
      { ...own, ...under, parties: [...own.parties, asParty] },
    ]) {
      expect(tiesOf(changes)).toMatchObject([{ a: BODY, b: A, weight: 1, agreements: ["agreement:x"] }]);
    }
  });

  test("an agreement under an organisation ties its parties to it, however little is known of the organisation's own part", () => {
    const own = treaty([{ actor: A, signed: BEFORE, inForce: BEFORE }]);
    const auspices = [{ agreement: "agreement:x", body: BODY, provenance: stated() }];
    const undated = party({ actor: BODY });
    expect(tiesOf({ ...own, auspices, parties: [...own.parties, undated] })).toMatchObject([
      { weight: 1, uncertain: 0, strongest: "in_force" },
    ]);
  });

  test("signed by one only later: not yet a tie", () => {
    expect(
      tiesOf(
        treaty([
          { actor: A, signed: BEFORE },
          { actor: B, signed: on("2021-01-01") },
        ]),
      ),
    ).toEqual([]);
  });

  test("what can't be placed in time is not in the weight, but counted beside it", () => {
    const [tie] = tiesOf(treaty([{ actor: A, signed: BEFORE }, { actor: B }]));
    expect(tie).toMatchObject({ weight: 0, uncertain: 1, agreements: [] });
  });

  test("lapsed for one of two: listed, and weighs nothing", () => {
    const [tie] = tiesOf(
      treaty([
        { actor: A, signed: BEFORE },
        { actor: B, signed: BEFORE, withdrawn: on("2020-01-01") },
      ]),
    );
    expect(tie).toMatchObject({ weight: 0, uncertain: 0, agreements: [], strongest: "lapsed" });
  });

  test("terminated: lapsed for all", () => {
    const parties = [
      { actor: A, signed: BEFORE },
      { actor: B, signed: BEFORE },
    ];
    expect(tiesOf(treaty(parties, { terminated: BEFORE }))).toMatchObject([{ weight: 0, strongest: "lapsed" }]);
    expect(tiesOf(treaty(parties, { terminated: on("2021-01-01") }))).toMatchObject([{ weight: 1 }]);
  });
});

describe("the body channel", () => {
  const discussed = { bodies: [body()], bodyIssues: [about(BODY)] };

  test("members with each other, and each with the body", () => {
    expect(tiesOf({ ...discussed, memberships: members(A, B) }).map(({ a, b, weight }) => [a, b, weight])).toEqual([
      [BODY, A, 1],
      [BODY, B, 1],
      [A, B, 1],
    ]);
  });

  test("a body that discussed the issue only later, or another one, ties nobody", () => {
    const later = { bodies: [body()], bodyIssues: [about(BODY, { on: on("2021-01-01") })], memberships: members(A, B) };
    expect(tiesOf(later)).toEqual([]);
    expect(tiesOf({ ...later, bodyIssues: [about(BODY, { issue: "issue:trade" })] })).toEqual([]);
  });

  test("a body that discussed it some day of that year is uncertain", () => {
    const some = { bodies: [body()], bodyIssues: [about(BODY, { on: year(2020) })], memberships: members(A, B) };
    expect(tiesOf(some)).toMatchObject([{ uncertain: 1 }, { uncertain: 1 }, { weight: 0, uncertain: 1, bodies: [] }]);
  });

  test("a membership reported only for a later day is uncertain", () => {
    const memberships = [
      membership({ actor: A, from: year(2000) }),
      membership({ actor: B, provenance: stated({ statedAsOf: on("2025-03-04") }) }),
    ];
    expect(tiesOf({ ...discussed, memberships }).find(({ a, b }) => a === A && b === B)).toMatchObject({ weight: 0, uncertain: 1 });
    expect(tiesOf({ ...discussed, memberships }, { t: "2025-03-04" }).find(({ a }) => a === A)).toMatchObject({ weight: 1, uncertain: 0 });
  });

  test("observers make no tie unless that role is asked", () => {
    const memberships = [...members(A), membership({ actor: B, role: "observer", from: year(2000) })];
    expect(tiesOf({ ...discussed, memberships })).toHaveLength(1);
    expect(tiesOf({ ...discussed, memberships }, { roles: ["member", "observer"] })).toHaveLength(3);
    expect(tiesOf({ ...discussed, memberships }, { roles: ["observer"] })).toMatchObject([{ a: BODY, b: B }]);
    expect(rolesOr([])).toEqual(["member", "chair"]);
    expect(rolesOr(undefined)).toEqual(["member", "chair"]);
  });

  test("an organ inherits no members", () => {
    const organ = "organisation:organ";
    const found = tiesOf({ bodies: [body({ id: organ, kind: "organ" })], bodyIssues: [about(organ)], memberships: members(A, B) });
    expect(found).toEqual([]);
  });

  test("a body with over sixty members is universal whatever it calls itself, and left out unless asked", () => {
    expect(levelOf(body({ size: 60 }))).toBe("regional");
    expect(levelOf(body({ size: 61 }))).toBe("universal");
    expect(levelOf(body({ kind: "universal-organisation", size: 2 }))).toBe("universal");
    const large = { bodies: [body({ size: 61 })], bodyIssues: [about(BODY)], memberships: members(A, B) };
    expect(tiesOf(large)).toEqual([]);
    expect(tiesOf(large, { levels: ["universal"] })).toHaveLength(3);
  });
});

describe("the event channel", () => {
  const met = (date: ReturnType<typeof on> | null) => ({
    events: [event({ date })],
    eventIssues: [about("event:x")],
    participations: [participation(A ?? ""), participation(B ?? "")],
  });

  test("who took part in an event held by then that discussed the issue", () => {
    expect(tiesOf(met(on(T)))).toMatchObject([{ a: A, b: B, weight: 1, events: ["event:x"], strongest: "event" }]);
    expect(tiesOf(met(on("2020-06-16")))).toEqual([]);
  });

  test("an undated event is uncertain", () => {
    expect(tiesOf(met(null))).toMatchObject([{ weight: 0, uncertain: 1, events: [] }]);
    expect(tiesOf(met(year(2020)))).toMatchObject([{ weight: 0, uncertain: 1 }]);
  });
});

describe("what is asked", () => {
  const all = {
    ...treaty([
      { actor: A, signed: BEFORE, inForce: BEFORE },
      { actor: B, signed: BEFORE, inForce: BEFORE },
    ]),
    bodies: [body()],
    bodyIssues: [about(BODY)],
    memberships: members(A, B),
    events: [event({ date: BEFORE })],
    eventIssues: [about("event:x")],
    participations: [participation(A ?? ""), participation(B ?? "")],
  };
  const between = (found: TieFold[]) => found.find(({ a, b }) => a === A && b === B);

  test("weight is agreements and bodies and events", () => {
    expect(between(tiesOf(all))).toMatchObject({ weight: 3, strongest: "in_force", channels: ["agreement", "body", "event"] });
  });

  test.each([
    ["agreement", { weight: 1, agreements: ["agreement:x"], bodies: [], events: [] }],
    ["body", { weight: 1, agreements: [], bodies: [BODY], events: [] }],
    ["event", { weight: 1, agreements: [], bodies: [], events: ["event:x"] }],
  ] as const)("the channel %s alone", (channel, expected) => {
    expect(between(tiesOf(all, { channels: [channel] }))).toMatchObject(expected);
  });

  test("a level that no ground has leaves nothing", () => {
    expect(tiesOf(all, { levels: ["universal"] })).toEqual([]);
    expect(tiesOf(all, { levels: ["bilateral"] })).toEqual([]);
  });

  test("a body asked for: ties through it, and through agreements under it", () => {
    expect(between(tiesOf(all, { bodies: [BODY] }))).toMatchObject({ weight: 1, bodies: [BODY], agreements: [] });
    const auspices = [{ agreement: "agreement:x", body: BODY, provenance: stated() }];
    expect(between(tiesOf({ ...all, auspices }, { bodies: [BODY] }))).toMatchObject({ weight: 2 });
    expect(tiesOf(all, { bodies: ["organisation:other"] })).toEqual([]);
  });
});

describe("the strongest ground", () => {
  const ground = (strength: TieFold["strongest"], counts: boolean, lapsed = false) =>
    ({
      kind: "agreement",
      id: `agreement:${strength}`,
      a: "a",
      b: "b",
      issues: [],
      level: "regional",
      strength,
      counts,
      lapsed,
      live: "unknown",
    }) as const;
  const order = ["in_force", "force_unknown", "signed_only", "soft", "practice", "body", "event"] as const;

  test("in the order of the list", () => {
    for (const [at, strength] of order.entries()) {
      for (const weaker of order.slice(at)) expect(fold([ground(weaker, true), ground(strength, true)]).strongest).toBe(strength);
    }
  });

  test("what doesn't count speaks only where nothing counts, and what lapsed only where nothing else is", () => {
    expect(fold([ground("body", true), ground("in_force", false)]).strongest).toBe("body");
    expect(fold([ground("soft", false), ground("lapsed", false, true)]).strongest).toBe("soft");
    expect(fold([ground("lapsed", false, true)])).toMatchObject({ strongest: "lapsed", weight: 0, uncertain: 0 });
  });
});
