import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { today } from "../../server/domain/time.ts";
import { addressHas, drawn, parameter, settled, until } from "./explorer.ts";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

/** The middle of a year's column on the strip. */
async function columnOf(page: Page, year: number): Promise<{ x: number; y: number }> {
  const field = page.locator("[data-years]");
  await page.locator("[data-handle=asOf]").waitFor();
  const box = await field.boundingBox();
  const slider = page.locator("[data-handle=asOf]");
  const [first, last] = [Number(await slider.getAttribute("aria-valuemin")), Number(await slider.getAttribute("aria-valuemax"))];
  if (!box) throw new Error("the strip has no box");
  return { x: box.x + ((year - first + 0.5) / (last - first + 1)) * box.width, y: box.y + 20 };
}

/** How nodes lie to each other: whole pixels from the node in focus, so that a moved camera makes no difference. */
async function lie(page: Page): Promise<Map<string, string>> {
  const places = await page.locator("[data-node]").evaluateAll((buttons) =>
    buttons.map((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return { id: button.getAttribute("data-node") ?? "", x: left + width / 2, y: top + height / 2 };
    }),
  );
  const focus = places.find(({ id }) => id === "state:UZB") ?? { x: 0, y: 0 };
  const other = places.find(({ id }) => id === "state:KAZ") ?? { x: 1, y: 0 };
  // In units of the way from one to the other: zooming makes no difference either.
  const unit = Math.hypot(other.x - focus.x, other.y - focus.y);
  return new Map(
    places.map(({ id, x, y }) => [id, `${Math.round(((x - focus.x) / unit) * 40)} ${Math.round(((y - focus.y) / unit) * 40)}`]),
  );
}

