import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../../server/app.ts";
import { loadGraph } from "../../server/data/bundled.ts";
import { buildDatabase } from "../../server/store/embedded/build.ts";
import { EmbeddedStore } from "../../server/store/embedded/store.ts";
import { regional } from "./served.ts";

type Server = { app: FastifyInstance; close: () => Promise<void> };

/** A server that has only these of the bundled datasets. */
async function serve(names: readonly string[] | undefined): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), "entente-choosing-"));
  const path = join(folder, "graph.lbug");
  const folders = regional().filter((each) => names === undefined || names.some((name) => each.endsWith(`/${name}`)));
  await buildDatabase(await loadGraph(folders), path, join(folder, "rows"));
  const store = new EmbeddedStore(path);
  const app = await buildApp({ store });
  return {
    app,
    close: async () => {
      await app.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

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
  ["uzbekistan-2025", ["issues", "states", "uzbekistan-2025"]],
  ["central-asia", ["central-asia", "issues", "states", "uzbekistan-2025"]],
  ["states", ["states"]],
])("with %s chosen, an answer is that of a server that has nothing else but what it requires", (chosen, with_) => {
  let all: Server;
  let alone: Server;
  beforeAll(async () => {
    all = await serve(undefined);
    alone = await serve(with_);
  });
  afterAll(async () => {
    await all.close();
    await alone.close();
  });

  test.each(ASKED)("%s", async (asked) => {
    const url = `/api${asked}${asked.includes("?") ? "&" : "?"}datasets=dataset:${chosen}`;
    const get = async ({ app }: Server) => {
      let answer = await app.inject({ url, headers: { host: "127.0.0.1" } });
      // Building the databases kept the process busy: a server that is busy says so, and is asked again.
      for (let again = 0; answer.statusCode === 503 && again < 30; again++) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        answer = await app.inject({ url, headers: { host: "127.0.0.1" } });
      }
      return { status: answer.statusCode, body: answer.json() };
    };
    const [one, other] = [await get(all), await get(alone)];
    expect(one.body.error?.code ?? "not_found").toBe("not_found");
    expect(one).toEqual(other);
  });
});
