import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds serious or worse, each with where it is. Evaluated, not added as a script: the page's policy stands. */
export async function serious(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found: unknown = await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => id + ': ' + nodes.slice(0, 5).map(({ target, failureSummary }) => target.join(' ') + ' — ' + failureSummary.split('\\n').slice(1).join(' ').trim()).join(' | ')))",
  );
  return Array.isArray(found) ? found.map(String) : [String(found)];
}

/** What axe finds in light, and then in dark: a page follows the reader's system while it is open. */
export async function seriousInEither(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    found.push(...(await serious(page)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return found;
}
