import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

const CHOICES = "**/api/corridors/choices*";
const AWAY = { code: "store_unavailable", message: "The figures can’t be read just now.", remedy: "Wait a moment." };

/** Each page whose rows hold figures, and what stands there as soon as they are read. */
const PAGES: readonly [address: string, answered: string][] = [
  ["/coverage?asOf=2024-12-31", "[data-cell]"],
  ["/gaps?asOf=2024-12-31", "[data-gaps]"],
  ["/changes?since=2010-01-01&asOf=2023-03-04", "[data-law-changed]"],
  ["/what-if?suppose=withdrawal~KAZ~cis-1998-irregular-migration&asOf=2025-03-04", "[data-consequences] [data-pairs]"],
  ["/brief/state:UZB?asOf=2025-03-04", '[data-brief="corridors-out"] table'],
];
const told = (page: Page) => page.getByRole("alert").filter({ hasText: AWAY.message });

describe("where it can’t be read which figures there are", () => {
  test.each(PAGES)("%s says so instead of answering without figures, and answers once it is asked again", async (address, answered) => {
    const { page, close } = await openPage("about:blank");
    await page.route(CHOICES, (route) => route.fulfill({ status: 503, json: { error: AWAY } }));
    await page.goto(`${program.url}${address}`);
    await told(page).first().waitFor();
    // A part of the page that comes later asks once more by itself, and what it is told takes the place of this.
    await page.waitForLoadState("networkidle");
    expect(await page.locator(answered).count()).toBe(0);
    await page.unroute(CHOICES);
    await told(page).first().getByRole("button").click();
    await page.locator(answered).first().waitFor();
    await expect.poll(() => told(page).count()).toBe(0);
    await close();
  });
});
