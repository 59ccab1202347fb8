import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Program, startProgram } from "../process/program.ts";
import { serious } from "./axe.ts";
import { closeBrowser } from "./chromium.ts";
import { settled } from "./explorer.ts";
import { openPage, type Scheme, SIZES, type Size } from "./page.ts";

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(async () => {
  await closeBrowser();
  await program.stop();
});

const SIZE_NAMES = Object.keys(SIZES).filter((name): name is Size => name in SIZES);
const SCHEMES: readonly Scheme[] = ["light", "dark"];
const EVERYWHERE = SIZE_NAMES.flatMap((size) => SCHEMES.map((scheme) => ({ size, scheme })));
const LARGE_AND_SMALL = EVERYWHERE.filter(({ size, scheme }) => (size === "phone") === (scheme === "dark"));

describe("axe finds nothing serious", () => {
  test.each(EVERYWHERE)("first screen, $size, $scheme", async ({ size, scheme }) => {
    const { page, faults, close } = await openPage(program.url, { size, scheme });
    await settled(page);
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test.each(EVERYWHERE)("evidence of a tie, $size, $scheme", async ({ size, scheme }) => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&select=KAZ~UZB`, { size, scheme });
    await settled(page);
    await page.locator("[data-evidence]").first().waitFor();
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test.each(LARGE_AND_SMALL)("the table, $size, $scheme", async ({ size, scheme }) => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&view=table`, { size, scheme });
    await page.locator("[data-row]").first().waitFor();
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test.each(EVERYWHERE)("statements, $size, $scheme", async ({ size, scheme }) => {
    const { page, faults, close } = await openPage(`${program.url}/statements?contested=true`, { size, scheme });
    await page.locator("[data-total]").waitFor();
    if (size === "phone") await page.locator("[data-filters]").tap();
    await page.waitForLoadState("networkidle");
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test.each([
    "/datasets",
    "/methods",
    "/coverage",
    "/coverage?cell=UZB~KAZ~labour_mobility",
    "/gaps",
    "/brief/state:UZB",
    "/node/agreement:kaz-uzb-2019-labour",
    "/node/state:UZB",
    "/source/source:kamilov-2025",
    "/nowhere",
  ])("%s", async (path) => {
    const { page, faults, close } = await openPage(program.url + path);
    await page.locator("main h1").first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test("nothing is wider than the smallest screen, and no window scrolls past what its page scrolls in", async () => {
    for (const path of [
      "/",
      "/?focus=UZB&select=KAZ~UZB",
      "/?view=table",
      "/datasets",
      "/methods",
      "/source/source:kamilov-2025",
      "/statements",
      "/coverage",
      "/gaps",
      "/brief/state:UZB",
      "/changes?since=2010-01-01&asOf=2023-03-04",
      "/what-if?suppose=withdrawal~KAZ~cis-1998-irregular-migration&asOf=2025-03-04",
      "/questions/signed-not-ratified?asOf=2025-03-04",
      "/conflicts",
      "/node/state:UZB",
    ]) {
      const { page, close } = await openPage(program.url + path, { size: "phone" });
      await page.locator("main").first().waitFor();
      await page.waitForLoadState("networkidle");
      const beyond = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { across: scrollWidth - window.innerWidth, down: scrollHeight - window.innerHeight };
      });
      expect(beyond, path).toEqual({ across: 0, down: 0 });
      await close();
    }
  });
});
