import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { xlsx } from "../data/import/spreadsheet.ts";
import { FEWEST, fewDatasets } from "../process/few-datasets.ts";
import { type Program, startProgram } from "../process/program.ts";
import { serious } from "./axe.ts";
import { addressHas, settled } from "./explorer.ts";
import { openPage } from "./page.ts";

/** What is brought in is written: this file has a program of its own. */
const few = fewDatasets(FEWEST);
let program: Program;
beforeAll(async () => {
  program = await startProgram({ ENTENTE_FIXTURES: few.folder });
});
afterAll(async () => {
  await program.stop();
  few.remove();
});

const phase = (page: Page, name: string) => page.locator(`[data-import][data-phase="${name}"]`).waitFor({ timeout: 90_000 });

/** A list of agreements as somebody keeps one; nothing of it is true. “Korea” could be either. */
const AGREEMENTS = xlsx({
  List: [
    ["What", "Country A", "Country B", "Date signed"],
    ["On trying out labour", "Uzbekistan", "Kazakhstan", "15.04.2019"],
    ["On trying out training", "Uzbekistan", "Korea", "16.04.2019"],
  ],
});
/** Figures of two years in one edition. */
const FIGURES = "origin,destination,2015,2020\nUzbekistan,Kazakhstan,100,300\nUzbekistan,Russia,700,900\n";

async function choose(page: Page, name: string, content: string | Uint8Array, called: string): Promise<void> {
  await page.goto(`${program.url}/datasets`);
  await page.locator("[data-files]").setInputFiles([{ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) }]);
  await page.locator("[data-format]").selectOption("table");
  await page.locator('[data-given="name"]').fill(called);
  await page.locator('[data-given="citation"]').fill("Nobody (2026): made up to try this out");
  await page.locator('[data-given="asOf"]').fill("2026-01-01");
  await page.locator("[data-check]").click();
  await phase(page, "ready");
}

describe("a spreadsheet becomes a dataset by what a person says of its columns", () => {
  test("mapped, decided, looked at, applied, marked as an inventory, and taken out again", { timeout: 240_000 }, async () => {
    const { page, faults, close } = await openPage(`${program.url}/datasets`);
    await choose(page, "list.xlsx", AGREEMENTS, "trial-list");
    await page.locator('[data-column="What"]').selectOption("name");
    expect(await page.locator("[data-mapping-columns] [data-column-kind='states']").first().textContent()).toContain("Uzbekistan");
    // Enter in a field does what the button does.
    await page.locator('[data-reading="header"]').press("Enter");
    await page.locator('[data-undecided="1"]').waitFor();
    expect(await page.locator("[data-apply]").isDisabled()).toBe(true);
    await page.locator('[data-decide="Korea"]').selectOption("state:KOR");
    expect(await serious(page)).toEqual([]);
    await page.locator("[data-decide-again]").click();
    await page.locator("[data-undecided]").waitFor({ state: "detached" });
    await phase(page, "ready");
    // A new mapping leaves what was decided as it is, to be changed if need be.
    await page.locator("[data-mapping-again]").click();
    await page.locator("[data-mapping-again]").waitFor({ state: "detached" });
    await page.locator('[data-decided-before="1"]').waitFor({ state: "attached" });
    await phase(page, "ready");
    expect(await page.locator('[data-decide="Korea"]').inputValue()).toBe("state:KOR");
    await page.locator("[data-apply]:enabled").click();
    await phase(page, "done");

    await page.goto(`${program.url}/datasets`);
    const card = page.locator('[data-dataset="dataset:trial-list"]');
    await card.locator("[data-imported]").waitFor();
    await card.getByRole("button", { name: /^What it claims to list/ }).click();
    await card.locator("[data-add-claim]").click();
    await card.locator("[data-save-inventory]").click();
    await phase(page, "done");
    await page.goto(`${program.url}/datasets`);
    expect(await card.textContent()).toContain("Lists in part the bilateral instruments");

    await card.locator("[data-remove]").click();
    await phase(page, "ready");
    await page.locator("[data-apply]:enabled").click();
    await phase(page, "done");
    await page.goto(`${program.url}/datasets`);
    await page.locator('[data-dataset="dataset:states"]').waitFor();
    expect(await card.count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test("figures brought in are drawn year by year, by slider and by keyboard", { timeout: 240_000 }, async () => {
    const { page, faults, close } = await openPage(`${program.url}/datasets`);
    await choose(page, "figures.csv", FIGURES, "trial-figures");
    await page.locator('[data-figure="metric"]').fill("stock");
    await page.locator('[data-figure="unit"]').fill("persons");
    await page.locator('[data-figure="edition"]').fill("Trial 1");
    await page.locator("[data-mapping-again]").click();
    // What is applied is what was checked again: until then there is no button for it.
    await page.locator("[data-apply]:enabled").click();
    await phase(page, "done");
    await page.goto(`${program.url}/?lens=corridors&focus=UZB&metric=stock&edition=Trial+1`);
    await settled(page);
    await page.locator('[data-year-bar="2020"]').waitFor();
    await page.locator("[data-year-slider]").focus();
    await page.keyboard.press("ArrowLeft");
    await page.locator('[data-year-bar="2015"]').waitFor();
    await addressHas(page, "year", "2015");
    expect(await page.locator("[data-year-slider]").getAttribute("aria-valuetext")).toContain("2015");
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});
