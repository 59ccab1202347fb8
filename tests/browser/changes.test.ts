import { describe, expect, inject, test } from "vitest";
import type { CoverageChangesAnswer } from "../../server/contract/wire/coverage-changes.ts";
import type { ChangesAnswer } from "../../server/contract/wire/timeline.ts";
import { serious } from "./axe.ts";
import { addressHas, parameter, settled, textOf } from "./explorer.ts";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

const DAYS = "since=2010-01-01&asOf=2023-03-04";
async function answered<T>(path: string): Promise<T> {
  const answer: T = await (await fetch(`${program.url}${path}`)).json();
  return answer;
}

describe("two days", () => {
  test("on the matrix: cells that changed are marked by a sign and in words, and the marks go with the earlier day", async () => {
    const { page, faults, close } = await openPage(`${program.url}/coverage?asOf=2023-03-04`);
    await page.locator("[data-cell]").first().waitFor();
    expect(await page.locator("[data-changed]").count()).toBe(0);
    await page.locator("[data-coverage-since]").fill("2010-01-01");
    await addressHas(page, "since", "2010-01-01");
    const asked = "bloc=organisation:cis&issues=issue:labour_mobility&layers=bilateral,regional";
    const told = await answered<CoverageChangesAnswer>(`/api/coverage/changes?${asked}&${DAYS}`);
    expect(told.total).toBeGreaterThan(0);
    await page.locator(`[data-compared="${told.total}"]`).waitFor();
    const cells = new Set(told.items.map(({ origin, destination }) => `${origin} ${destination}`));
    await expect.poll(() => page.locator("[data-changed]").count()).toBe(cells.size);
    expect(await page.locator("td [data-change]").count()).toBe(told.total);
    expect(await page.locator("[data-changed]").first().getAttribute("aria-label")).toMatch(/before$/);
    expect(await serious(page)).toEqual([]);

    await page.locator("[data-to-changes]").click();
    await page.locator(`[data-law-changed="${told.total}"]`).waitFor();
    await page.goBack();
    await page.locator("[data-since-off]").click();
    await addressHas(page, "since", null);
    await page.locator("[data-changed]").first().waitFor({ state: "detached" });
    expect(faults).toEqual([]);
    await close();
  });

  test("as a list: by kind with counts, what has no date apart, and on to the graph of the same two days", async () => {
    const { page, faults, close } = await openPage(`${program.url}/changes?${DAYS}`);
    const asked = "focus=organisation:cis&issues=issue:labour_mobility&levels=bilateral,regional";
    const told = await answered<ChangesAnswer>(`/api/changes?${asked}&${DAYS}`);
    await page.locator(`[data-happened-total="${told.total}"]`).waitFor();
    for (const { kind, total } of told.kinds) {
      expect(await page.locator(`[data-happened-kind="${kind}"]`).getAttribute("data-count")).toBe(String(total));
    }
    if (told.perhaps.total > 0) await page.locator(`[data-perhaps="${told.perhaps.total}"]`).waitFor();
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator('[data-csv-of="happened"]').click()]);
    const lines = (await textOf(file)).trimEnd().split("\r\n");
    expect(lines).toHaveLength(1 + told.items.length + told.perhaps.items.length);

    const stronger = page.locator('[data-ties="stronger"]');
    await stronger.waitFor();
    const counts = await page.locator("[data-ties]").evaluateAll((all) => all.map((each) => each.getAttribute("data-count")));
    expect(counts.some((count) => Number(count) > 0)).toBe(true);
    await page.locator("[data-to-graph]").click();
    await settled(page);
    expect([parameter(page, "since"), parameter(page, "asOf")]).toEqual(["2010-01-01", "2023-03-04"]);
    const legend = await page.locator("[data-changes-legend] li").allTextContents();
    expect(legend.map((text) => /\d+$/.exec(text)?.[0])).toEqual(counts);
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test("opened from the explorer: of its focus and days, what has no date marked apart; and back to the same view", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&since=2023-12-31&asOf=2026-11-30`);
    await settled(page);
    await page.getByRole("button", { name: "Pages" }).click();
    await page.getByRole("menuitem", { name: "Changes" }).click();
    const days = "since=2023-12-31&asOf=2026-11-30";
    const { total } = await answered<ChangesAnswer>(`/api/changes?focus=UZB&levels=bilateral,regional&${days}`);
    await page.locator(`[data-happened-total="${total}"]`).waitFor();
    expect([parameter(page, "states"), parameter(page, "bloc"), parameter(page, "since")]).toEqual(["UZB", "none", "2023-12-31"]);
    const undated = page.locator('[data-ties="undated"]');
    expect(await undated.getByRole("heading").textContent()).toMatch(/^~ /);
    await undated.getByText("Japan").waitFor();
    expect(await page.locator('[data-ties="came"]').getByText("Japan").count()).toBe(0);

    await page.getByRole("link", { name: "Explore", exact: true }).click();
    await settled(page);
    expect([parameter(page, "focus"), parameter(page, "since"), parameter(page, "asOf")]).toEqual(["UZB", "2023-12-31", "2026-11-30"]);
    await page.goBack();
    await page.locator(`[data-happened-total="${total}"]`).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test("a year by the slider, and played: the address follows, and one step back takes it all back", async () => {
    const { page, faults, close } = await openPage(`${program.url}/changes?since=2018-12-31&asOf=2022-12-31`);
    const slider = page.locator("[data-year-of-day]");
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await addressHas(page, "asOf", "2023-12-31");
    await page.locator("[data-play-days]").click();
    await addressHas(page, "asOf", "2024-12-31");
    await page.locator("[data-play-days]").click();
    expect(parameter(page, "since")).toBe("2018-12-31");
    await page.goBack();
    await addressHas(page, "asOf", "2023-12-31");
    expect(faults).toEqual([]);
    await close();
  });

  test.each([
    ["desktop", "dark"],
    ["phone", "light"],
  ] as const)("the page of changes on a %s, %s, is accessible and no wider than its screen", async (size, scheme) => {
    const { page, faults, close } = await openPage(`${program.url}/changes?${DAYS}`, { size, scheme });
    await page.locator("[data-ties]").first().waitFor();
    expect(await serious(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await close();
  });
});
