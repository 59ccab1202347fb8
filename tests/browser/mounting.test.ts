import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { fewDatasets } from "../process/few-datasets.ts";
import { type Running, run } from "../process/program.ts";
import { composingBrowser } from "./chromium.ts";
import { settled, stage } from "./explorer.ts";
import { openPage } from "./page.ts";

/** Counts what a drawing takes from the browser: living WebGL contexts, workers, and listeners on the window and the document. */
const COUNTING = `(() => {
  const contexts = new Set();
  const workers = new Set();
  let listeners = 0;
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    const context = getContext.call(this, kind, ...rest);
    if (context && String(kind).startsWith("webgl")) contexts.add(context);
    return context;
  };
  const NativeWorker = Worker;
  window.Worker = class extends NativeWorker {
    constructor(...parameters) { super(...parameters); workers.add(this); }
    terminate() { workers.delete(this); super.terminate(); }
  };
  const held = new Map();
  const keyOf = (type, options) => type + (typeof options === "boolean" ? options : Boolean(options && options.capture));
  for (const target of [window, document]) {
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = function (type, listener, options) {
      const known = held.get(listener) ?? held.set(listener, new Set()).get(listener);
      const key = keyOf(type, options);
      if (listener && !known.has(key) && !(options && options.once)) { known.add(key); listeners += 1; }
      return addEventListener.call(target, type, listener, options);
    };
    target.removeEventListener = function (type, listener, options) {
      const known = held.get(listener);
      if (known && known.delete(keyOf(type, options))) listeners -= 1;
      return removeEventListener.call(target, type, listener, options);
    };
  }
  window.counted = () => ({
    contexts: [...contexts].filter((context) => !context.isContextLost()).length,
    canvases: document.querySelectorAll("canvas").length,
    workers: workers.size,
    listeners,
  });
})();`;

type Counted = { contexts: number; canvases: number; workers: number; listeners: number };
/** Longer than the drawing waits, after its first picture, with the context that it draws what is attended to on. */
const LATER = 1_300;
async function counted(page: Page): Promise<Counted> {
  let last = "";
  for (;;) {
    const found: Counted = await page.evaluate("window.counted()");
    if (JSON.stringify(found) === last) return found;
    last = JSON.stringify(found);
    await page.waitForTimeout(LATER);
  }
}

const program = { url: inject("programs").bundled };
/** Only React's development build mounts everything twice under StrictMode: this file has a server of its own, on few datasets. */
const few = fewDatasets();
let dev: Running;
beforeAll(() => {
  dev = run(["dev"], { PORT: "0", ENTENTE_FIXTURES: few.folder, ENTENTE_DATA_DIR: few.folder.concat("-graph") });
});
afterAll(async () => {
  dev.child.kill("SIGTERM");
  await dev.ended;
  few.remove();
  rmSync(few.folder.concat("-graph"), { recursive: true, force: true });
});

describe("mounting", () => {
  test("twice, under StrictMode, leaves nothing of the first time behind", async () => {
    const once = await openPage(`${inject("programs").few}/?focus=UZB`, { before: COUNTING });
    const drawnOnce = await settled(once.page);
    const built = await counted(once.page);
    await once.close();

    const [, url = ""] = await dev.says(/Entente with hot reload: (http:\S+)/);
    await dev.says(/ready at http/);
    const twice = await openPage(`${url}?focus=UZB`, { before: COUNTING });
    expect(await settled(twice.page)).toEqual(drawnOnce);
    const strict = await counted(twice.page);
    expect(strict.contexts).toBe(built.contexts);
    expect(strict.canvases).toBe(built.canvases);
    expect(strict.workers).toBe(built.workers);
    await twice.close();
  });

  test("again and again, as graph and table change places, holds no more than once", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`, { before: COUNTING });
    await settled(page);
    const change = async (): Promise<void> => {
      await page.getByRole("button", { name: "Show as a table" }).click();
      await page.locator("[data-row]").first().waitFor();
      await page.getByRole("button", { name: "Show as a graph" }).click();
      await settled(page);
    };
    await change();
    const first = await counted(page);
    // Two of them before the drawing has all that it takes, and one that waits for it.
    for (let round = 0; round < 3; round++) await change();
    expect(await counted(page)).toEqual(first);
    expect(faults).toEqual([]);
    await close();
  });
});

test("after a look at the table the network is drawn as it was, to the pixel", async () => {
  const inside = await composingBrowser();
  onTestFinished(() => inside.close());
  const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&asOf=2025-03-04`, { before: COUNTING, inside });
  await settled(page);
  await page.mouse.move(0, 0);
  // Until names are written in their font the picture still changes.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await counted(page);
  const before = await stage(page).screenshot();
  const form = page.locator("fieldset:has([data-as-table])");
  await form.locator("[data-as-table]").click();
  await page.locator("[data-row]").first().waitFor();
  await form.locator("button:not([data-as-table])").click();
  await settled(page);
  await page.mouse.move(0, 0);
  await expect.poll(async () => (await stage(page).screenshot()).equals(before)).toBe(true);
  expect(faults).toEqual([]);
  await close();
});
