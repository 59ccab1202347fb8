import { statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ROOT } from "../../server/build.ts";
import { startProgram } from "../process/program.ts";
import { closeBrowser } from "./chromium.ts";
import { settled, stage } from "./explorer.ts";
import { openPage, type Scheme } from "./page.ts";

/** The README's pictures, taken of the running program: `npm run pictures`. */
type Picture = { name: string; address: string; scheme: Scheme; ready: (page: Page) => Promise<unknown> };

const PICTURES: readonly Picture[] = [
  { name: "explore", address: "/", scheme: "light", ready: settled },
  {
    name: "tie",
    address: "/?focus=UZB&issues=labour_mobility,fair_recruitment&select=KAZ~UZB",
    scheme: "light",
    ready: async (page) => {
      await page.locator('[data-evidence="agreement:kaz-uzb-2019-labour"]').waitFor();
      await settled(page);
    },
  },
  {
    name: "table",
    address: "/?view=table&focus=UZB",
    scheme: "dark",
    ready: async (page) => {
      await page.locator("[data-row]").first().waitFor();
      await page.locator("[data-timeline=there] [data-year]").first().waitFor();
    },
  },
];

const program = await startProgram();
try {
  for (const { name, address, scheme, ready } of PICTURES) {
    const { page, close } = await openPage(`${program.url}${address}`, { scheme });
    await ready(page);
    await stage(page).evaluateAll(() => document.fonts.ready.then(() => undefined));
    const path = join(ROOT, "docs/images", `${name}.jpg`);
    await page.screenshot({ path, type: "jpeg", quality: 78 });
    console.log(`docs/images/${name}.jpg  ${Math.round(statSync(path).size / 1024)} kB`);
    await close();
  }
} finally {
  await closeBrowser();
  await program.stop();
}
