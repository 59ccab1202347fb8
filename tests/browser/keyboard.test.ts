import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { addressHas, settled, stage } from "./explorer.ts";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

/** What has the focus: its role or tag, and its name as a screen reader would begin it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "";
    const named = element.getAttribute("aria-label") ?? element.getAttribute("title") ?? "";
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((label) => label.textContent).join(" ") : "";
    const name = named || labels || element.textContent || "";
    return `${element.getAttribute("role") ?? element.tagName.toLowerCase()}: ${name.trim().slice(0, 60)}`;
  });

describe("by keyboard alone", () => {
  test("every stop of the Tab key has a name, and none is a trap", async () => {
    const { page, faults, close } = await openPage(program.url);
    await settled(page);
    const stops: string[] = [];
    for (let presses = 0; presses < 250; presses++) {
      await page.keyboard.press("Tab");
      const stop = await focused(page);
      if (stop === "" || (presses > 5 && stop === stops[0])) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(20);
    expect(stops.length).toBeLessThan(250);
    expect(stops.filter((stop) => stop.endsWith(": "))).toEqual([]);
    expect(stops[0]).toMatch(/Skip to the network/);
    expect(stops.some((stop) => stop.startsWith("application: "))).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  test("walk the graph, read, expand, take back, search, filter, and see the table", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`);
    const first = await settled(page);

    await stage(page).focus();
    await page.keyboard.press("ArrowRight");
    const walked = await stage(page).getAttribute("aria-activedescendant");
    expect(walked).toMatch(/(?:state|organisation):/);
    await page.keyboard.press("Enter");
    await addressHas(page, "select", /./);
    await page.locator("[data-node-details]").waitFor();

    // The first leaves the node walked to, the second the selection.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await addressHas(page, "select", null);
    // What is selected is no step of its own, so it is not undone but chosen again.
    // The focus itself can't be hidden, so on to a neighbour.
    await stage(page).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await addressHas(page, "select", /./);

    await page.keyboard.press("h");
    await addressHas(page, "hide", /./);
    await expect.poll(async () => (await settled(page)).nodes).toBe(first.nodes - 1);
    await page.keyboard.press("Control+z");
    await addressHas(page, "hide", null);

    await page.keyboard.press("/");
    await page.keyboard.type("Korea");
    // The list of all that was typed: that of its first letter names it too, below others.
    await page.locator('[data-result="state:KOR"][data-first]').waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await addressHas(page, "focus", "KOR");
    await settled(page);

    await page.locator("[data-as-table]").focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-row]").first().waitFor();
    await page.locator('[data-row][tabindex="0"]').focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-tie], [data-node-details]").first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test("what changes is announced", async () => {
    const { page, close } = await openPage(`${program.url}/?focus=UZB`);
    await settled(page);
    const said = () => page.locator('[aria-live="polite"], [role="status"]').allTextContents();
    await page.locator('[data-node="state:KAZ"]').focus();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await said()).join(" ")).toMatch(/Kazakhstan/);
    await close();
  });

  test.each([
    ["Узбекистан", "state:UZB"],
    ["uzbekstan", "state:UZB"],
    ["Turkiye", "state:TUR"],
    ["Korea", "state:KOR"],
    ["Eurasian Economic", "organisation:eaeu"],
  ])("a search for %s finds %s", async (text, id) => {
    const { page, faults, close } = await openPage(program.url);
    await page.keyboard.press("/");
    await page.locator("[data-search]").fill(text);
    await page.locator(`[data-result="${id}"]`).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test("Enter goes to what is typed, however soon it is pressed; two names lead to the pair", async () => {
    const { page, faults, close } = await openPage(program.url);
    await settled(page);
    await page.keyboard.press("/");
    await page.keyboard.type("Tajikistan");
    await page.keyboard.press("Enter");
    await addressHas(page, "focus", "TJK");
    await page.keyboard.type("Türkiye Germany");
    await page.locator('[data-pair="state:TUR state:DEU"]').waitFor();
    await page.keyboard.press("Enter");
    await addressHas(page, "focus", "TUR");
    await addressHas(page, "add", "DEU");
    await addressHas(page, "select", "DEU~TUR");
    await settled(page);
    await page.getByRole("button", { name: "Bodies", exact: true }).click();
    await page.getByRole("searchbox", { name: "Find a body" }).fill("turkic");
    await page.keyboard.press("Enter");
    await addressHas(page, "bodies", "ots");
    await page.keyboard.press("Control+k");
    await page.locator("[data-palette]").fill("Kyrgyzstan");
    await page.keyboard.press("Enter");
    await addressHas(page, "focus", "KGZ");
    await page.goto(`${program.url}/changes`);
    await page.getByRole("searchbox", { name: /Issues/ }).fill("trafficking");
    await page.keyboard.press("Enter");
    await addressHas(page, "issues", /^labour_mobility,trafficking/);
    await page.goto(`${program.url}/questions/rights-asymmetry`);
    await page.locator('[data-chip="agreement"]').click();
    await page.locator("[data-chip-find]").fill("Convention on the Legal Status");
    await page.keyboard.press("Enter");
    await addressHas(page, "agreement", "cis-2008-migrant-convention");
    expect(faults).toEqual([]);
    await close();
  });
});
