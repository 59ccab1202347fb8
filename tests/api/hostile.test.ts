import { beforeAll, describe, expect, test } from "vitest";
import { type Server, serverOn } from "./served.ts";

let served: Server;
beforeAll(async () => {
  served = await serverOn("regional");
});

const REFUSED: readonly (readonly [url: string, names: string])[] = [
  ["/api/network?nope=1", "nope"],
  ["/api/network?__proto__=1", "__proto__"],
  ["/api/network?limit=1e18", "limit"],
  ["/api/network?limit=-1", "limit"],
  ["/api/network?limit=NaN", "limit"],
  ["/api/network?limit=5001", "limit"],
  ["/api/network?offset=-1", "offset"],
  ["/api/network?minWeight=0.5", "minWeight"],
  ["/api/network?levels=local", "levels"],
  ["/api/network?levels=regional,regional", "levels"],
  ["/api/network?focus=agreement:cis-charter", "focus"],
  ["/api/network?focus=state:UZB%27%29%20DETACH%20DELETE%20n%20%2F%2F", "focus"],
  ["/api/network?asOf=2018-1-1", "asOf"],
  ["/api/network?focus=state:UZB&focus=state:KAZ", "focus"],
  ["/api/evidence?a=state:UZB", "b"],
  ["/api/search?q=", "q"],
  [`/api/search?q=${"x".repeat(201)}`, "q"],
  ["/api/corridors?year=99999", "year"],
  ["/api/statements?stance=rumour", "stance"],
  ["/api/statements?about=Uzbekistan", "about"],
  ["/api/statements?contested=perhaps", "contested"],
  ["/api/statements?datasets=uzbekistan-2026", "datasets"],
  ["/api/statements?limit=501", "limit"],
  [`/api/statements?section=${"x".repeat(241)}`, "section"],
  ["/api/statements?actor=state:UZB", "actor"],
  ["/api/health?x=1", "x"],
];

describe("a value that can't be used is refused by name", () => {
  test.each(REFUSED)("%s", async (url, name) => {
    const answer = await served.get(url);
    expect(answer.statusCode).toBe(400);
    const { error } = answer.json();
    expect(error.code).toBe("bad_parameter");
    expect(error.message).toContain(name);
    expect(error.remedy).not.toBe("");
  });

  test("a day that isn't one, such as 30 February", async () => {
    expect((await served.get("/api/network?asOf=2018-02-30")).statusCode).toBe(400);
  });
});

describe("nothing that a reader writes becomes a query", () => {
  test.each(["'}) RETURN 1 //", "`MATCH (n) DETACH DELETE n`", "$limit", "\u0000", "<img src=x onerror=1>", "=HYPERLINK(1)"])(
    "searching for %j finds nothing and breaks nothing",
    async (text) => {
      const answer = await served.get(`/api/search?q=${encodeURIComponent(text)}`);
      expect(answer.statusCode).toBe(200);
      expect((await served.get("/api/health")).json().status).toBe("ok");
    },
  );

  test.each(["__proto__", "constructor", "state:__proto__", "state:UZB'--", "state:%00", "%ED%A0%80"])(
    "a node named %s is not there",
    async (id) => {
      expect([400, 404]).toContain((await served.get(`/api/nodes/${id}`)).statusCode);
    },
  );

  test("a very long address is refused", async () => {
    const { statusCode } = await served.get(`/api/network?issues=${"issue:a,".repeat(20_000)}issue:b`);
    expect(statusCode).toBe(400);
  });
});

describe("who may ask", () => {
  test("a foreign host name gets nothing", async () => {
    const answer = await served.get("/api/health", { host: "evil.example" });
    expect([answer.statusCode, answer.json().error.code]).toEqual([403, "forbidden_host"]);
  });

  test("a script of another site gets nothing", async () => {
    const answer = await served.get("/api/health", { origin: "https://evil.example" });
    expect([answer.statusCode, answer.json().error.code]).toEqual([403, "cross_site"]);
    const fetched = await served.get("/api/health", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" });
    expect(fetched.statusCode).toBe(403);
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"] as const)("%s changes nothing", async (method) => {
    const answer = await served.app.inject({ method, url: "/api/network", headers: { host: "localhost" } });
    expect([answer.statusCode, answer.json().error.code]).toEqual([405, "method_not_allowed"]);
  });

  test("every answer carries the policy that keeps the page to itself", async () => {
    const { headers } = await served.get("/api/health");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });
});
