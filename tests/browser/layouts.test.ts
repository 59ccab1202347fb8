import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { addressHas, parameter, settled, stage } from "./explorer.ts";
import { openPage } from "./page.ts";
import { at, type Place, places } from "./places.ts";

const program = { url: inject("programs").bundled };

async function onPage(page: Page, { x, y }: Place): Promise<Place> {
  const box = await stage(page).boundingBox();
  return { x: (box?.x ?? 0) + x, y: (box?.y ?? 0) + y };
}
/** Until the drawing stands in this layout: an address changes before the drawing does. */
const arranged = (page: Page, name: string) => page.locator(`[data-stage][data-arranged="${name}"][data-settled="true"]`).waitFor();
const layout = (page: Page, name: string) => page.locator(`[data-layout="${name}"]`).click();

describe("on a phone", () => {
  test("the drawing's tools and layouts stand beneath it and cover none of its names", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&lens=instruments`, { size: "phone" });
    await settled(page);
    const drawing = await stage(page).boundingBox();
    for (const tool of [page.getByRole("toolbar"), page.locator("[data-layout]").first(), page.locator("[data-layout]").last()]) {
      const box = await tool.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual((drawing?.y ?? 0) + (drawing?.height ?? 0) - 1);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
    await layout(page, "layers");
    await arranged(page, "layers");
    expect(faults).toEqual([]);
    await close();
  });
});

describe("the map", () => {
  test("holds the same nodes where they lie on the earth, and the network comes back as it was", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`);
    const network = await places(page);
    await layout(page, "map");
    await addressHas(page, "layout", "map");
    await arranged(page, "map");
    const map = await places(page);
    expect([...map.keys()].toSorted()).toEqual([...network.keys()].toSorted());
    expect(at(map, "state:KAZ").y).toBeLessThan(at(map, "state:TJK").y);
    expect(at(map, "state:RUS").y).toBeLessThan(at(map, "state:KAZ").y);
    expect(at(map, "state:CHN").x).toBeGreaterThan(at(map, "state:UZB").x);
    expect(at(map, "state:TUR").x).toBeLessThan(at(map, "state:UZB").x);
    expect(await page.locator("[data-map-note]").textContent()).toContain("no view on the status of any territory");

    await page.getByRole("button", { name: "Undo" }).click();
    await addressHas(page, "layout", null);
    await arranged(page, "force");
    const again = await places(page);
    for (const [id, { x, y }] of network) expect(Math.hypot(at(again, id).x - x, at(again, id).y - y)).toBeLessThan(1.5);
    expect(await page.locator("[data-map-note]").count()).toBe(0);

    await page.getByRole("button", { name: "Redo" }).click();
    await addressHas(page, "layout", "map");
    await arranged(page, "map");
    const reopened = await openPage(page.url());
    const fresh = await places(reopened.page);
    for (const [id, { x, y }] of map) expect(Math.hypot(at(fresh, id).x - x, at(fresh, id).y - y)).toBeLessThan(1.5);
    expect([...faults, ...reopened.faults]).toEqual([]);
    await reopened.close();
    await close();
  });

  test("a node dragged there is not pinned: the map moves with it", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&layout=map`);
    const before = await places(page);
    const from = await onPage(page, at(before, "state:CHN"));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 60, from.y - 40, { steps: 6 });
    await page.waitForTimeout(250);
    await page.mouse.move(from.x - 80, from.y - 40, { steps: 4 });
    await page.mouse.up();
    const after = await places(page);
    expect(at(before, "state:IND").x - at(after, "state:IND").x).toBeGreaterThan(40);
    expect(at(before, "state:CHN").x - at(after, "state:CHN").x).toBeCloseTo(at(before, "state:IND").x - at(after, "state:IND").x, 0);
    expect(parameter(page, "pin")).toBeNull();
    expect(page.url()).not.toMatch(/pin/);
    expect(faults).toEqual([]);
    await close();
  });
});

describe("a stage that changes its size", () => {
  test("is fitted as if opened at that size, unless the reader has moved the view", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`);
    // The years come after the picture and give it another size.
    const years = (of: typeof page) => of.locator("[data-timeline=there]").waitFor();
    await years(page);
    const before = await places(page);
    const size = { width: 1300, height: 700 };
    await page.setViewportSize(size);
    const opened = await openPage("about:blank");
    await opened.page.setViewportSize(size);
    await opened.page.goto(page.url());
    await years(opened.page);
    const fresh = await places(opened.page);
    expect(at(fresh, "state:JPN")).not.toEqual(at(before, "state:JPN"));
    const farthest = (found: ReadonlyMap<string, Place>) =>
      Math.max(...[...found].map(([id, { x, y }]) => Math.hypot(at(fresh, id).x - x, at(fresh, id).y - y)));
    // A busy page takes the new size in more than one frame.
    await expect.poll(async () => farthest(await places(page))).toBeLessThan(1.5);
    const smaller = await places(page);
    await opened.close();

    await page.getByRole("button", { name: "Zoom in" }).click();
    const near = await places(page);
    await page.setViewportSize({ width: 1300, height: 690 });
    const moved = await places(page);
    const apart = (found: ReadonlyMap<string, Place>) =>
      Math.hypot(at(found, "state:JPN").x - at(found, "state:UZB").x, at(found, "state:JPN").y - at(found, "state:UZB").y);
    expect(apart(near)).toBeGreaterThan(apart(smaller) * 1.2);
    expect(apart(moved)).toBeGreaterThan(apart(smaller) * 1.2);
    expect(faults).toEqual([]);
    await close();
  });
});

