import { beforeAll, describe, expect, test } from "vitest";
import { type Address, addressesIn, saidOf } from "./addresses.ts";
import { type Server, serverOn } from "./served.ts";

let served: Server;
let addresses: Address[];
beforeAll(async () => {
  served = await serverOn("regional");
  addresses = addressesIn((await ask("/api/openapi.json")).json());
});
const ask = (url: string) => served.get(url);
const post = (payload: string) => {
  const headers = { host: "127.0.0.1", "content-type": "application/json" };
  return served.app.inject({ method: "POST", url: "/api/what-if", headers, payload });
};

describe("what can't be used is refused by name, wherever it is asked", () => {
  test("a number that isn't finite", { timeout: 120_000 }, async () => {
    const numeric = addresses.filter(({ schema }) => schema.type === "integer" || schema.type === "number");
    expect(numeric.length).toBeGreaterThan(80);
    for (const { url, name, path } of numeric) {
      for (const value of ["Infinity", "1e400", "9".repeat(310), "0x10"]) {
        const answer = await ask(url(value));
        expect([path, name, value, answer.statusCode]).toEqual([path, name, value, 400]);
        expect(answer.json().error.message).toMatch(
          new RegExp(`“${name}” has an unusable value: it takes a (?:whole )?number(?:,| from )`),
        );
      }
    }
  });

  test.each(["limit", "offset", "year"])("%s in a body that no double holds", async (name) => {
    const answer = await post(`{"changes":[{"kind":"accession","state":"state:UZB","agreement":"agreement:eaeu-treaty"}],"${name}":1e400}`);
    expect([answer.statusCode, answer.json().error.message]).toEqual([400, expect.stringContaining(`“${name}”`)]);
  });

  test("an id", { timeout: 120_000 }, async () => {
    const named = addresses.filter((each) => saidOf(each, "x-ids") !== undefined);
    expect(named.length).toBeGreaterThan(90);
    for (const address of named) {
      const { url, name, path, inPath } = address;
      const [label = ""] = [saidOf(address, "x-ids")].flat();
      const whole = `${String(label).toLowerCase()}:nothing-so-called`;
      for (const [text, status] of [
        [whole, 404],
        ["nothing-so-called", inPath ? 404 : 400],
      ] as const) {
        const answer = await ask(url(text));
        const { message, remedy } = answer.json().error;
        expect([path, name, answer.statusCode, message]).toEqual([path, name, status, expect.stringContaining(text)]);
        expect(`${message} ${remedy}`).toContain(`“${name}”`);
      }
    }
  });

  test("a region, a metric, a unit, an edition, a section, a property", async () => {
    const words = addresses.filter((each) => saidOf(each, "x-word") !== undefined);
    expect(new Set(words.map((each) => saidOf(each, "x-word"))).size).toBe(6);
    for (const { url, name, path } of words) {
      const answer = await ask(url("nothing-so-called"));
      expect([path, name, answer.statusCode]).toEqual([path, name, 400]);
      expect(answer.json().error.message).toMatch(new RegExp(`“${name}” names “nothing-so-called”, which is not there\\. .*there`));
    }
  });

  test.each([
    ["network?issues=issue:labor", /issue:labour_mobility \(Labour mobility\)/],
    ["corridors?metric=shares", /“share”/],
    ["corridors?edition=2019", /“none”/],
    ["statements?section=introduction to it", /“INTRODUCTION”/],
    ["network?regions=Central Asien", /“Central Asia”/],
    ["statements?datasets=dataset:uzbekistan", /dataset:uzbekistan-2025/],
    ["network?focus=Uzbekistan", /state:UZB \(Uzbekistan\)/],
    ["corridors?origin=state:UZE", /state:UZB \(Uzbekistan\)/],
    ["nodes/Usbekistan", /state:UZB \(Uzbekistan\)/],
    ["network?focus=agreement:cis-charter", /is no State, Organisation/],
  ])("%s names the nearest that there are", async (url, near) => {
    const { error } = (await ask(`/api/${url}`)).json();
    expect(`${error.message} ${error.remedy}`).toMatch(near);
  });

  test("no message shows a pattern: it says what to write", async () => {
    for (const [url, words] of [
      ["/api/network?asOf=2018-1-1", "a day such as 2018-12-31, or a month (2018-12) or a year (2018)"],
      ["/api/network?levels=local", "bilateral, regional, universal, not “local”"],
      ["/api/search?q=", "a text of at least 1 and at most 200 characters"],
      ["/api/statements?contested=perhaps", "true or false, not “perhaps”"],
    ] as const)
      expect((await ask(url)).json().error.message).toContain(words);
    const patterned = addresses.filter(({ schema }) => schema.pattern !== undefined);
    expect(patterned.filter((each) => saidOf(each, "x-write") === undefined)).toEqual([]);
    for (const { url } of patterned) expect((await ask(url("("))).json().error.message).not.toMatch(/pattern|\\d|\[a-z|\^/);
  });
});

describe("a value may be written as it is spoken", () => {
  test.each([
    ["network?focus=UZB", "network?focus=state:UZB"],
    ["network?focus=uzb", "network?focus=state:UZB"],
    ["network?focus=uz", "network?focus=state:UZB"],
    ["network?focus=state:uzb", "network?focus=state:UZB"],
    ["network?focus=CIS", "network?focus=organisation:cis"],
    ["network?issues=labour_mobility", "network?issues=issue:labour_mobility"],
    ["network?issues=labour_mobility,issue:labour_mobility", "network?issues=issue:labour_mobility"],
    ["network?regions=asia", "network?regions=Asia"],
    ["network?limit=500&focus=UZB", "network?focus=state:UZB&limit=500"],
    ["network?focus=state:UZB&issues=", "network?focus=state:UZB&limit=500"],
    ["evidence?a=uzb&b=kaz", "evidence?a=state:UZB&b=state:KAZ"],
    ["statements?about=UZB,cis", "statements?about=state:UZB,organisation:cis"],
    ["statements?datasets=uzbekistan-2025", "statements?datasets=dataset:uzbekistan-2025"],
    ["corridors?origin=uzb", "corridors?origin=state:UZB"],
    ["corridors/uzb%3Erus", "corridors/corridor:UZB%3ERUS"],
    ["nodes/UZB", "nodes/state:UZB"],
    ["sources/kamilov-2025", "sources/source:kamilov-2025"],
    ["conflicts?about=uzb~MEMBER_OF~cis", "conflicts?about=state:UZB~MEMBER_OF~organisation:cis"],
    ["network?asOf=2012", "network?asOf=2012-12-31"],
    ["network?asOf=2012-02", "network?asOf=2012-02-29"],
    ["changes?since=2011&asOf=2012-06", "changes?since=2011-12-31&asOf=2012-06-30"],
  ])("%s is %s", async (short, long) => {
    const [one, other] = [await ask(`/api/${short}`), await ask(`/api/${long}`)];
    expect([one.statusCode, other.statusCode]).toEqual([200, 200]);
    expect(one.body).toBe(other.body);
    // One question has one tag, however it is written.
    expect(one.headers.etag).toBe(other.headers.etag);
    expect((await served.get(`/api/${short}`, { "if-none-match": String(other.headers.etag) })).statusCode).toBe(304);
  });

  test("the answer says the day that was used", async () => {
    expect((await ask("/api/network?asOf=2012-06")).json().asOf).toBe("2012-06-30");
    expect((await ask("/api/changes?since=2011&asOf=2012")).json()).toMatchObject({ since: "2011-12-31", asOf: "2012-12-31" });
  });

  test("a body too", async () => {
    const whole = { changes: [{ kind: "accession", state: "state:UZB", agreement: "agreement:eaeu-treaty" }], asOf: "2025-12-31" };
    const short = { changes: [{ kind: "accession", state: "uzb", agreement: "eaeu-treaty" }], asOf: "2025" };
    const [one, other] = [await post(JSON.stringify(short)), await post(JSON.stringify(whole))];
    expect(other.statusCode).toBe(200);
    expect(one.body).toBe(other.body);
  });

  test("what can be two things is asked back", async () => {
    const answer = await ask("/api/statements?about=trade");
    expect([answer.statusCode, answer.json().error.message]).toEqual([400, expect.stringContaining("issue:trade or sector:trade")]);
    expect((await ask("/api/statements?issues=trade")).statusCode).toBe(200);
  });

  test("an answer that isn't there has no tag", async () => {
    expect((await ask("/api/corridors/corridor:UZB%3EFJI")).headers.etag).toBeUndefined();
  });
});
