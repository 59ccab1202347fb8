import { expect, inject, test } from "vitest";
import { serious } from "./axe.ts";
import { addressHas, settled } from "./explorer.ts";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

test("a source is read kind by kind and page by page, by pointer and by keyboard", async () => {
  const { page, faults, close } = await openPage(`${program.url}/source/source:kamilov-2025`);
  const range = page.locator("[data-range]").first();
  await range.waitFor();
  const whole = await range.textContent();
  expect(whole).toMatch(/^1 to 200 of /);
  await page.locator("[data-page=next]").first().click();
  await expect.poll(() => range.textContent()).toMatch(/^201 to /);
  await expect.poll(() => page.locator("[data-announcer]").textContent()).toMatch(/201 to/);
  await page.locator("[data-page=last]").first().focus();
  await page.keyboard.press("Enter");
  const total = /of ([\d,]+)/.exec(whole ?? "")?.[1] ?? "";
  await expect.poll(() => range.textContent()).toContain(`to ${total} of ${total}`);
  await page.locator('[data-kind-choice="Claim"]').focus();
  await page.keyboard.press("Space");
  await page.locator('[data-kind-choice="Claim"][aria-pressed="true"]').waitFor();
  const counted = Number((await page.locator('[data-kind-choice="Claim"] span').textContent())?.replace(/,/g, ""));
  await expect.poll(() => page.locator("[data-supports]").getAttribute("data-supports")).toBe(`${counted} 0`);
  expect(await serious(page)).toEqual([]);
  // What is listed stands in the address, and so do the datasets by which alone it is asked.
  expect(new URL(page.url()).search).toBe("?kind=Claim");
  await page.reload();
  await page.locator('[data-kind-choice="Claim"][aria-pressed="true"]').waitFor();
  await page.goto(`${program.url}/source/source:kamilov-2025?datasets=issues`);
  await expect.poll(() => page.locator("[data-supports]").getAttribute("data-supports")).toBe("0 0");
  await page.locator('[data-chip="dataset:issues"]').click();
  await expect.poll(() => range.textContent()).toBe(whole);
  expect(faults).toEqual([]);
  await close();
});

test("a dataset says what it holds, kind by kind", async () => {
  const { page, faults, close } = await openPage(`${program.url}/datasets`, { size: "phone", scheme: "dark" });
  const card = page.locator('[data-dataset="dataset:central-asia"]');
  await card.locator("summary").click();
  expect(await card.locator('[data-label="Agreement"]').textContent()).toMatch(/\d/);
  expect(await card.locator('[data-type="PARTY_TO"]').textContent()).toMatch(/\d/);
  expect(await card.textContent()).toMatch(/Claims no complete inventory/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(faults).toEqual([]);
  await close();
});

test("datasets are switched off and on, in the address too; the view says which are off", async () => {
  const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`);
  const before = await settled(page);
  await page.locator('[data-side="filters"]').getByRole("button", { name: "Datasets" }).click();
  const box = page.locator('[data-filter="dataset:central-asia"]');
  expect(await box.isChecked()).toBe(true);
  await box.focus();
  await page.keyboard.press("Space");
  await addressHas(page, "datasets", /kamilov|uzbekistan-2025/);
  await page
    .locator("[data-datasets-off]")
    .getByText(/Switched off: Instruments and memberships/)
    .waitFor();
  expect((await settled(page)).edges).not.toBe(before.edges);
  const fresh = await openPage(page.url());
  await fresh.page.locator("[data-datasets-off]").waitFor();
  await fresh.close();
  await page.locator("[data-all-datasets]").click();
  await addressHas(page, "datasets", null);
  expect(await settled(page)).toEqual(before);
  expect(await page.locator("[data-datasets-off]").count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test("a page that is opened from a view of some datasets speaks by these alone, until they are taken away", async () => {
  const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&datasets=uzbekistan-2025&select=UZB`);
  await settled(page);
  await page.locator('[data-node-details] [aria-label] > a[href^="/node/"]').first().click();
  await addressHas(page, "datasets", "uzbekistan-2025");
  await page.locator("[data-source]").first().waitFor({ state: "attached" });
  const by = async (): Promise<string[]> =>
    await page.locator("[data-source]").evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? ""));
  expect((await by()).every((address) => address.includes("datasets=uzbekistan-2025"))).toBe(true);
  await page.locator('[data-chip="dataset:uzbekistan-2025"]').click();
  await addressHas(page, "datasets", null);
  await expect.poll(async () => (await by()).some((address) => address.includes("datasets="))).toBe(false);
  expect(faults).toEqual([]);
  await close();
});

test("the figure that corridors are drawn by is chosen by pointer and by keyboard, and a corridor shows its share with the formula", async () => {
  const { page, faults, close } = await openPage(`${program.url}/?lens=corridors&focus=UZB&metric=share`);
  await settled(page);
  expect(await page.locator("[data-cap=out]").textContent()).toMatch(/7 of 7 corridors/);
  await page.locator('[data-metric="share"]').focus();
  await page.locator('[data-metric="departures"]').focus();
  await page.keyboard.press("Space");
  await addressHas(page, "metric", "departures");
  await expect.poll(() => page.locator("[data-cap=out]").textContent()).toMatch(/477,350\.2 persons together, in 7 corridors/);
  await page.locator("[data-top]").selectOption("20");
  await addressHas(page, "top", "20");
  await settled(page);
  await page.locator('[data-flow-line="corridor:UZB>RUS"]').click();
  const corridor = page.locator('[data-corridor="corridor:UZB>RUS"]');
  await corridor.locator("[data-shares]").waitFor();
  expect(await corridor.locator("[data-shares]").textContent()).toMatch(/71\.49 %.*341,242\.2 ÷ 477,350\.2 × 100/);
  expect(await corridor.locator("[data-series]").count()).toBeGreaterThan(1);
  expect(await serious(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});