describe("by hand", () => {
  test("a line drawn around nodes selects them, they move together, and Escape leaves the lasso", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`);
    const found = await places(page);
    const wanted = ["state:IND", "state:PAK"];
    const [a, b] = wanted.map((id) => at(found, id));
    if (!a || !b) throw new Error("not drawn");
    await page.locator("[data-lasso] >> visible=true").last().click();
    // Around both, with some room: clockwise about the middle.
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    const [wide, high] = [Math.abs(a.x - b.x) / 2 + 22, Math.abs(a.y - b.y) / 2 + 22];
    const line = Array.from({ length: 25 }, (_, step) => {
      const angle = (step / 24) * 2 * Math.PI;
      const round = (value: number) => Math.sign(value) * Math.abs(value) ** 0.4;
      return { x: middle.x + wide * round(Math.cos(angle)), y: middle.y + high * round(Math.sin(angle)) };
    });
    for (const [step, place] of line.entries()) {
      const { x, y } = await onPage(page, place);
      await page.mouse.move(x, y);
      if (step === 0) await page.mouse.down();
    }
    await page.mouse.up();
    const inside = [...found]
      .filter(([, { x, y }]) => Math.abs(x - middle.x) < wide - 4 && Math.abs(y - middle.y) < high - 4)
      .map(([id]) => id);
    await expect.poll(() => page.locator('[data-node][aria-pressed="true"]').count()).toBeGreaterThanOrEqual(inside.length);
    for (const id of inside) expect(await page.locator(`[data-node="${id}"]`).getAttribute("aria-pressed")).toBe("true");
    expect(await page.locator('[data-node="state:UZB"]').getAttribute("aria-pressed")).toBe("false");

    const toggle = page.getByRole("button", { name: "Select by drawing around" });
    expect(await toggle.getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Escape");
    expect(await toggle.getAttribute("aria-pressed")).toBe("false");
    expect(await page.locator('[data-node][aria-pressed="true"]').count()).toBeGreaterThanOrEqual(2);

    const from = await onPage(page, a);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y - 30, { steps: 5 });
    await page.mouse.up();
    await addressHas(page, "pin", /IND.*PAK|PAK.*IND/);
    expect(faults).toEqual([]);
    await close();
  });

  test("Z brings what is selected near; then the overview shows the rest and leads there", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`);
    const far = await places(page);
    const overview = page.locator("[data-minimap]");
    expect(await overview.isVisible()).toBe(false);
    await page.locator('[data-node="state:JPN"]').focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("z");
    const near = await places(page);
    const box = await stage(page).boundingBox();
    expect(Math.abs(at(near, "state:JPN").x - (box?.width ?? 0) / 2)).toBeLessThan(40);
    const apart = (found: ReadonlyMap<string, Place>) =>
      Math.hypot(at(found, "state:JPN").x - at(found, "state:UZB").x, at(found, "state:JPN").y - at(found, "state:UZB").y);
    expect(apart(near)).toBeGreaterThan(apart(far) * 1.2);
    await expect.poll(() => overview.isVisible()).toBe(true);
    await overview.click({ position: { x: 20, y: 60 } });
    const moved = await places(page);
    expect(at(moved, "state:JPN").x - at(near, "state:JPN").x).toBeGreaterThan(100);
    await page.getByRole("button", { name: "Hide the overview" }).click();
    await expect.poll(() => overview.isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });
});

