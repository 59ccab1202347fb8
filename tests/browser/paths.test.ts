import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import type { PathsAnswer } from "../../server/contract/wire/paths.ts";
import { serious } from "./axe.ts";
import { addressHas, parameter, settled, stage, until } from "./explorer.ts";
import { openPage } from "./page.ts";

/** What it looks for is stated by the datasets kept by hand; of the world's figures and memberships there are too many to say which comes first. */
const program = { url: inject("programs").few };

const path = (page: Page, number: number) => page.locator(`[data-path="${number}"]`);
const sentence = async (page: Page, number: number): Promise<string> =>
  ((await path(page, number).locator("[data-path-sentence]").textContent()) ?? "").trim().replace(/\s+/g, " ");
const SCO = /^Uzbekistan — member since 2001 → SCO ← member since 2017 — India$/;

async function answered(query: string): Promise<PathsAnswer> {
  const day = new Date().toISOString().slice(0, 10);
  return (await fetch(`${program.url}/api/paths?${query}&asOf=${day}`)).json();
}
/** Every node that the paths lead through has its button among those of the graph. */
async function drawnAll(page: Page, { paths }: Pick<PathsAnswer, "paths">): Promise<void> {
  for (const id of new Set(paths.flatMap(({ nodes }) => nodes))) await page.locator(`[data-node="${id}"]`).waitFor({ state: "attached" });
}
/** All but what is brought out fades as one picture. */
const faded = (page: Page): Promise<boolean> =>
  stage(page).evaluate((element) => [...element.querySelectorAll<HTMLElement>("*")].some(({ style }) => style.opacity === "0.18"));

describe("paths between two nodes", () => {
  test("by pointer: two selected, their paths, one shown after the other, together, taken back and left", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&select=UZB,IND`);
    const before = await settled(page);
    expect(await faded(page)).toBe(false);
    await page.locator('article [data-action="paths-between"]').click();
    await addressHas(page, "paths", "UZB~IND~1");
    await path(page, 1).waitFor();
    expect(await sentence(page, 1)).toMatch(SCO);
    const answer = await answered("from=state:UZB&to=state:IND");
    expect(await page.locator("[data-path]").count()).toBe(answer.paths.length);
    await drawnAll(page, answer);
    expect((await settled(page)).nodes).toBeGreaterThan(before.nodes);
    // Counts and the table of actors are of the network, which paths don't change.
    expect(await page.locator("[data-counts]").textContent()).toContain(`${before.edges} ties`);
    expect(await faded(page)).toBe(true);
    expect(await page.locator('[data-path-step="MEMBER_OF:state:UZB>organisation:sco"]').textContent()).toMatch(
      /Uzbekistan is a member of Shanghai Cooperation Organisation since 15 June 2001\..*2 statements/,
    );
    expect(await page.locator("[data-path-step] [data-source]").count()).toBeGreaterThan(1);

    await path(page, 2).click();
    await addressHas(page, "paths", "UZB~IND~2");
    expect(await path(page, 2).getAttribute("aria-pressed")).toBe("true");
    expect(await page.locator("[data-announcer]").textContent()).toMatch(/^Path 2: Uzbekistan is /);
    await page.locator("[data-paths-together]").click();
    await addressHas(page, "paths", "UZB~IND~0");
    expect(await page.locator('[data-path][aria-pressed="true"]').count()).toBe(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await addressHas(page, "paths", "UZB~IND~2");

    await page.locator("[data-select-step]").first().click();
    await addressHas(page, "select", /UZB~PARTY_TO~agreement:/);
    await page.locator("[data-relation] [data-source]").first().waitFor();
    await page.locator('[data-tab="paths"]').click();
    await page.locator("[data-swap]").click();
    await addressHas(page, "paths", "IND~UZB~1");
    await expect.poll(() => sentence(page, 1)).toMatch(/^India — member since 2017 → SCO ← member since 2001 — Uzbekistan$/);
    await page.locator('[data-chip="paths"]').click();
    await addressHas(page, "paths", null);
    await expect.poll(() => settled(page)).toEqual(before);
    expect(faults).toEqual([]);
    await close();
  });

  test("by keyboard: paths from one, the other end found by name, the list walked, sought otherwise, and none", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&lens=instruments&select=UZB`);
    await settled(page);
    await page.keyboard.press("Control+k");
    await page.locator("[data-palette]").fill("paths from");
    await page.keyboard.press("Enter");
    await addressHas(page, "paths", "UZB~~1");
    const end = page.locator('[data-end="to"]');
    await until("the other end has the keyboard", () => end.evaluate((input) => input === document.activeElement));
    await page.keyboard.type("indi");
    await page.locator('[data-end-result="state:IND"]').waitFor();
    expect(await end.getAttribute("aria-expanded")).toBe("true");
    for (let step = 0; step < 9 && (await page.locator('[data-end-result="state:IND"][data-combobox-selected]').count()) === 0; step++)
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await addressHas(page, "paths", "UZB~IND~1");
    await path(page, 1).waitFor();
    expect(await sentence(page, 1)).toMatch(SCO);
    await drawnAll(page, await answered("from=state:UZB&to=state:IND"));

    await settled(page);
    await path(page, 1).focus();
    const first = await stage(page).screenshot();
    await page.keyboard.press("ArrowDown");
    expect(await path(page, 2).evaluate((line) => line === document.activeElement)).toBe(true);
    // Walked to is only looked at; Enter keeps it.
    expect((await stage(page).screenshot()).equals(first)).toBe(false);
    await page.keyboard.press("ArrowUp");
    await expect.poll(async () => (await stage(page).screenshot()).equals(first)).toBe(true);
    await page.keyboard.press("ArrowDown");
    expect(parameter(page, "paths")).toBe("UZB~IND~1");
    await page.keyboard.press("Enter");
    await addressHas(page, "paths", "UZB~IND~2");
    await page.keyboard.press("Control+z");
    await addressHas(page, "paths", "UZB~IND~1");

    await page.locator("[data-paths-wishes]").focus();
    await page.keyboard.press("Enter");
    await page.locator('[data-paths-family="claim"]').focus();
    await page.keyboard.press("Space");
    await addressHas(page, "paths", "UZB~IND~1~party.member.institution.event.subject.movement");
    await page.locator('[data-paths-wish="maxLength"]').selectOption("1");
    await addressHas(page, "paths", /~len1~/);
    const none = page.locator("[data-paths-none]");
    await none.waitFor();
    expect(await none.textContent()).toMatch(/No path of at most 1 step from Uzbekistan to India is on record .*what these datasets hold/);
    expect(await none.textContent()).toMatch(/Left out: universal instruments and bodies/);
    await page.locator('[data-widen="length"]').focus();
    await page.keyboard.press("Enter");
    await addressHas(page, "paths", /~len8~/);
    await path(page, 1).waitFor();
    await stage(page).focus();
    for (let presses = 0; presses < 3 && parameter(page, "paths") !== null; presses++) {
      await page.keyboard.press("Escape");
      await page.waitForTimeout(200);
    }
    await addressHas(page, "paths", null);
    expect(faults).toEqual([]);
    await close();
  });

  test("an address opened afresh shows the same on the map, as a table and on a phone, within everybody's reach", async () => {
    const address = "paths=organisation:cis~organisation:sco~2~k3&focus=UZB";
    const answer = await answered("from=organisation:cis&to=organisation:sco&k=3");
    for (const [view, size, scheme] of [
      ["layout=map", "desktop", "dark"],
      ["lens=corridors", "phone", "light"],
    ] as const) {
      const { page, faults, close } = await openPage(`${program.url}/?${view}&${address}`, { size, scheme });
      await path(page, 3).waitFor();
      expect(await page.locator("[data-path]").count()).toBe(3);
      expect(await path(page, 2).getAttribute("aria-pressed")).toBe("true");
      await settled(page);
      await drawnAll(page, answer);
      expect(await serious(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      if (size === "phone") {
        await path(page, 3).tap();
        await path(page, 3).waitFor({ state: "detached" });
        await addressHas(page, "paths", "organisation:cis~organisation:sco~3~k3");
      } else {
        await page.locator("button[data-as-table]").click();
        await page.locator('[data-table="paths"]').click();
        const steps = new Set(answer.paths.flatMap((one) => one.steps.map(({ id }) => id)));
        await expect.poll(() => page.locator("[data-row]").count()).toBe(steps.size);
      }
      expect(faults).toEqual([]);
      await close();
    }
  });
});