describe("the years under the graph", () => {
  test("by pointer: a click sets the day, a drag compares two, the bars list what they count, a double click ends it", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`);
    await settled(page);
    const [to, from] = [await columnOf(page, 2019), await columnOf(page, 2012)];
    await page.mouse.move(to.x, to.y);
    await page.locator('[data-year-card="2019"]').waitFor();
    await page.mouse.click(to.x, to.y);
    await addressHas(page, "asOf", "2019-12-31");
    await addressHas(page, "since", null);
    const once = await settled(page);

    await page.mouse.move(to.x, to.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y, { steps: 5 });
    await page.mouse.up();
    await addressHas(page, "since", "2011-12-31");
    await addressHas(page, "asOf", "2019-12-31");
    await page.locator("[data-changes-legend]").waitFor();
    await settled(page);
    const came = await page.locator('[data-changed="came"]').first().textContent();
    expect(came).toMatch(/Türkiye|Turkmenistan|OTS/);
    await page.locator("[data-what-changed] [data-happened=concluded]").first().waitFor();
    expect(await page.locator("[data-what-changed] [data-happened=concluded] [data-source]").count()).toBeGreaterThan(0);
    expect(await page.locator('[data-chip="since"]').count()).toBe(1);
    const address = page.url();
    const compared = await drawn(page);
    const words = await page.locator("[data-changes-legend]").textContent();

    const fresh = await openPage(address);
    await fresh.page.locator("[data-changes-legend]").waitFor();
    expect(await settled(fresh.page)).toEqual(compared);
    expect(await fresh.page.locator("[data-changes-legend]").textContent()).toBe(words);
    await fresh.close();

    await page.mouse.dblclick(from.x, from.y);
    await addressHas(page, "since", null);
    await addressHas(page, "asOf", "2019-12-31");
    await page.locator("[data-changes-legend]").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await addressHas(page, "since", "2011-12-31");
    await addressHas(page, "asOf", "2019-12-31");

    await page.getByRole("button", { name: "Hide the years" }).click();
    await page.reload();
    await page.locator("[data-show-years]").click();
    await page.locator("[data-count=undated]").click();
    const undated = page.locator("[data-happening]");
    await undated.first().waitFor();
    expect(await undated.count()).toBe(Number((await page.locator("[data-count=undated]").textContent())?.replace(/\D/g, "")));
    await page.locator("[data-happening=concluded]").first().click();
    await addressHas(page, "select", /^agreement:/);
    expect(once.nodes).toBeGreaterThan(5);
    expect(faults).toEqual([]);
    await close();
  });

  test("by keyboard: the sliders step through the years, two days are compared, Escape ends it", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&asOf=2020-12-31`);
    await settled(page);
    const slider = page.getByRole("slider", { name: "As of" });
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    await addressHas(page, "asOf", "2019-12-31");
    await page.keyboard.press("PageDown");
    await addressHas(page, "asOf", "2009-12-31");
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/^31 December 2009\. 2009: /);
    await page.keyboard.press("End");
    await addressHas(page, "asOf", /^20\d\d-\d\d-\d\d$/);
    await until(
      "at the last year",
      async () => (await slider.getAttribute("aria-valuenow")) === (await slider.getAttribute("aria-valuemax")),
    );
    // Steps made in one go are one step back.
    await page.keyboard.press("Control+z");
    await addressHas(page, "asOf", "2020-12-31");

    await page.keyboard.press("d");
    await addressHas(page, "since", "2015-12-31");
    const earlier = page.getByRole("slider", { name: "Compared with" });
    await earlier.focus();
    await page.keyboard.press("ArrowLeft");
    await addressHas(page, "since", "2014-12-31");
    await page.locator("[data-announcer]", { hasText: /Since 31 December 2014: / }).waitFor({ state: "attached" });
    await page.keyboard.press("Escape");
    await addressHas(page, "since", null);
    expect(faults).toEqual([]);
    await close();
  });

  test("played, the years go by with the layout kept, and one step back undoes them all", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&asOf=2018-12-31`);
    await settled(page);
    const before = await lie(page);
    await page.locator("[data-stage]").focus();
    await page.keyboard.press("y");
    await addressHas(page, "asOf", "2020-12-31");
    await page.keyboard.press("y");
    await settled(page);
    const stopped = parameter(page, "asOf") ?? "";
    expect(stopped >= "2020-12-31" && stopped < today()).toBe(true);
    // Longer than a year is shown.
    await page.waitForTimeout(1_000);
    expect(parameter(page, "asOf")).toBe(stopped);
    const after = await lie(page);
    const kept = [...before].filter(([id]) => after.has(id));
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter(([id, at]) => after.get(id) !== at)).toEqual([]);
    await page.keyboard.press("Control+z");
    await addressHas(page, "asOf", "2018-12-31");
    expect(faults).toEqual([]);
    await close();
  });

  test("on a phone: it fits, a finger sets the day, and while the server is away it stays and says so", async () => {
    const { page, close } = await openPage(`${program.url}/?focus=UZB`, { size: "phone" });
    await settled(page);
    const { x, y } = await columnOf(page, 2015);
    const strip = await page.locator("[data-timeline]").boundingBox();
    expect(strip && strip.height <= 66 && strip.x >= 0 && strip.x + strip.width <= 390).toBe(true);
    await page.touchscreen.tap(x, y);
    await addressHas(page, "asOf", "2015-12-31");
    await settled(page);
    await page.route("**/api/**", (route) => route.abort());
    const away = await columnOf(page, 2009);
    await page.touchscreen.tap(away.x, away.y);
    await page.locator("[data-banner]").waitFor();
    await page.locator("[data-timeline=there]", { hasText: "the years as last read" }).waitFor();
    expect(await page.locator("[data-timeline=there] [data-year]").count()).toBeGreaterThan(10);
    await page.unroute("**/api/**");
    await page.locator("[data-banner]").waitFor({ state: "detached" });
    await addressHas(page, "asOf", "2009-12-31");
    await close();
  });

  test.each(["2025-03-04", "2018-12-31..2025-03-04"])("on a phone all tools stand in one row of the header, also on %s", async (days) => {
    const [first = "", last] = days.split("..");
    const asked = last === undefined ? `asOf=${first}` : `since=${first}&asOf=${last}`;
    const { page, close } = await openPage(`${program.url}/?focus=UZB&${asked}`, { size: "phone" });
    await settled(page);
    const tools = await page
      .locator("header")
      .first()
      .locator("a, button")
      .evaluateAll((all) =>
        all
          .map((each) => each.getBoundingClientRect())
          .flatMap(({ x, y, width, height }) => (y < 50 && width > 0 ? [{ x, width, middle: Math.round(y + height / 2) }] : [])),
      );
    expect(tools.length).toBeGreaterThan(6);
    expect(new Set(tools.map(({ middle }) => middle)).size).toBe(1);
    expect(Math.max(...tools.map(({ x, width }) => x + width))).toBeLessThanOrEqual(390);
    await close();
  });
});