describe("by finger", () => {
  /** What fingers do, as the browser would tell it. */
  async function fingers(page: Page) {
    const session = await page.context().newCDPSession(page);
    return (type: "touchStart" | "touchMove" | "touchEnd", ...points: Place[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id })) });
  }

  test("a long press opens the menu of a node, of a tie and of the canvas", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`, { size: "phone" });
    const found = await places(page);
    const touch = await fingers(page);
    const [a, b] = [at(found, "state:UZB"), at(found, "state:JPN")];
    const canvas = await stage(page).boundingBox();
    const spots: [Place, RegExp][] = [
      [at(found, "state:JPN"), /Japan/],
      [{ x: a.x + (b.x - a.x) * 0.6, y: a.y + (b.y - a.y) * 0.6 }, /–/],
      [{ x: 12, y: (canvas?.height ?? 0) - 90 }, /view/],
    ];
    for (const [spot, name] of spots) {
      await touch("touchStart", await onPage(page, spot));
      const menu = page.getByRole("menu", { name });
      await menu.waitFor();
      await touch("touchEnd");
      expect(await menu.isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      await menu.waitFor({ state: "detached" });
    }
    expect(faults).toEqual([]);
    await close();
  });

  test("one finger moves the view, two zoom it, and neither opens a menu", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&layout=map`, { size: "phone" });
    const before = await places(page);
    const touch = await fingers(page);
    const start = await onPage(page, { x: 60, y: 60 });
    await touch("touchStart", start);
    for (let step = 1; step <= 5; step++) await touch("touchMove", { x: start.x + step * 10, y: start.y + step * 8 });
    await page.waitForTimeout(700);
    await touch("touchEnd");
    const moved = await places(page);
    expect(at(moved, "state:UZB").x - at(before, "state:UZB").x).toBeGreaterThan(35);

    const [left, right] = [await onPage(page, { x: 150, y: 300 }), await onPage(page, { x: 230, y: 300 })];
    await touch("touchStart", left);
    await touch("touchStart", left, right);
    for (let step = 1; step <= 6; step++)
      await touch("touchMove", { x: left.x - step * 8, y: left.y }, { x: right.x + step * 8, y: right.y });
    await page.waitForTimeout(700);
    await touch("touchEnd");
    const zoomed = await places(page);
    const apart = (found: ReadonlyMap<string, Place>) => at(found, "state:CHN").x - at(found, "state:TUR").x;
    expect(apart(zoomed)).toBeGreaterThan(apart(moved) * 1.5);
    expect(await page.getByRole("menu").count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test("a finger draws a lasso too", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`, { size: "phone" });
    await places(page);
    const touch = await fingers(page);
    await page.getByRole("button", { name: "Select by drawing around" }).tap();
    const box = await stage(page).boundingBox();
    const [wide, high] = [box?.width ?? 0, box?.height ?? 0];
    const corners = [
      { x: 6, y: 80 },
      { x: wide - 60, y: 80 },
      { x: wide - 60, y: high - 20 },
      { x: 6, y: high - 20 },
    ];
    for (const [index, corner] of corners.entries()) await touch(index === 0 ? "touchStart" : "touchMove", await onPage(page, corner));
    await touch("touchEnd");
    await expect.poll(() => page.locator('[data-node][aria-pressed="true"]').count()).toBeGreaterThan(3);
    expect(faults).toEqual([]);
    await close();
  });
});
