import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { run } from "../../process/program.ts";
import { browserPath, launch } from "../browser.ts";
import { writeWorld } from "../load/world.ts";
import { median } from "../measure.ts";

const FIXTURES = new URL("../../../fixtures/", import.meta.url).pathname;
/** Growth is read from these: each four times the one before. */
const SHARES = [1 / 16, 1 / 4, 1];
const STATE = "UZB";
const DAY = "asOf=2020-12-31";
const DRAWN = '[data-stage][data-settled="true"]';

/** What is opened, and what stands there once there is something to look at. */
const VIEWS: readonly (readonly [title: string, address: string, there: string])[] = [
  ["as it opens", "/", DRAWN],
  ["cooperation of a state, today", `/?focus=${STATE}`, DRAWN],
  ["cooperation of a state, years ago", `/?focus=${STATE}&${DAY}`, DRAWN],
  ["instruments of a state, years ago", `/?lens=instruments&focus=${STATE}&${DAY}`, DRAWN],
  ["corridors of a state", `/?lens=corridors&focus=${STATE}`, DRAWN],
  ["largest corridors of the world", "/?lens=corridors", DRAWN],
  ["coverage of all states", `/coverage?bloc=none&issues=labour_mobility&${DAY}`, "[data-cell]"],
];

/** Milliseconds until there is something to look at and the longest that the page stood still; bytes of the largest answer as it travelled. */
type Opened = { there: number | null; still: number; largest: number; refused: number };

/**
 * The explorer on a made-up world and its share of a quarter and of a sixteenth, as whoever opens an address for the first
 * time, and again: `npm run bench -- opening [--rounds=3] [--shares=0.0625,0.25,1]`.
 */
export async function benchOpening(rounds: number, shares: readonly number[] = SHARES): Promise<void> {
  const path = browserPath();
  if (path === undefined) throw new Error("The bench needs a Chromium of the system; see docs/benchmarks.md.");
  const browser = await launch(path);
  try {
    for (const share of shares) await ofShare(browser, share, rounds);
  } finally {
    await browser.close();
  }
}

async function ofShare(browser: Browser, share: number, rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  const datasets = join(folder, "datasets");
  mkdirSync(datasets);
  for (const name of ["states", "issues"]) cpSync(join(FIXTURES, name), join(datasets, name), { recursive: true });
  await writeWorld(datasets, share);
  const program = run(["serve"], { PORT: "0", ENTENTE_FIXTURES: datasets, ENTENTE_DATA_DIR: join(folder, "data") });
  try {
    const [, url = ""] = await program.says(/ready at (http:\/\/\S+)/, 1_200_000);
    console.log(`\n${share} of the world`);
    for (const [title, address, there] of VIEWS) {
      const first = await opened(browser, url + address, there);
      const again: Opened[] = [];
      for (let round = 0; round < rounds; round++) again.push(await opened(browser, url + address, there));
      report(title, first, again);
    }
  } finally {
    program.child.kill("SIGTERM");
    await program.ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a context of its own: nothing is kept from one opening to the next. */
async function opened(browser: Browser, address: string, there: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    let [largest, refused] = [0, 0];
    page.on("requestfinished", async (request) => {
      if (!request.url().includes("/api/")) return;
      const [sizes, response] = await Promise.all([request.sizes(), request.response()]).catch(() => []);
      largest = Math.max(largest, sizes?.responseBodySize ?? 0);
      if (response && response.status() >= 500) refused += 1;
    });
    await page.addInitScript((selector) => {
      const seen = { there: 0, still: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.still = Math.max(seen.still, duration);
      }).observe({ type: "longtask", buffered: true });
      new MutationObserver(() => {
        if (seen.there === 0 && document.querySelector(selector)) seen.there = performance.now();
      }).observe(document, { subtree: true, childList: true, attributes: true });
    }, there);
    await page.goto(address);
    const came = await page
      .waitForFunction(() => Reflect.get(globalThis, "seen").there > 0, undefined, { timeout: 60_000 })
      .then(() => true)
      .catch(() => false);
    // What comes after the first picture counts among what makes the page stand still.
    await page.waitForTimeout(1_500);
    const seen: { there: number; still: number } = await page.evaluate(() => Reflect.get(globalThis, "seen"));
    return { there: came ? seen.there : null, still: seen.still, largest, refused };
  } finally {
    await context.close();
  }
}

function report(title: string, first: Opened, again: readonly Opened[]): void {
  const all = [first, ...again];
  const time = (some: readonly Opened[]): string =>
    some.some(({ there }) => there === null)
      ? "nothing within 60 s"
      : `${median(some.map(({ there }) => there ?? Number.NaN)).toFixed(0)} ms`;
  const refused = all.reduce((sum, one) => sum + one.refused, 0);
  console.log(
    `  ${title}: first ${time([first])}, again ${time(again)} (2000 ms at most); stood still ${median(all.map(({ still }) => still)).toFixed(0)} ms at most (200 ms at most); largest answer ${(Math.max(...all.map(({ largest }) => largest)) / 1000).toFixed(0)} kB compressed (1000 kB at most)${refused > 0 ? `; ${refused} answers refused` : ""}`,
  );
}
