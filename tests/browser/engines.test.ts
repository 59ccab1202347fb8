import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import type { WhatIfAnswer } from "../../server/contract/wire/coverage-changes.ts";
import type { GapsAnswer } from "../../server/contract/wire/gaps.ts";
import type { QuestionAnswer } from "../../server/contract/wire/questions.ts";
import { startNeo4j, type TestNeo4j } from "../neo4j/server.ts";
import { fewDatasets } from "../process/few-datasets.ts";
import { type Program, run, startProgram } from "../process/program.ts";
import { addressHas, settled, stage, textOf, until } from "./explorer.ts";
import { openPage } from "./page.ts";

const DAY = "2025-03-04";
/** Neo4j starts, is loaded and served within these milliseconds, or hangs. */
const PATIENT = 300_000;

/** Neo4j is loaded, and taken away at the end: this file has one of its own, which starts while the built-in engine is tested. */
const few = fewDatasets();
let neo4j: TestNeo4j | undefined;
let onNeo4j: Program | undefined;
let starting: Promise<void> | undefined;
async function start(): Promise<void> {
  const server = await startNeo4j();
  if ("skipped" in server) return;
  neo4j = server;
  const settings = { ENTENTE_FIXTURES: few.folder, NEO4J_URI: server.uri };
  const load = run(["load"], settings);
  if ((await load.ended) !== 0) throw new Error(load.said());
  onNeo4j = await startProgram(settings);
}
beforeAll(() => {
  starting = start();
  // Those that need it are told of its failure.
  starting.catch(() => undefined);
});
afterAll(async () => {
  await starting?.catch(() => undefined);
  await onNeo4j?.stop();
  await neo4j?.discard();
  few.remove();
}, PATIENT);
/** A database that was started a moment ago may take longer for its first answers than the program waits. */
const answering = (url: string) => until("answers", async () => (await fetch(`${url}/api/network?focus=state:UZB`)).ok, 60_000);

/** The three ways through the program that need the whole of it, on each engine. */
describe.each(["embedded", "neo4j"] as const)("on the engine %s", (engine) => {
  let program: { url: string } | undefined;
  beforeAll(async () => {
    if (engine === "neo4j") await starting;
    program = engine === "neo4j" ? onNeo4j : { url: inject("programs").few };
    if (program) await answering(program.url);
  }, PATIENT);
  async function answered<T>(path: string, request?: RequestInit): Promise<T> {
    const answer: T = await (await fetch(`${program?.url}${path}`, request)).json();
    return answer;
  }

  test("a diplomat goes from a bloc to a gap, to its evidence, and on to the brief", async ({ skip }) => {
    if (!program) return skip("Neo4j needs a JDK and Maven");
    // These few claim no inventory, so nothing is “none found”; but Ukraine left an agreement, and its pairs have lapsed.
    const asked = "bloc=organisation:cis&states=state:UKR&issues=issue:irregular_migration&layer=regional";
    const told = await answered<GapsAnswer>(`/api/gaps?${asked}&asOf=${DAY}`);
    const [gap] = told.gaps;
    if (!gap) throw new Error("no gap among these datasets");
    const { page, faults, close } = await openPage(
      `${program.url}/coverage?states=UKR&issues=irregular_migration&layers=regional&asOf=${DAY}`,
    );
    await page.locator("[data-to-gaps]").click();
    const listed = page.locator(`[data-gap="${gap.origin} ${gap.destination} ${gap.issue}"]`);
    await listed.waitFor();
    expect(await listed.getAttribute("data-kind")).toBe(gap.kind);
    await page.locator(`[data-evidence-of="${gap.origin} ${gap.destination} ${gap.issue}"]`).click();
    const layer = page.locator('[data-cell-evidence] [data-layer="regional"]');
    await layer.waitFor();
    expect(await layer.getAttribute("data-state")).toBe(gap.kind);
    await listed.locator("[data-gap-brief]").first().click();
    await page.locator('[data-brief="instruments"]').waitFor();
    await addressHas(page, "asOf", DAY);
    expect(faults).toEqual([]);
    await close();
  });

  test("a researcher asks a question, changes its chips, takes the file, and opens the address afresh", async ({ skip }) => {
    if (!program) return skip("Neo4j needs a JDK and Maven");
    const { page, faults, close } = await openPage(`${program.url}/questions/members-outside-agreement`);
    await page.locator('[data-chip="asOf"]').click();
    const editor = page.locator('[data-chip-editor="asOf"]');
    await editor.locator("[data-chip-field]").fill(DAY);
    await editor.locator("[data-chip-apply]").click();
    await addressHas(page, "asOf", DAY);
    const asked = await answered<QuestionAnswer>(`/api/questions/members-outside-agreement?asOf=${DAY}`);
    expect(asked.total).toBeGreaterThan(0);
    await expect.poll(() => page.locator("[data-answer]").textContent()).toBe(asked.answer);
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator("[data-answer-csv]").click()]);
    const lines = (await textOf(file)).trimEnd().split("\r\n");
    expect(lines).toHaveLength(1 + asked.total + asked.undecided.total);
    const fresh = await openPage(page.url());
    await expect.poll(() => fresh.page.locator("[data-answer]").textContent()).toBe(asked.answer);
    expect([...faults, ...fresh.faults]).toEqual([]);
    await fresh.close();
    await close();
  });

  test("what if: an accession in the law and a seat at the table, from one address", async ({ skip }) => {
    if (!program) return skip("Neo4j needs a JDK and Maven");
    const suppose = "accession~UZB~cis-1998-irregular-migration,membership~UZB~almaty-process";
    const { page, faults, close } = await openPage(`${program.url}/what-if?suppose=${suppose}&asOf=${DAY}`);
    const changes = [{ kind: "accession", state: "state:UZB", agreement: "agreement:cis-1998-irregular-migration" }];
    const headers = { "content-type": "application/json" };
    const told = await answered<WhatIfAnswer>("/api/what-if", { method: "POST", headers, body: JSON.stringify({ changes, asOf: DAY }) });
    expect(told.total).toBeGreaterThan(0);
    await page.locator(`[data-found="${told.total}"]`).waitFor();
    const query = `what-if-accession?state=state:UZB&organisation=organisation:almaty-process&asOf=${DAY}`;
    const seat = await answered<QuestionAnswer>(`/api/questions/${query}`);
    await expect.poll(() => page.locator("[data-answer]").textContent()).toBe(seat.answer);
    expect(await page.locator("[data-hypothetical]").count()).toBe(1);
    await page.locator("[data-matrix]").click();
    await page.locator("[data-changed]").first().waitFor();
    expect(await page.locator("[data-hypothetical]").count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });
});

