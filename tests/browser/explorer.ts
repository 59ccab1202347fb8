import { buffer } from "node:stream/consumers";
import type { Download, Locator, Page } from "playwright-core";

/** How long anything is waited for, in milliseconds: against hanging, not against being slow. */
export const PATIENCE = 30_000;
/** In so many frames in a row the drawing must be the same to stand still: what was clicked a moment before has been taken up by then. */
const STILL = 6;

/** Asks until the answer is yes. @throws where it isn't within the patience */
export async function until(what: string, holds: () => Promise<boolean>, patience = PATIENCE): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not within ${patience} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Where things are in the explorer, by what they are and not by how they look. */
export const stage = (page: Page): Locator => page.locator("[data-stage]");
export const evidence = (page: Page, id: string): Locator => page.locator(`[data-evidence="${id}"]`);

/** The drawing stands still, of the last answer, and shows as many nodes and ties as it holds. @returns these */
export async function settled(page: Page): Promise<{ nodes: number; edges: number }> {
  await page.evaluate(
    // No function in it has a name: what runs tests/browser/pictures.ts keeps names by a helper that the page hasn’t got.
    async ([frames, patience]) => {
      const deadline = performance.now() + patience;
      let last = "";
      for (let same = 0; same < frames; await new Promise((resolve) => requestAnimationFrame(resolve))) {
        const { settled, nodes, edges } = document.querySelector<HTMLElement>("[data-stage]")?.dataset ?? {};
        const still = settled === "true" && document.querySelector('main[aria-busy="true"]') === null;
        const now = `${location.href} ${nodes} ${edges}`;
        same = still && now === last ? same + 1 : 0;
        last = now;
        if (performance.now() > deadline) throw new Error(`the drawing doesn’t stand still: settled ${settled}, ${now}`);
      }
    },
    [STILL, PATIENCE] as const,
  );
  return drawn(page);
}

export async function drawn(page: Page): Promise<{ nodes: number; edges: number }> {
  const { nodes, edges } = await stage(page).evaluate((element) => ({ ...(element instanceof HTMLElement && element.dataset) }));
  return { nodes: Number(nodes), edges: Number(edges) };
}

/** What was downloaded, wherever the browser runs. */
export async function bytesOf(file: Download): Promise<Buffer> {
  return buffer(await file.createReadStream());
}
export async function textOf(file: Download): Promise<string> {
  return (await bytesOf(file)).toString();
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
  const has = ({ searchParams }: URL): boolean => {
    const now = searchParams.get(name);
    return value instanceof RegExp ? now !== null && value.test(now) : now === value;
  };
  await page.waitForURL(has, { waitUntil: "commit", timeout: PATIENCE }).catch((cause: unknown) => {
    throw new Error(`not ${name}=${value} in the address: ${page.url()}`, { cause });
  });
}

export async function asOf(page: Page, day: string): Promise<void> {
  if ((await page.locator("[data-as-of]").count()) === 0) await page.getByRole("button", { name: /^The view as of/ }).click();
  await page.locator("[data-as-of]").fill(day);
  await page.keyboard.press("Escape");
  await addressHas(page, "asOf", day);
}
