import type { Locator, Page } from "playwright-core";

/** Asks until the answer is yes. For tests and for whatever takes pictures. @throws where it isn't within the patience */
export async function until(what: string, holds: () => Promise<boolean>, patience = 15_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not within ${patience} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** Where things are in the explorer, by what they are and not by how they look. */
export const stage = (page: Page): Locator => page.locator("[data-stage]");
export const evidence = (page: Page, id: string): Locator => page.locator(`[data-evidence="${id}"]`);

/** The drawing stands still, of the last answer, and shows as many nodes and ties as it holds. */
export async function settled(page: Page): Promise<{ nodes: number; edges: number }> {
  let last = "";
  const still = async (): Promise<boolean> => {
    const busy = await page.locator('main[aria-busy="true"]').count();
    const now = `${page.url()} ${await stage(page).getAttribute("data-settled")} ${JSON.stringify(await drawn(page))}`;
    const same = busy === 0 && now === last && now.includes(" true ");
    last = now;
    return same;
  };
  await until("the drawing stands still", still, 30_000);
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
  const has = async (): Promise<boolean> => {
    const now = parameter(page, name);
    return value instanceof RegExp ? now !== null && value.test(now) : now === value;
  };
  await until(`${name}=${value} in the address`, has);
}

export async function asOf(page: Page, day: string): Promise<void> {
  if ((await page.locator("[data-as-of]").count()) === 0) await page.getByRole("button", { name: /^The view as of/ }).click();
  await page.locator("[data-as-of]").fill(day);
  await page.keyboard.press("Escape");
  await addressHas(page, "asOf", day);
}
