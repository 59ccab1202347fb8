import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { addressHas, parameter, settled, stage, textOf } from "./explorer.ts";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

async function middle(page: Page, id: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(`[data-node="${id}"]`).boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}
const act = (page: Page, id: string) => page.locator(`[role="menu"] [data-action="${id}"]`).click();

describe("what can be done", () => {
  test("by pointer: menus of a node, of several, of the canvas; each step undone", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`);
    const { nodes } = await settled(page);
    const kaz = await middle(page, "state:KAZ");
    await page.mouse.click(kaz.x, kaz.y, { button: "right" });
    await page.getByRole("menu", { name: /Kazakhstan/ }).waitFor();
    const menu = await page.getByRole("menu").boundingBox();
    expect((menu?.y ?? 0) + (menu?.height ?? 0)).toBeLessThanOrEqual(900);
    await act(page, "hide");
    await addressHas(page, "hide", "KAZ");
    await page.keyboard.press("Control+z");
    await addressHas(page, "hide", null);
    await settled(page);

    await page.mouse.click(kaz.x, kaz.y);
    await addressHas(page, "select", "KAZ");
    const rus = await middle(page, "state:RUS");
    await page.keyboard.down("Control");
    await page.mouse.click(rus.x, rus.y);
    await page.keyboard.up("Control");
    await addressHas(page, "select", "KAZ,RUS");
    await page.mouse.click(rus.x, rus.y, { button: "right" });
    await page.getByRole("menu", { name: /2 selected/ }).waitFor();
    await act(page, "depth-0");
    await addressHas(page, "near", "KAZ~RUS~0");
    await expect.poll(async () => (await settled(page)).nodes).toBe(2);
    await page.locator("[data-show-all]").click();
    await addressHas(page, "near", null);
    await expect.poll(async () => (await settled(page)).nodes).toBe(nodes);

    const from = await middle(page, "state:RUS");
    const other = await middle(page, "state:KAZ");
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 24, { steps: 5 });
    await page.mouse.up();
    await addressHas(page, "pin", /KAZ.*RUS|RUS.*KAZ/);
    await settled(page);
    const moved = await middle(page, "state:KAZ");
    expect(Math.hypot(moved.x - other.x - 40, moved.y - other.y - 24)).toBeLessThan(12);
    await page.keyboard.press("Control+z");
    await addressHas(page, "pin", null);
    expect(faults).toEqual([]);
    await close();
  });

  test("by keyboard: depth, the menu, the palette and the page of shortcuts", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&select=KAZ`);
    await settled(page);
    await stage(page).focus();
    await page.keyboard.press("1");
    await addressHas(page, "near", "KAZ~1");
    await page.keyboard.press("Escape");
    await addressHas(page, "near", null);
    expect(parameter(page, "select")).toBe("KAZ");

    await stage(page).focus();
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menu", { name: /Kazakhstan/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });

    await page.keyboard.press("Control+k");
    const field = page.locator("[data-palette]");
    await field.fill("lens corr");
    expect(await page.locator(`[id="${await field.getAttribute("aria-activedescendant")}"]`).textContent()).toMatch(/corridors lens/);
    await page.keyboard.press("Enter");
    await addressHas(page, "lens", "corridors");
    await page.keyboard.press("Control+z");
    await addressHas(page, "lens", null);

    await page.keyboard.press("Control+k");
    await field.fill("Kyrgyz");
    await page.locator('[data-entry="state:KGZ"]').waitFor();
    for (let step = 0; step < 12 && (await page.locator('[data-entry="state:KGZ"][aria-selected="true"]').count()) === 0; step++)
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await addressHas(page, "focus", "KGZ");

    await page.keyboard.press("?");
    await page.locator("[data-shortcuts]").waitFor();
    expect(await page.locator("[data-shortcuts]").textContent()).toMatch(/0 – 9/);
    await page.keyboard.press("Escape");
    await page.locator("[data-shortcuts]").waitFor({ state: "detached" });
    expect(faults).toEqual([]);
    await close();
  });

  test("two nodes clicked in quick succession are both selected; only one clicked twice is expanded", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`);
    await settled(page);
    const [kaz, rus] = [await middle(page, "state:KAZ"), await middle(page, "state:RUS")];
    await page.mouse.click(kaz.x, kaz.y);
    await page.keyboard.down("Control");
    await page.mouse.click(rus.x, rus.y);
    await page.keyboard.up("Control");
    await addressHas(page, "select", "KAZ,RUS");
    expect(parameter(page, "expand")).toBeNull();
    await page.mouse.dblclick(rus.x, rus.y);
    await addressHas(page, "expand", /^RUS~/);
    expect(faults).toEqual([]);
    await close();
  });

  test("by finger: a long press on one of several offers what is done to all", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&select=JPN,KOR`, { size: "phone" });
    await settled(page);
    // What is selected opens its sheet, which lies over the graph.
    await page.getByRole("button", { name: "Details", exact: true }).click();
    await settled(page);
    await page.waitForTimeout(150);
    const session = await page.context().newCDPSession(page);
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ ...(await middle(page, "state:JPN")), id: 0 }] });
    const menu = page.getByRole("menu", { name: /2 selected/ });
    await menu.waitFor();
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    const box = await menu.boundingBox();
    expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 0) <= 390, (box?.y ?? 0) + (box?.height ?? 0) <= 844]).toEqual([
      true,
      true,
      true,
    ]);
    await page.locator('[role="menu"] [data-action="hide"]').tap();
    await addressHas(page, "hide", "JPN,KOR");
    expect(faults).toEqual([]);
    await close();
  });
});

test("views are saved, survive a reload, open, go out to a file and come in again; a broken file is told by its entry", async () => {
  const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&issues=labour_mobility`);
  await settled(page);
  await page.locator("[data-views]").click();
  const name = page.locator("[data-view-name]");
  expect(await name.inputValue()).toMatch(/^Uzbekistan · Labour mobility/i);
  await name.fill('<img src=x onerror="alert(1)">');
  await page.keyboard.press("Enter");
  await page.locator("[data-saved]").waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export all to a file" }).click();
  const exported = JSON.parse(await textOf(await download));
  expect(exported.views).toHaveLength(1);

  await page.getByRole("button", { name: /^Delete/ }).click();
  await page.locator("[data-saved]").waitFor({ state: "detached" });
  await page.locator("[data-notice]").getByRole("button", { name: "Undo" }).click();
  await page.locator("[data-saved]").waitFor();
  await page.getByRole("button", { name: /^Delete/ }).click();
  const views = [...exported.views, { name: "lost", address: "?focus=Atlantis" }];
  const broken = JSON.stringify({ format: "entente-views", version: 1, views });
  await page
    .locator("[data-import-views]")
    .setInputFiles({ name: "views.json", mimeType: "application/json", buffer: Buffer.from(broken) });
  await page.locator("[data-saved]").waitFor();
  expect(await page.locator("[data-flaws]").textContent()).toContain("View 2, “address”");

  await page.goto(`${program.url}/?focus=KAZ`);
  await settled(page);
  await page.keyboard.press("v");
  await page.locator("[data-saved] a").click();
  await addressHas(page, "issues", "labour_mobility");
  await page.keyboard.press("Control+z");
  await addressHas(page, "focus", "KAZ");

  await page.evaluate(() => localStorage.setItem("entente-views", '{"format":"entente-views","version":1,"views":[{"name":7}]}'));
  await page.reload();
  await settled(page);
  await page.keyboard.press("v");
  expect(await page.getByRole("dialog").textContent()).toContain("can’t be read");
  expect(faults).toEqual([]);
  await close();
});
