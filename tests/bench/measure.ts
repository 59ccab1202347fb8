import type { Browser, CDPSession, Page } from "playwright-core";
import type { Bench, SideName } from "./page/main.ts";

/** What one opening of one side gave. Milliseconds, but for `pan`: frames per second. Absent: not measured for this side. */
export type Measures = {
  firstFrame?: number;
  pan?: number;
  hover?: number;
  select?: number;
  reopened?: number;
  layouts?: number;
  /** Deeds that had no effect, such as hovering a node that was hovered before. */
  missed?: number;
};

declare const bench: Bench;

const NODES = 15;
/** Longer than two clicks may be apart to be a double click. */
const PAUSE = 420;
/** Until what a deed sets off has run: frames, timers, a redraw. */
const REST = 160;

/** Opens one side in a page of its own and does everything once. */
export async function measure(browser: Browser, url: string, side: SideName, ties: number): Promise<Measures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
  page.setDefaultTimeout(180_000);
  try {
    await page.goto(url);
    await page.evaluate(([name, count]) => bench.prepare(name, count), [side, ties] as const);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const firstFrame = await page.evaluate(() => bench.firstFrame());
    await page.waitForTimeout(REST);
    const nodes = await page.evaluate((count) => bench.sample(count), NODES);
    // Each hovers before it pans: where it has been dragged to is its own affair.
    const hover = await deeds(page, session, "hover", nodes, REST);
    const select = await deeds(page, session, "select", nodes.slice(0, 9), PAUSE);
    const missed = hover.missed + select.missed;
    if (side === "fading") return { hover: hover.ms, select: select.ms, missed };
    const pan = await page.evaluate(() => bench.pan());
    const measures = { firstFrame, pan, hover: hover.ms, select: select.ms, missed };
    if (side !== "entente") return measures;
    const reopened = await page.evaluate(() => bench.reopened());
    return { ...measures, reopened: reopened.ms, layouts: reopened.layouts };
  } finally {
    await page.close();
  }
}

/** The median of the script that a deed runs, with all that it sets off, over the places where it had an effect. */
async function deeds(page: Page, session: CDPSession, deed: "hover" | "select", nodes: readonly number[], rest: number) {
  const took: number[] = [];
  let missed = 0;
  for (const node of nodes) {
    const had = await page.evaluate((name) => bench.effects(name), deed);
    const before = await script(session);
    await page.evaluate(([name, index]) => bench[name](index), [deed, node] as const);
    await page.waitForTimeout(rest);
    const after = await script(session);
    const has = await page.evaluate((name) => bench.effects(name), deed);
    if (has > had) took.push(after - before);
    else missed++;
  }
  return { ms: median(took), missed };
}

/** Milliseconds of script that the page has run so far. */
async function script(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0);
}

export function median(values: readonly number[]): number {
  const order = values.toSorted((a, b) => a - b);
  const middle = order.length / 2;
  return order.length === 0 ? Number.NaN : (order[Math.ceil(middle) - 1]! + order[Math.floor(middle)]!) / 2;
}
