import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserServer, chromium as playwright } from "playwright-core";

/** The package's own choice of arguments is made for another place: it gives up the web's security and ends with the first closed page. */
const DRAWING = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];
/** WebGL is drawn by SwiftShader all the same; what lies around it costs a fraction of that when Chromium paints it itself. */
const PAINTING = ["--disable-gpu-compositing"];
const CONFINED = ["--no-sandbox", "--no-zygote", "--disable-dev-shm-usage"];
const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

let running: Promise<Browser> | undefined;

/** The Chromium of the whole run where one was named, else one of its own. */
export function browser(): Promise<Browser> {
  running ??= options().then((chosen) => playwright.launch(chosen));
  return running;
}

/** Every page from here on is opened in the Chromium that listens there. */
export function shareBrowser(address: string): void {
  running ??= playwright.connect(address);
}

/**
 * A Chromium of one's own in which SwiftShader composes the page, too. Painted by Chromium itself, a few of the pixels of one
 * and the same drawing differ in their last bit.
 */
export async function composingBrowser(): Promise<Browser> {
  return playwright.launch(await options([]));
}

export async function closeBrowser(): Promise<void> {
  const open = running;
  running = undefined;
  await (await open)?.close();
}

/** A Chromium that others connect to; it ends with this process. */
export async function serveBrowser(): Promise<BrowserServer> {
  return playwright.launchServer({ ...(await options()), host: "127.0.0.1" });
}

/** The Chromium inside the npm package, which needs nothing from the system, unless another is named. */
async function options(painting = PAINTING) {
  const executablePath = process.env.ENTENTE_TEST_CHROMIUM ?? (await chromium.executablePath());
  return { executablePath, args: [...DRAWING, ...painting, ...CONFINED, ...QUIET], headless: true };
}
