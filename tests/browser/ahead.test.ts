import { expect, inject, test } from "vitest";
import { settled } from "./explorer.ts";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

test.each([
  ["?focus=UZB&asOf=2025-03-04", "/api/network?focus=state:UZB&asOf=2025-03-04&"],
  ["?lens=instruments&focus=UZB&asOf=2025-03-04", "/api/instruments?"],
  ["?lens=corridors&focus=UZB&asOf=2025-03-04", "/api/corridors/choices"],
  ["?lens=corridors&asOf=2025-03-04", "/api/ties?"],
])("view %s: what it needs first is asked for once, before the program of the page is there", async (view, address) => {
  const { page, faults, close } = await openPage(`${program.url}/${view}`);
  await expect.poll(async () => (await settled(page)).nodes).toBeGreaterThan(2);
  const asked = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name, startTime }) => ({ name: name.slice(location.origin.length), startTime })),
  );
  const first = asked.filter(({ name }) => name.startsWith(address) || name === "/api/schema");
  expect(first.map(({ name }) => name).filter((name, at, all) => all.indexOf(name) !== at)).toEqual([]);
  expect(first.some(({ name }) => name.startsWith(address))).toBe(true);
  const painted = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0);
  expect(first.filter(({ startTime }) => startTime < painted).length).toBeGreaterThanOrEqual(2);
  expect(faults).toEqual([]);
  await close();
});