describe("what seldom happens", () => {
  test("a search that gave up says so, hostile names stay text, and a server that goes away leaves the list and comes back", async () => {
    const whole = await answered("from=state:UZB&to=state:IND&k=2");
    const hostile = '<img src=x onerror="window.hit=1">';
    const { page, faults, close } = await openPage("about:blank");
    let away = false;
    await page.route("**/api/paths?**", (route) => {
      if (away)
        return route.fulfill({
          status: 503,
          json: { error: { code: "store_unavailable", message: "The database is away.", remedy: "Wait." } },
        });
      const nodes = whole.nodes.map((node) =>
        node.id === "organisation:sco" ? { ...node, name: hostile, properties: { acronym: hostile } } : node,
      );
      return route.fulfill({ json: { ...whole, nodes, complete: false, reason: "work" } satisfies PathsAnswer });
    });
    await page.goto(`${program.url}/?focus=IND&lens=corridors&paths=UZB~IND~1~k2`);
    await path(page, 2).waitFor();
    expect(await page.locator('[data-gave-up="work"]').textContent()).toMatch(/gave up.*400,000 relations.*nothing cheaper was missed/);
    expect(await sentence(page, 1)).toContain(hostile);
    await settled(page);
    await page.locator('[data-node="organisation:sco"]').focus();
    await page.locator("button[data-as-table]").click();
    await page.locator('[data-table="paths"]').click();
    await page.getByRole("gridcell", { name: hostile }).first().waitFor();
    expect([await page.locator("img").count(), await page.evaluate(() => Reflect.has(window, "hit"))]).toEqual([0, false]);

    away = true;
    await page.locator("[data-paths-wishes]").click();
    await page.locator('[data-paths-wish="k"]').selectOption("3");
    const problem = page.locator("[data-paths-problem]");
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(/The database is away\..*Wait\..*the last answer/);
    expect(await page.locator("[data-path]").count()).toBe(2);
    away = false;
    await problem.waitFor({ state: "detached" });
    expect(faults.filter((fault) => !fault.includes("503"))).toEqual([]);
    await close();
  });
});
