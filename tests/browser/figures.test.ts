import { describe, expect, inject, test } from "vitest";
import { addressHas, settled } from "./explorer.ts";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

/** What a bar says: from its name, "3–4: 12". */
const BAR = /^(\d+)(?:–(\d+))?: (\d+)$/;

describe("filters by figures", () => {
  test("by pointer: a bar shows those of its figure alone, another with Shift those as far as it; the chip and undo take it back", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`);
    const { nodes } = await settled(page);
    await page.getByRole("button", { name: "Ties of each", exact: true }).click();
    const range = page.locator('[data-range="ties"]');
    const bars = range.locator("button[data-bin]:enabled");
    const told = await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute("aria-label") ?? ""));
    const counts = told.map((text) => Number(BAR.exec(text)?.[3]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(nodes);

    await bars.first().click();
    const [, first, last = first] = BAR.exec(told[0] ?? "") ?? [];
    await addressHas(page, "where", `ties~${first}~${last}`);
    // The focus has more, and stays.
    await expect.poll(async () => (await settled(page)).nodes).toBe((counts[0] ?? 0) + 1);
    expect(await range.textContent()).toContain(`${nodes - (counts[0] ?? 0) - 1} are left out by their figures`);

    await bars.nth(1).click({ modifiers: ["Shift"] });
    await expect.poll(async () => (await settled(page)).nodes).toBe((counts[0] ?? 0) + (counts[1] ?? 0) + 1);
    await page.getByRole("button", { name: "Undo" }).click();
    await addressHas(page, "where", `ties~${first}~${last}`);
    await page
      .getByRole("button", { name: /ties? each/ })
      .first()
      .click();
    await addressHas(page, "where", null);
    await expect.poll(async () => (await settled(page)).nodes).toBe(nodes);
    expect(faults).toEqual([]);
    await close();
  });

  test("by keyboard, through another lens: instruments of some years, in an address that opens the same", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&lens=instruments`);
    const { nodes } = await settled(page);
    await page.getByRole("button", { name: "Year made", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Year made, from").fill("2015");
    await page.keyboard.press("Enter");
    await addressHas(page, "where", /^year~2015~\d{4}$/);
    await expect.poll(async () => (await settled(page)).nodes).toBeLessThan(nodes);
    const left = await settled(page);
    const fresh = await openPage(page.url());
    expect(await settled(fresh.page)).toEqual(left);
    await fresh.page.getByRole("button", { name: "Year made: any" }).click();
    await addressHas(fresh.page, "where", null);
    expect([...faults, ...fresh.faults]).toEqual([]);
    await fresh.close();
    await close();
  });
});
