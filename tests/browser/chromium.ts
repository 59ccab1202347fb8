import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** The package's own choice of arguments is made for another place: it gives up the web's security and ends with the first closed page. */
const DRAWING = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];
const CONFINED = ["--no-sandbox", "--no-zygote", "--disable-dev-shm-usage"];
const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

let running: Promise<Browser> | undefined;

/** One Chromium for a test file: the one inside the npm package, which needs nothing from the system, unless another is named. */
export function browser(): Promise<Browser> {
  running ??= launch();
  return running;
}

export async function closeBrowser(): Promise<void> {
  const open = running;
  running = undefined;
  await (await open)?.close();
}

async function launch(): Promise<Browser> {
  const executablePath = process.env.ENTENTE_TEST_CHROMIUM ?? (await chromium.executablePath());
  return playwright.launch({ executablePath, args: [...DRAWING, ...CONFINED, ...QUIET], headless: true });
}
