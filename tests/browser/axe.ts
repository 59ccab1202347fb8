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
