import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DRAWING = ["--use-gl=angle", "--use-angle=gl-egl", "--ignore-gpu-blocklist"];
const QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

/**
 * A Chromium of the system. The one that the tests carry in node_modules won't do: its animation frames don't
 * wait for what is drawn, so that everything would seem to run at any speed.
 */
export function browserPath(): string | undefined {
  const named = process.env.ENTENTE_BENCH_CHROMIUM;
  if (named !== undefined) return runnable(named) ? named : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(runnable);
}

export function launch(executablePath: string): Promise<Browser> {
  // ENTENTE_BENCH_FLAGS replaces how it draws, as where there is a real graphics card: an empty text leaves it to the browser.
  const drawing = process.env.ENTENTE_BENCH_FLAGS?.split(" ").filter(Boolean) ?? DRAWING;
  return chromium.launch({ executablePath, headless: true, args: [...drawing, ...QUIET] });
}

/** Whether it draws WebGL as it was started: without Mesa's drivers, or with flags that don't fit, it doesn't. */
export async function draws(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(() => document.createElement("canvas").getContext("webgl2") !== null);
  } finally {
    await page.close();
  }
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
