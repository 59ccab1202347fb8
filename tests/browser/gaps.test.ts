import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import type { GapsAnswer } from "../../server/contract/wire/gaps.ts";
import { serious } from "./axe.ts";
import { addressHas, settled, textOf } from "./explorer.ts";
import { openPage, type Scheme } from "./page.ts";

const program = { url: inject("programs").bundled };

/** The one layer that a bundled dataset claims to list, on a day up to which it does. */
const LISTED = "layer=universal&issues=migrant_rights&asOf=2014-09-24";
const SAME = "layer=universal&issues=issue:migrant_rights&asOf=2014-09-24&layers=bilateral,regional&metric=stock";
const answered = async (further = "", whom = "&bloc=organisation:cis"): Promise<GapsAnswer> =>
  (await fetch(`${program.url}/api/gaps?${SAME}${whom}${further}`)).json();
const keyOf = ({ origin, destination, issue }: GapsAnswer["gaps"][number]) => `${origin} ${destination} ${issue}`;
const listed = (page: Page) => page.locator("[data-gap]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-gap")));
const scores = (page: Page) => page.locator("[data-score]").evaluateAll((all) => all.map((one) => Number(one.getAttribute("data-score"))));
const first = (page: Page) => page.locator("[data-gap]").first();

describe("the list of gaps", () => {
  test("by pointer: ranked as the server ranks, each part shown, and from a gap to its evidence, the graph and the brief", async () => {
    const { page, faults, close } = await openPage(`${program.url}/gaps?${LISTED}`);
    const told = await answered();
    await page.locator(`[data-gaps="${told.total}"]`).waitFor();
    expect(await listed(page)).toEqual(told.gaps.slice(0, 50).map(keyOf));
    expect(told.counts.date_unknown).toBeGreaterThan(0);
    await page.getByText(`${told.counts.date_unknown} are not established: no gaps, and not in the list.`).waitFor();
    const [top] = told.gaps;
    const parts = await first(page).locator("[data-part]").allTextContents();
    expect(parts).toHaveLength(5);
    expect(parts[0]).toContain(`of ${(100 * told.weights.people) / 10} points`);
    expect(parts[0]).toContain(`${top?.people?.toLocaleString("en-GB")} persons`);

    await page.locator("[data-more]").click();
    await expect.poll(() => listed(page)).toEqual(told.gaps.map(keyOf));
    await first(page).locator("[data-evidence-of]").click();
    const [from = "", to = ""] = [top?.origin, top?.destination].map((id) => id?.slice("state:".length));
    await addressHas(page, "cell", `${from}~${to}~migrant_rights`);
    const universal = page.locator('[data-cell-evidence] [data-layer="universal"]');
    await universal.waitFor();
    expect(await universal.getAttribute("data-state")).toBe(top?.kind);
    await first(page).locator("[data-gap-graph]").click();
    await settled(page);
    await addressHas(page, "select", [from, to].sort().join("~"));
    await addressHas(page, "asOf", "2014-09-24");
    await page.goBack();
    await first(page).locator("[data-gap-brief]").first().click();
    await page.getByRole("heading", { level: 1, name: told.states.find(({ id }) => id === top?.origin)?.name ?? "no name" }).waitFor();
    await addressHas(page, "issue", "migrant_rights");
    expect(faults).toEqual([]);
    await close();
  });

  test("by keyboard: another weight is another order, an address, and the same when it is opened afresh", async () => {
    const { page, faults, close } = await openPage(`${program.url}/gaps?${LISTED}`);
    await first(page).waitFor();
    const before = await listed(page);
    await page.locator('[data-weight="people"]').focus();
    await page.keyboard.press("Home");
    await addressHas(page, "people", "0");
    await page.locator('[data-number="missing"]').fill("30");
    await page.keyboard.press("Enter");
    await addressHas(page, "missing", "30");
    const told = await answered("&people=0&missing=30");
    await expect.poll(() => scores(page)).toEqual(told.gaps.slice(0, 50).map(({ score }) => score));
    const after = await listed(page);
    expect(after).toEqual(told.gaps.slice(0, 50).map(keyOf));
    expect(after).not.toEqual(before);
    expect(await first(page).locator('[data-part="people"]').textContent()).toContain("0 of 0 points");

    const fresh = await openPage(page.url());
    await first(fresh.page).waitFor();
    expect([await listed(fresh.page), await scores(fresh.page)]).toEqual([after, await scores(page)]);
    await fresh.close();

    await first(page).locator("[data-evidence-of]").focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-cell-evidence]:focus [data-layer]").first().waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("[data-cell-evidence]") !== null)).toBe(true);
    await page.getByRole("button", { name: "Close the evidence" }).press("Enter");
    expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-evidence-of"))).toBe(true);

    await page.locator("[data-reset-weights]").press("Enter");
    await addressHas(page, "people", null);
    await expect.poll(() => listed(page)).toEqual(before);

    const places = page.locator('[data-pick="bloc"]');
    expect((await places.locator("option").allTextContents()).filter((name) => /Ministry|Agency/.test(name))).toEqual([]);
    await places.selectOption("Central Asia");
    await addressHas(page, "regions", "Central Asia");
    const inside = await answered("&regions=Central%20Asia", "");
    await expect.poll(() => listed(page)).toEqual(inside.gaps.slice(0, 50).map(keyOf));
    expect(inside.gaps.length).toBeGreaterThan(0);
    // A state of that region is chosen in its place: beside it nothing would change.
    await page.getByRole("button", { name: "States chosen" }).click();
    await page.getByRole("searchbox", { name: /States chosen/ }).fill("Uzbekistan");
    await page.locator('[data-filter="state:UZB"]').click();
    await addressHas(page, "regions", null);
    await addressHas(page, "states", "UZB");
    const alone = await answered("&origin=UZB", "");
    await expect.poll(() => listed(page)).toEqual(alone.gaps.slice(0, 50).map(keyOf));
    expect(faults).toEqual([]);
    await close();
  });

  test("an empty list says why, and leads to where something is claimed to be listed; the palette leads here", async () => {
    const { page, faults, close } = await openPage(`${program.url}/coverage`);
    await page.locator("[data-cell]").first().waitFor();
    await page.keyboard.press("Control+k");
    await page.locator("[data-palette]").fill("gaps");
    await page.locator('[data-entry="page-gaps"][aria-selected="true"]').waitFor();
    await page.keyboard.press("Enter");
    await page
      .locator("[data-no-gaps]")
      .getByText(/^That does not mean that everything is covered: \d+ of \d+ are not established/)
      .waitFor();
    // Each issue is listed up to a day of its own.
    expect(await page.locator("[data-way]").count()).toBe(5);
    await page.locator("[data-way]").filter({ hasText: "rights and inclusion of migrants" }).click();
    await addressHas(page, "layer", "universal");
    await addressHas(page, "asOf", "2014-09-24");
    await first(page).waitFor();
    await page.locator("[data-as-matrix]").click();
    await page.locator("[data-to-gaps]").waitFor();
    await addressHas(page, "asOf", "2014-09-24");
    expect(faults).toEqual([]);
    await close();
  });

  test("as a file it has every gap with the parts of its score, also those not listed yet", async () => {
    const { page, faults, close } = await openPage(`${program.url}/gaps?${LISTED}&kinds=none_found`);
    await first(page).waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator('[data-csv-of="gaps"]').click()]);
    const lines = (await textOf(download)).trim().split("\n");
    const told = await answered("&kinds=none_found");
    expect(lines).toHaveLength(told.total + 1);
    expect(lines[0]).toContain("peoplePart,peopleWeight,peoplePoints");
    expect(lines[1]).toContain(String(told.gaps[0]?.score));
    expect(faults).toEqual([]);
    await close();
  });

  test.each<Scheme>(["light", "dark"])("axe finds nothing serious, %s", async (scheme) => {
    const size = scheme === "dark" ? "phone" : "desktop";
    const { page, faults, close } = await openPage(`${program.url}/gaps?${LISTED}&cell=UZB~RUS~migrant_rights`, { scheme, size });
    await first(page).waitFor();
    await page.locator("[data-cell-evidence] [data-layer]").first().waitFor();
    expect(await serious(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    // Nor does anything of the list go on beyond the edge, where the page cuts it off.
    const beyond = await page
      .locator("[data-gaps]")
      .evaluate(
        (list) =>
          [...list.querySelectorAll("p, li, button")].filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1).length,
      );
    expect(beyond).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});
