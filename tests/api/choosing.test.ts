import { beforeAll, describe, expect, test } from "vitest";
import { type Server, serverOn } from "./served.ts";

const ASKED = [
  "/schema",
  "/nodes/state:UZB",
  "/nodes/state:KAZ",
  "/nodes/organisation:cis",
  "/nodes/organisation:ots",
  "/nodes/agreement:cis-1998-irregular-migration",
  "/nodes/agreement:eaeu-treaty",
  "/nodes/claim:kamilov-a3",
  "/nodes/issue:labour_mobility",
  "/nodes/organisation:cis/neighbours?limit=1000",
  "/nodes/state:UZB/neighbours?limit=1000",
  "/network?minWeight=0&limit=5000",
  "/network?levels=bilateral,regional,universal&limit=5000",
  "/network?focus=state:UZB&regions=Asia",
  "/evidence?a=state:UZB&b=state:KAZ",
  "/evidence?a=state:KAZ&b=state:KGZ&levels=bilateral,regional,universal",
  "/instruments?limit=500&labels=Event,Group,Provision,Claim",
  "/instruments?focus=state:UZB&levels=bilateral,regional,universal&limit=500",
  "/timeline?limit=5000&beyond=true",
  "/timeline?focus=state:UZB",
  "/changes?since=2010-01-01&limit=1000",
  "/paths?from=state:UZB&to=state:KAZ",
  "/paths?from=state:UZB&to=state:RUS&levels=bilateral,regional,universal",
  "/corridors?limit=2000",
  "/statements?limit=500",
  "/search?q=commonwealth&labels=State,Organisation,Group,Agreement,Provision,Issue,Event,Claim",
  "/search?q=almaty&limit=100&labels=State,Organisation,Group,Agreement,Provision,Issue,Event,Claim",
] as const;

describe.each([
  ["uzbekistan-2025", "article"],
  ["central-asia", "regional"],
  ["states", "states"],
] as const)("with %s chosen, an answer is that of a server that has nothing else but what it requires", (chosen, required) => {
  let all: Server;
  let alone: Server;
  beforeAll(async () => {
    [all, alone] = await Promise.all([serverOn("bundled"), serverOn(required)]);
  });

  test.each(ASKED)("%s", async (asked) => {
    const url = `/api${asked}${asked.includes("?") ? "&" : "?"}datasets=dataset:${chosen}`;
    const get = async (server: Server) => {
      const answer = await server.get(url);
      return { status: answer.statusCode, body: answer.json() };
    };
    const [one, other] = [await get(all), await get(alone)];
    expect(one.body.error?.code ?? "not_found").toBe("not_found");
    expect(one).toEqual(other);
  });
});
