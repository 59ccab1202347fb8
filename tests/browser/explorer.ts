import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Where things are in the explorer, by what they are and not by how they look. */
export const stage = (page: Page): Locator => page.locator("[data-stage]");
export const evidence = (page: Page, id: string): Locator => page.locator(`[data-evidence="${id}"]`);

/** The drawing stands still, of the last answer, and shows as many nodes and ties as it holds. */
export async function settled(page: Page): Promise<{ nodes: number; edges: number }> {
  let last = "";
  await expect
    .poll(
      async () => {
        const now = `${page.url()} ${await stage(page).getAttribute("data-settled")} ${JSON.stringify(await drawn(page))}`;
        const same = now === last && now.includes(" true ");
        last = now;
        return same;
      },
      { interval: 250, timeout: 30_000 },
    )
    .toBe(true);
  return drawn(page);
}

export async function drawn(page: Page): Promise<{ nodes: number; edges: number }> {
  const { nodes, edges } = await stage(page).evaluate((element) => ({ ...(element instanceof HTMLElement && element.dataset) }));
  return { nodes: Number(nodes), edges: Number(edges) };
}

/** Finds by name, takes the wanted suggestion, and waits for what it leads to. */
export async function search(page: Page, text: string, id: string): Promise<void> {
  await page.keyboard.press("/");
  await page.locator("[data-search]").fill(text);
  await page.locator(`[data-result="${id}"]`).click();
}

export function parameter(page: Page, name: string): string | null {
  return new URL(page.url()).searchParams.get(name);
}

/** Until the address says so: views are written to it when the reader has come to rest. */
export async function addressHas(page: Page, name: string, value: string | RegExp | null): Promise<void> {
  await expect
    .poll(() => parameter(page, name), { timeout: 10_000 })
    .toEqual(value instanceof RegExp ? expect.stringMatching(value) : value);
}

export async function asOf(page: Page, day: string): Promise<void> {
  if ((await page.locator("[data-as-of]").count()) === 0) await page.getByRole("button", { name: /^The view as of/ }).click();
  await page.locator("[data-as-of]").fill(day);
  await page.keyboard.press("Escape");
  await addressHas(page, "asOf", day);
}
