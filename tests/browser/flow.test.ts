import { describe, expect, inject, test } from "vitest";
import { today } from "../../server/domain/time.ts";
import { addressHas, asOf, evidence, search, settled } from "./explorer.ts";
import { openPage } from "./page.ts";

const LABOUR_2019 = "agreement:kaz-uzb-2019-labour";
const program = { url: inject("programs").bundled };

describe("the explorer", () => {
  test("from Uzbekistan to the agreement of 2019 and its source, back to 2018, and as a copied address", async () => {
    const { page, faults, close } = await openPage(program.url);
    await search(page, "Uzbekistan", "state:UZB");
    await addressHas(page, "focus", "UZB");
    await page.locator('[data-filter="issue:labour_mobility"]').check();
    await addressHas(page, "issues", "labour_mobility");
    await settled(page);

    await page.locator('[data-node="state:UZB"]').focus();
    await page.keyboard.press("Enter");
    await page.locator('[data-tie-line="state:KAZ~state:UZB"]').click();
    await page.locator('[data-tie="state:KAZ~state:UZB"]').waitFor();
    await evidence(page, LABOUR_2019).waitFor();
    const source = evidence(page, LABOUR_2019).locator("[data-source]").first();
    expect(await source.textContent()).toMatch(/\S/);
    const links = evidence(page, LABOUR_2019).locator('a[target="_blank"]');
    expect(await links.first().getAttribute("href")).toMatch(/^https?:/);
    expect(await links.first().getAttribute("rel")).toContain("noopener");

    const before = await settled(page);
    await page.locator('[data-node="state:KAZ"]').focus();
    await page.keyboard.press("e");
    await addressHas(page, "expand", /^KAZ~/);
    await expect.poll(async () => (await settled(page)).edges).toBeGreaterThan(before.edges);
    await evidence(page, LABOUR_2019).waitFor();

    await asOf(page, "2018-12-31");
    await evidence(page, LABOUR_2019).waitFor({ state: "detached" });
    await page.locator("[data-evidence]").first().waitFor();
    expect(await evidence(page, LABOUR_2019).count()).toBe(0);

    await page.getByRole("button", { name: "Undo" }).click();
    await addressHas(page, "asOf", today());
    await evidence(page, LABOUR_2019).waitFor();

    const shown = await settled(page);
    await page.getByRole("button", { name: "Share", exact: true }).click();
    const copied: string = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(page.url());
    expect(new URL(copied).searchParams.get("asOf")).toBe(today());
    const fresh = await openPage(copied);
    await evidence(fresh.page, LABOUR_2019).waitFor();
    expect(await settled(fresh.page)).toEqual(shown);
    expect(await fresh.page.locator('[data-filter="issue:labour_mobility"]').isChecked()).toBe(true);

    expect([...faults, ...fresh.faults]).toEqual([]);
    await fresh.close();
    await close();
  });

  test("back and forward lead through the views", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`);
    const first = await settled(page);
    await page.locator('[data-filter="issue:labour_mobility"]').check();
    await addressHas(page, "issues", "labour_mobility");
    await expect.poll(async () => (await settled(page)).edges).toBeLessThan(first.edges);
    const narrowed = await settled(page);
    await page.goBack();
    await addressHas(page, "issues", null);
    await expect.poll(() => settled(page)).toEqual(first);
    await page.goForward();
    await addressHas(page, "issues", "labour_mobility");
    await expect.poll(() => settled(page)).toEqual(narrowed);
    expect(faults).toEqual([]);
    await close();
  });

  test("an address of nonsense opens a view all the same and says what it ignored", async () => {
    const { page, faults, close } = await openPage(
      `${program.url}/?focus=__proto__&issues=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&asOf=never`,
    );
    await settled(page);
    await page.getByText(/^3 parts of the address were not understood and are ignored: /).waitFor();
    expect(await page.locator("img").count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});
