import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

/** How many sheets of A4 it takes. */
async function sheets(page: Page): Promise<number> {
  const file = await page.pdf({ format: "A4" });
  return file.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

describe("on paper", () => {
  test.each(["state:UZB", "state:KAZ", "state:RUS", "state:DEU", "organisation:cis", "organisation:eaeu"])(
    "the brief of %s takes two sheets at most, and says where there is more of it",
    async (id) => {
      const { page, faults, close } = await openPage(`${program.url}/brief/${id}?asOf=2025-03-04`);
      for (const part of ["instruments", "lapsing", "claims", "datasets"])
        await page.locator(`[data-brief="${part}"] > :nth-child(2)`).first().waitFor();
      await page.waitForLoadState("networkidle");
      const taken = await sheets(page);
      expect(taken).toBeGreaterThan(0);
      expect(taken).toBeLessThanOrEqual(2);
      const address = page.getByText(/^On the screen, with longer lists/);
      expect(await address.isVisible()).toBe(false);
      await page.emulateMedia({ media: "print" });
      expect(await address.isVisible()).toBe(true);
      expect(await address.textContent()).toContain(page.url());
      expect(faults).toEqual([]);
      await close();
    },
  );

  test.each([
    ["/what-if?suppose=withdrawal~KAZ~cis-1998-irregular-migration&asOf=2025-03-04", "[data-changes]"],
    ["/questions/signed-not-ratified?asOf=2025-03-04", '[data-grid="row"]'],
  ])("%s: every row of its table, within the width of the sheet", async (address, frame) => {
    const { page, faults, close } = await openPage(program.url + address);
    const grid = page.locator(frame).first();
    await grid.getByRole("row").nth(1).waitFor();
    const rows = Number(await grid.getByRole("grid").getAttribute("aria-rowcount"));
    expect(rows).toBeGreaterThan(14);
    // A sheet of A4 within its margins.
    await page.setViewportSize({ width: 718, height: 1047 });
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => grid.getByRole("row").count()).toBe(rows);
    const beyond = () =>
      grid.getByRole("gridcell").evaluateAll((cells) =>
        cells.flatMap((cell) => {
          const { right } = cell.getBoundingClientRect();
          return right > window.innerWidth || cell.scrollWidth > cell.clientWidth + 1 ? [cell.textContent] : [];
        }),
      );
    await expect.poll(beyond).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test("what is only supposed says so across every sheet", async () => {
    const { page, close } = await openPage(`${program.url}/what-if?suppose=withdrawal~KAZ~cis-1998-irregular-migration&asOf=2025-03-04`);
    await page.locator("[data-consequences] [data-pairs]").first().waitFor();
    await page.emulateMedia({ media: "print" });
    await page.locator("[data-hypothetical]").waitFor();
    const across = await page.locator("[data-watermark]").evaluate((mark) => {
      const { position, display } = getComputedStyle(mark);
      const { content, opacity } = getComputedStyle(mark, "::before");
      return { position, display, content, opacity: Number(opacity) };
    });
    // What is fixed is repeated on each sheet.
    expect(across).toMatchObject({ position: "fixed", display: "grid", content: expect.stringContaining("ypothetical") });
    expect(across.opacity).toBeGreaterThan(0.1);
    await close();
  });
});
