import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { addressHas, drawn, parameter, settled, stage } from "./explorer.ts";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

const LABOUR_2019 = "agreement:kaz-uzb-2019-labour";
const details = (page: Page) => page.locator("[data-node-details]");

async function middle(page: Page, id: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(`[data-node="${id}"]`).boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}
async function nodes(page: Page): Promise<string[]> {
  await settled(page);
  return (await page.locator("[data-node]").evaluateAll((all) => all.map((one) => one.getAttribute("data-node") ?? ""))).toSorted();
}
/** Walks the drawing by arrow keys to the first node of a kind that it comes by. @returns its id */
async function walkTo(page: Page, kind: string): Promise<string> {
  await stage(page).focus();
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press(["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"][step % 4] ?? "");
    const active = await stage(page).getAttribute("aria-activedescendant");
    const id = active === null ? "" : ((await page.locator(`[id="${active}"]`).getAttribute("data-node")) ?? "");
    if (id.startsWith(`${kind}:`)) return id;
  }
  throw new Error(`the arrow keys came by no ${kind}`);
}

describe("the instruments", () => {
  test("by pointer: one opened, its party's status, the layouts of the same nodes, another lens and back, a fresh page", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?lens=instruments&layout=layers&focus=UZB`);
    const layered = await nodes(page);
    const { x, y } = await middle(page, LABOUR_2019);
    await page.mouse.click(x, y);
    await addressHas(page, "select", /kaz-uzb-2019-labour/);
    await details(page).getByText("Kazakhstan").first().waitFor();
    await expect.poll(() => details(page).textContent()).toMatch(/2019/);
    expect(await details(page).textContent()).toMatch(/Sources/i);
    // A tie, near its instrument, where none crosses it.
    const issue = await middle(page, "issue:migrant_rights");
    await page.mouse.click(x + 0.2 * (issue.x - x), y + 0.2 * (issue.y - y));
    await page.locator("[data-relation]").waitFor();
    expect(await page.locator("[data-relation]").textContent()).toMatch(/Kazakhstan and Uzbekistan/);
    await page.mouse.click(x, y);
    await details(page).waitFor();

    await page.locator('[data-layout="force"]').click();
    await addressHas(page, "layout", null);
    expect(await nodes(page)).toEqual(layered);
    expect(parameter(page, "select")).toMatch(/kaz-uzb-2019-labour/);
    await page.keyboard.press("Control+z");
    await addressHas(page, "layout", "layers");
    expect(await nodes(page)).toEqual(layered);

    const fresh = await openPage(page.url());
    expect(await nodes(fresh.page)).toEqual(layered);
    await details(fresh.page).getByText("Kazakhstan").first().waitFor();
    await page.locator('[data-lens="cooperation"]').click();
    await addressHas(page, "lens", null);
    expect((await nodes(page)).every((id) => /^(state|organisation):/.test(id))).toBe(true);
    await page.keyboard.press("Control+z");
    await addressHas(page, "lens", "instruments");
    expect(await nodes(page)).toEqual(layered);
    expect([...faults, ...fresh.faults]).toEqual([]);
    await fresh.close();
    await close();
  });

  test("by keyboard: events on demand, and an instrument walked to and read", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?lens=instruments&focus=UZB`);
    const before = await nodes(page);
    const events = page.getByRole("checkbox", { name: "Events" });
    await events.focus();
    await page.keyboard.press("Space");
    await expect.poll(async () => (await nodes(page)).some((id) => id.startsWith("event:"))).toBe(true);
    await page.keyboard.press("Space");
    await expect.poll(() => nodes(page)).toEqual(before);
    const walked = await walkTo(page, "agreement");
    await page.keyboard.press("Enter");
    await addressHas(page, "select", new RegExp(walked.slice("agreement:".length)));
    await expect.poll(() => details(page).textContent()).toMatch(/Sources/i);
    expect(faults).toEqual([]);
    await close();
  });
});

describe("the corridors", () => {
  test("are drawn while their ties are still read, say so, and then say which have one", async () => {
    const { page, faults, close } = await openPage("about:blank");
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/api/ties?**", async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto(`${program.url}/?lens=corridors&focus=UZB&asOf=2024-12-31`);
    await page.locator('[data-stage][data-settled="true"]').waitFor();
    expect((await drawn(page)).edges).toBeGreaterThan(5);
    const legend = page.getByRole("group", { name: "Flows" });
    const counted = async () =>
      (await legend.getByRole("button").allTextContents()).map((text) => Number(/\d+$/.exec(text.trim())?.[0] ?? Number.NaN));
    // None is counted yet: a 0 would be a finding.
    expect(await counted()).toEqual([Number.NaN, Number.NaN]);
    await legend.getByText("still being read").waitFor();
    const sentence = page.locator("[data-view-in-words]");
    expect(await sentence.textContent()).not.toMatch(/of them with a tie/);
    const form = page.locator("fieldset:has([data-as-table])");
    await form.locator("[data-as-table]").click();
    await page.locator("[data-row]").first().getByText("still being read").waitFor();
    await form.locator("button:not([data-as-table])").click();
    answer();
    await expect.poll(async () => Math.min(...(await counted()))).toBeGreaterThan(0);
    expect(await legend.getByText("still being read").count()).toBe(0);
    const { edges } = await settled(page);
    const [tied = 0, untied = 0] = await counted();
    expect(tied + untied).toBe(edges);
    expect(await sentence.textContent()).toMatch(new RegExp(`${tied} of them with a tie`));
    expect(faults).toEqual([]);
    await close();
  });

  test("by pointer: a flow with its figure, period and source, the tie beside it, and back", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?lens=corridors&metric=share&focus=UZB`);
    await settled(page);
    const [from, to] = [await middle(page, "state:UZB"), await middle(page, "state:RUS")];
    await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
    await addressHas(page, "select", /UZB.RUS/);
    const flow = page.locator('[data-corridor="corridor:UZB>RUS"]');
    await flow.getByText("70.2").first().waitFor();
    expect(await flow.textContent()).toMatch(/initial three months of 2023/);
    expect(await flow.textContent()).toMatch(/A tie is on record/);
    await page.locator("[data-open-tie]").click();
    await addressHas(page, "lens", null);
    await addressHas(page, "select", /RUS.UZB|UZB.RUS/);
    await page.locator("[data-evidence]").first().waitFor();
    await page.keyboard.press("Control+z");
    await addressHas(page, "lens", "corridors");
    await flow.waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test("by keyboard: one without a tie on the issue says that no record is no finding; the map holds the same states", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?lens=corridors&metric=share&focus=UZB`);
    const before = await nodes(page);
    await page.locator('[data-flow-line="corridor:UZB>AFG"]').focus();
    await page.keyboard.press("Enter");
    await addressHas(page, "select", /UZB.AFG/);
    const flow = page.locator('[data-corridor="corridor:UZB>AFG"]');
    await flow.getByText("1.1").first().waitFor();
    expect(await flow.textContent()).toMatch(/No record in these datasets/);
    await page.locator('[data-layout="map"]').focus();
    await page.keyboard.press("Enter");
    await addressHas(page, "layout", "map");
    expect(await nodes(page)).toEqual(before);
    await flow.waitFor();
    await page.locator('[data-lens="instruments"]').focus();
    await page.keyboard.press("Enter");
    await addressHas(page, "lens", "instruments");
    expect(await nodes(page)).toContain(LABOUR_2019);
    expect(faults).toEqual([]);
    await close();
  });
});
