import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contradictingDataset } from "../data/contradicting.ts";
import { fewDatasets } from "../process/few-datasets.ts";
import { type Program, startProgram } from "../process/program.ts";
import { serious } from "./axe.ts";
import { addressHas } from "./explorer.ts";
import { openPage } from "./page.ts";

/** What contradicts is made up, beside few datasets: this file has a program of its own. */
const few = fewDatasets();
let program: Program;
beforeAll(async () => {
  const { folder, remove } = await contradictingDataset();
  cpSync(folder, join(few.folder, "contrary"), { recursive: true });
  await remove();
  program = await startProgram({ ENTENTE_FIXTURES: few.folder });
});
afterAll(async () => {
  await program.stop();
  few.remove();
});

const AGREEMENT = "agreement:kaz-uzb-2019-labour";
const PARTY = "state:UKR~PARTY_TO~agreement:cis-1998-irregular-migration";

test("a link to a source carries the datasets of the view, and its page rests on these alone", async () => {
  const { page, faults, close } = await openPage(`${program.url}/?select=KAZ~UZB&focus=UZB&issues=labour_mobility&datasets=central-asia`);
  const link = page.locator(`[data-evidence="${AGREEMENT}"] a[data-source]`).first();
  const id = await link.getAttribute("data-source");
  await link.click();
  await addressHas(page, "datasets", "central-asia");
  const answer = await fetch(`${program.url}/api/sources/${id}?datasets=dataset:central-asia`);
  const { total } = (await answer.json()) as { total: { nodes: number; edges: number } };
  await page.locator(`[data-supports="${total.nodes} ${total.edges}"]`).waitFor();
  await page.goto(`${program.url}/statements?datasets=uzbekistan-2025`);
  expect(await page.locator("a[data-source]").first().getAttribute("href")).toMatch(/[?]datasets=uzbekistan-2025$/);
  expect(faults).toEqual([]);
  await close();
});

test.each([
  ["?focus=UZB&issues=labour_mobility&view=table", "state:KAZ~state:UZB", /Agreement between Kazakhstan and Uzbekistan.*: /],
  ["?lens=corridors&focus=UZB&metric=stock&edition=Edition 1&year=2020&view=table", "corridor:UZB>KAZ", /Figure/],
])("a row of the table whose values are contradicted has a mark that says on what: %s", async (view, row, on) => {
  const { page, faults, close } = await openPage(`${program.url}/${view}`);
  const mark = page.locator(`[data-row-id="${row}"] [data-conflict]`);
  await mark.waitFor();
  expect(await mark.getAttribute("aria-label")).toMatch(on);
  expect(await serious(page)).toEqual([]);
  expect(faults).toEqual([]);
  await close();
});

describe("where datasets disagree", () => {
  test.each([
    ["desktop", "light"],
    ["phone", "dark"],
  ] as const)("the list has every value with its source, narrows by the address, and is a file, on a %s in %s", async (size, scheme) => {
    const { page, faults, close } = await openPage(`${program.url}/conflicts?asOf=2025-06-30`, { size, scheme });
    await page.locator('[data-total="5"]').waitFor();
    const party = page.locator(`[data-conflict-id="${PARTY} status"]`);
    expect(await party.locator("[data-shown]").textContent()).toMatch(/Withdrawn.*shown.*comes first/);
    expect(await party.locator("a[data-source]").count()).toBe(2);
    expect(await serious(page)).toEqual([]);
    if (size === "phone") await page.locator("[data-filters]").click();
    await page.locator('[data-filter="Agreement"]').click();
    await addressHas(page, "kinds", "Agreement");
    await page.locator('[data-total="2"]').waitFor();
    const file = await page.locator("a[data-csv]").getAttribute("href");
    const csv = await (await fetch(`${program.url}${file}`)).text();
    expect(csv.split("\r\n").filter((line) => line.startsWith(AGREEMENT))).toHaveLength(4);
    await page.goBack();
    await page.locator('[data-total="5"]').waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test("a mark stands where such a value is shown, opens to both, and leads to the list", async () => {
    const { page, faults, close } = await openPage(`${program.url}/node/${AGREEMENT}`);
    const mark = page.locator(`[data-conflict="${AGREEMENT}"]`).first();
    await mark.focus();
    await page.keyboard.press("Enter");
    await page.getByText("Says otherwise, edition 1.0.0").waitFor();
    expect(await serious(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
    await mark.click();
    await page.getByRole("link", { name: "See it in the list of contradictions" }).click();
    await addressHas(page, "about", AGREEMENT);
    await page.locator('[data-total="2"]').waitFor();

    await page.goto(`${program.url}/?select=KAZ~UZB&focus=UZB&issues=labour_mobility`);
    await page.locator(`[data-evidence="${AGREEMENT}"] [data-conflict="${AGREEMENT}"]`).waitFor();
    await page.goto(`${program.url}/node/agreement:cis-1998-irregular-migration`);
    await page
      .getByRole("button", { name: /^Show \d+ more$/ })
      .first()
      .click();
    await page.locator(`[data-conflict="${PARTY}"]`).first().waitFor();
    await page.goto(`${program.url}/brief/state:UKR?issue=irregular_migration`);
    await page.locator(`[data-conflict="${PARTY}"]`).first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
