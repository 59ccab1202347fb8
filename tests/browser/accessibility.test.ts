import { describe, expect, inject, test } from "vitest";
import { serious, seriousInEither } from "./axe.ts";
import { settled } from "./explorer.ts";
import { openPage, SIZES, type Size } from "./page.ts";

const program = { url: inject("programs").bundled };

const SIZE_NAMES = Object.keys(SIZES).filter((name): name is Size => name in SIZES);

describe("axe finds nothing serious, in light and in dark", () => {
  test.each(SIZE_NAMES)("first screen, %s", async (size) => {
    const { page, faults, close } = await openPage(program.url, { size });
    await settled(page);
    expect(await seriousInEither(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test.each(SIZE_NAMES)("evidence of a tie, %s", async (size) => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&select=KAZ~UZB`, { size });
    await settled(page);
    await page.locator("[data-evidence]").first().waitFor();
    expect(await seriousInEither(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test.each(SIZE_NAMES)("the table, %s", async (size) => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&view=table`, { size });
    await page.locator("[data-row]").first().waitFor();
    expect(await seriousInEither(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test.each(SIZE_NAMES)("statements, %s", async (size) => {
    const { page, faults, close } = await openPage(`${program.url}/statements?contested=true`, { size });
    await page.locator("[data-total]").waitFor();
    if (size === "phone") await page.locator("[data-filters]").tap();
    await page.waitForLoadState("networkidle");
    expect(await seriousInEither(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});

describe("on every page", () => {
  test("axe finds nothing serious", async () => {
    const { page, faults, close } = await openPage("about:blank");
    for (const path of [
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
    ]) {
      await page.goto(program.url + path);
      await page.locator("main h1").first().waitFor();
      await page.waitForLoadState("networkidle");
      expect(await serious(page), path).toEqual([]);
      // A page that isn't there says so in its status, too.
      const absent = path === "/nowhere" ? [expect.stringContaining(`404 (Not Found) (${program.url}${path})`)] : [];
      expect(faults, path).toEqual(absent);
    }
    await close();
  });

  test("nothing is wider than the smallest screen, and no window scrolls past what its page scrolls in", async () => {
    const { page, faults, close } = await openPage("about:blank", { size: "phone" });
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
      await page.goto(program.url + path);
      await page.locator("main").first().waitFor();
      await page.waitForLoadState("networkidle");
      const beyond = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { across: scrollWidth - window.innerWidth, down: scrollHeight - window.innerHeight };
      });
      expect(beyond, path).toEqual({ across: 0, down: 0 });
      expect(faults, path).toEqual([]);
    }
    await close();
  });
});
