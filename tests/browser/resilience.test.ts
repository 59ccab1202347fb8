import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startNeo4j, type TestNeo4j } from "../neo4j/server.ts";
import { fewDatasets } from "../process/few-datasets.ts";
import { type Program, run, startProgram } from "../process/program.ts";
import { closeBrowser } from "./chromium.ts";
import { addressHas, settled, stage, until } from "./explorer.ts";
import { openPage } from "./page.ts";

afterAll(closeBrowser);

describe("without WebGL", () => {
  let program: Program;
  beforeAll(async () => {
    program = await startProgram();
  });
  afterAll(() => program.stop());

  test("the table shows the same, and says why", async () => {
    const before = `const own = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return String(kind).startsWith("webgl") ? null : own.call(this, kind, ...rest); };`;
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&issues=labour_mobility`, { before });
    await page.locator("[data-row]").first().waitFor();
    await page.getByText("WebGL is missing").waitFor();
    const answer: { edges: unknown[] } = await (
      await fetch(`${program.url}/api/network?focus=state:UZB&issues=issue:labour_mobility`)
    ).json();
    expect(await page.locator('[role="grid"]').first().getAttribute("aria-rowcount")).toBe(String(answer.edges.length + 1));
    expect(faults).toEqual([]);
    await close();
  });

  test("a context that the browser takes away is won back, with all that was drawn; one that is lost time and again gives way to the table", async () => {
    const { page, close } = await openPage(`${program.url}/?focus=UZB`);
    const drawn = await settled(page);
    /** Until the program has been told. */
    const takeAway = () =>
      page.evaluate(async () => {
        const canvas = document.querySelector<HTMLCanvasElement>("canvas.sigma-edges");
        if (!canvas) throw new Error("nothing is drawn");
        const told = new Promise((lost) => canvas.addEventListener("webglcontextlost", lost, { once: true }));
        canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
        await told;
      });
    await takeAway();
    expect(await settled(page)).toEqual(drawn);
    await takeAway();
    expect(await settled(page)).toEqual(drawn);
    await takeAway();
    await page.locator('[data-no-graph="context_lost"]').waitFor();
    await page.locator("[data-row]").first().waitFor();
    await close();
  });
});

describe("when the database goes away", () => {
  const few = fewDatasets();
  let neo4j: TestNeo4j | undefined;
  let program: Program | undefined;
  beforeAll(async () => {
    const started = await startNeo4j();
    if ("skipped" in started) return;
    neo4j = started;
    const load = run(["load"], { NEO4J_URI: neo4j.uri, ENTENTE_FIXTURES: few.folder });
    if ((await load.ended) !== 0) throw new Error(load.said());
    program = await startProgram({ NEO4J_URI: neo4j.uri, ENTENTE_FIXTURES: few.folder });
  });
  afterEach(() => neo4j?.thaw());
  afterAll(async () => {
    await program?.stop();
    await neo4j?.discard();
    few.remove();
  });

  test.for([
    ["dies", "stop", "restart"],
    ["goes silent", "freeze", "thaw"],
  ] as const)(
    "it %s: the view stays, a banner says so within 5 s, and all recovers by itself",
    { timeout: 150_000 },
    async ([, harm, heal], { skip }) => {
      if (!neo4j || !program) return skip("Neo4j needs a JDK and Maven");
      const { url } = program;
      // A database that was started again a moment ago may take longer for its first answers than the program waits.
      await until("answers", async () => (await fetch(`${url}/api/network?focus=state:UZB`)).ok, 60_000);
      const { page, faults, close } = await openPage(`${url}/?focus=UZB`);
      const drawn = await settled(page);
      expect(faults).toEqual([]);

      await neo4j[harm]();
      const told = performance.now();
      await page.locator('[data-filter="issue:labour_mobility"]').check();
      await page.locator("[data-banner]").waitFor({ timeout: 8_000 });
      expect(performance.now() - told).toBeLessThan(5_000);
      expect(await page.locator("[data-banner]").textContent()).toMatch(/database|server/i);
      await stage(page).waitFor();
      const answer = await fetch(`${url}/api/network?focus=state:UZB`);
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ error: { code: expect.stringMatching(/^store_/), remedy: expect.stringMatching(/\S/) } });

      await neo4j[heal]();
      await page.locator("[data-banner]").waitFor({ state: "detached", timeout: 40_000 });
      await addressHas(page, "issues", "labour_mobility");
      await expect.poll(async () => (await settled(page)).edges, { timeout: 45_000 }).toBeLessThan(drawn.edges);
      await close();
    },
  );
});