const NARROWED = /\/api\/network\?.*issues=/;
/** How often the narrowed view had been answered when the banner came. */
const answersAtBanner = (page: Page): Promise<number> =>
  page.evaluate(
    (narrowed) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector("[data-banner]")) return;
          observer.disconnect();
          resolve(performance.getEntriesByType("resource").filter(({ name }) => new RegExp(narrowed).test(name)).length);
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
    NARROWED.source,
  );

describe("when the database goes away", () => {
  beforeAll(() => starting, PATIENT);
  afterEach(() => neo4j?.thaw());

  test.for([
    ["dies", "stop", "restart"],
    ["goes silent", "freeze", "thaw"],
  ] as const)(
    "it %s: the view stays, a banner says so at the first refusal, and all recovers by itself",
    { timeout: 150_000 },
    async ([, harm, heal], { skip }) => {
      if (!neo4j || !onNeo4j) return skip("Neo4j needs a JDK and Maven");
      const { url } = onNeo4j;
      await answering(url);
      const { page, faults, close } = await openPage(`${url}/?focus=UZB`);
      const drawn = await settled(page);
      expect(faults).toEqual([]);

      await neo4j[harm]();
      const [refusal, answers] = await Promise.all([
        page.waitForResponse((response) => NARROWED.test(response.url())),
        answersAtBanner(page),
        page.locator('[data-filter="issue:labour_mobility"]').check(),
      ]);
      expect(refusal.status()).toBe(503);
      // The reader is told as soon as the program gives the database up, not after asking again.
      expect(answers).toBeLessThanOrEqual(1);
      expect(await page.locator("[data-banner]").textContent()).toMatch(/database|server/i);
      await stage(page).waitFor();
      const answer = await fetch(`${url}/api/network?focus=state:UZB`);
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({ error: { code: expect.stringMatching(/^store_/), remedy: expect.stringMatching(/\S/) } });

      await neo4j[heal]();
      await page.locator("[data-banner]").waitFor({ state: "detached", timeout: 60_000 });
      await addressHas(page, "issues", "labour_mobility");
      await expect.poll(async () => (await settled(page)).edges).toBeLessThan(drawn.edges);
      await close();
    },
  );
});
