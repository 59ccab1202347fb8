import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { addressHas, settled, textOf } from "./explorer.ts";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

const NOT_DISCUSSED = "claim:kamilov-a3";
const MEETING = "event:ots-migration-coordination-group-2020";
const card = (page: Page, id: string) => page.locator(`[data-claim="${id}"]`);

/** Until the list says that it holds so many. */
async function listed(page: Page, total: number): Promise<void> {
  await page.locator(`[data-total="${total}"]`).waitFor();
}
async function totalOf(query: string): Promise<number> {
  const answer: { total: number } = await (await fetch(`${program.url}/api/statements?${query}`)).json();
  return answer.total;
}

describe("what sources claim", () => {
  test("from the gaps to one that something contradicts, and to the graph: by pointer", async () => {
    const { page, faults, close } = await openPage(`${program.url}/statements?stance=gap`);
    await listed(page, await totalOf("stance=gap"));
    expect(
      await page.locator("[data-claim] [data-stance]").evaluateAll((all) => all.every((one) => one.matches('[data-stance="gap"]'))),
    ).toBe(true);

    await page.locator('[data-filter="contested"]').check();
    await addressHas(page, "contested", "true");
    await listed(page, await totalOf("stance=gap&contested=true"));
    const against = card(page, NOT_DISCUSSED).locator('[data-kind="contradicted"]').locator(`[data-ground="${MEETING}"]`);
    expect(await against.textContent()).toContain("7 August 2020");
    expect(await card(page, NOT_DISCUSSED).locator("[data-source]").first().textContent()).toMatch(/\S/);
    expect(await card(page, NOT_DISCUSSED).locator('[data-kind="supported"] [data-ground]').count()).toBeGreaterThan(0);

    await against.getByRole("link").first().click();
    await page.getByRole("heading", { level: 1, name: /Migration Coordination Group/ }).waitFor();
    await page.goBack();
    await card(page, NOT_DISCUSSED).locator("[data-show]").click();
    await addressHas(page, "focus", "organisation:ots");
    await addressHas(page, "select", "organisation:ots");
    const network: { nodes: unknown[]; edges: unknown[] } = await (
      await fetch(`${program.url}/api/network?focus=organisation:ots&limit=5000`)
    ).json();
    await expect.poll(() => settled(page)).toEqual({ nodes: Math.max(1, network.nodes.length), edges: network.edges.length });
    await page.locator('[data-node="organisation:ots"]').waitFor({ state: "attached" });
    // The statement stands beside the facts there too, with the way back to all of them.
    await page.locator('[data-node-details="organisation:ots"]').locator(`[data-claim="${NOT_DISCUSSED}"] [data-contested]`).waitFor();
    await page.locator('[data-all-statements="organisation:ots"]').click();
    await addressHas(page, "about", "organisation:ots");
    await listed(page, await totalOf("about=organisation:ots"));
    expect(faults).toEqual([]);
    await close();
  });

  test("narrowed, taken back, read on and shown as a tie: by keyboard", async () => {
    const { page, faults, close } = await openPage(`${program.url}/statements`);
    await listed(page, await totalOf(""));
    const first = await page.locator("[data-claim]").count();
    await page.locator("[data-more]").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("[data-claim]").count()).toBeGreaterThan(first);

    await page.locator('[data-filter="gap"]').focus();
    await page.keyboard.press("Space");
    await listed(page, await totalOf("stance=gap"));
    await page.locator('[data-filter="organisation:almaty-process"]').focus();
    await page.keyboard.press("Space");
    await addressHas(page, "about", "organisation:almaty-process");
    await listed(page, await totalOf("stance=gap&about=organisation:almaty-process"));
    expect(await page.locator('[data-filter="organisation:almaty-process"]').evaluate((box) => box === document.activeElement)).toBe(true);

    await page.goBack();
    await addressHas(page, "about", null);
    await listed(page, await totalOf("stance=gap"));
    await page.goForward();
    await listed(page, await totalOf("stance=gap&about=organisation:almaty-process"));

    await card(page, "claim:kamilov-a4").locator("[data-show]").focus();
    await page.keyboard.press("Enter");
    await addressHas(page, "select", "organisation:almaty-process~UZB");
    await addressHas(page, "focus", "UZB");
    await addressHas(page, "add", "organisation:almaty-process");
    await page.locator('[data-tie="organisation:almaty-process~state:UZB"]').waitFor();
    await settled(page);
    for (const id of ["state:UZB", "organisation:almaty-process"]) {
      await page.locator(`[data-node="${id}"]`).waitFor({ state: "attached" });
    }
    await page.locator('[data-tie] [data-claim="claim:kamilov-a4"]').waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test("each chip takes its filter away; the file holds what is listed, to the last", async () => {
    const { page, faults, close } = await openPage(`${program.url}/statements?about=UZB&stance=assessment&section=CONCLUSION,METHODOLOGY`);
    await listed(page, await totalOf("about=state:UZB&stance=assessment&section=CONCLUSION,METHODOLOGY"));
    await page.locator('[data-chip="sections CONCLUSION"]').click();
    await addressHas(page, "section", "METHODOLOGY");
    await listed(page, 0);
    await page.locator('[data-chip="sections METHODOLOGY"]').click();
    await addressHas(page, "section", null);
    await page.locator('[data-chip="stances assessment"]').click();
    const total = await totalOf("about=state:UZB");
    await listed(page, total);
    expect(await page.locator("[data-claim]").count()).toBeLessThan(total);

    const [file] = await Promise.all([page.waitForEvent("download"), page.locator("[data-csv]").click()]);
    const text = await textOf(file);
    expect(text.match(/^claim:/gm)).toHaveLength(total);
    expect(text).toContain("Prospects for bilateral migration cooperation, line 158");
    expect(faults).toEqual([]);
    await close();
  });

  test("an address of nonsense lists all the same and says what it ignored; what names nothing drawable has no link", async () => {
    const { page, faults, close } = await openPage(
      `${program.url}/statements?stance=rumour&about=%3Cimg%20src=x%20onerror=alert(1)%3E&issues=migration`,
    );
    await listed(page, await totalOf("issues=issue:migration"));
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.getByText("stance=rumour").count()).toBe(1);
    await page.goto(`${program.url}/statements?stance=assessment&issues=migration`);
    await page.locator("[data-total]").waitFor();
    while ((await page.locator("[data-more]").count()) > 0) {
      const before = await page.locator("[data-claim]").count();
      await page.locator("[data-more]").click();
      await expect.poll(() => page.locator("[data-claim]").count()).toBeGreaterThan(before);
    }
    expect(await card(page, "claim:kamilov-c42").locator("[data-show]").count()).toBe(0);
    expect(await card(page, "claim:kamilov-c42").textContent()).toContain("names nothing that a graph can show");
    expect(faults).toEqual([]);
    await close();
  });

  test("on a phone the filters unfold and nothing is wider than the screen", async () => {
    const { page, faults, close } = await openPage(`${program.url}/statements?contested=true`, { size: "phone" });
    await listed(page, await totalOf("contested=true"));
    expect(await page.locator('[data-filter="gap"]').isVisible()).toBe(false);
    await page.locator("[data-filters]").tap();
    await page.locator('[data-filter="gap"]').tap();
    await listed(page, await totalOf("contested=true&stance=gap"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await close();
  });
});
