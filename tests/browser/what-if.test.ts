import type { Download, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import type { WhatIfAnswer, WhatIfBody } from "../../server/contract/wire/coverage-changes.ts";
import type { QuestionAnswer } from "../../server/contract/wire/questions.ts";
import { serious } from "./axe.ts";
import { addressHas, textOf } from "./explorer.ts";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

const DAY = "2025-03-04";
const chip = (page: Page, name: string) => page.locator(`[data-chip="${name}"]`);
const editor = (page: Page, name: string) => page.locator(`[data-chip-editor="${name}"]`);
const banner = (page: Page) => page.locator("[data-hypothetical]");
async function whatIf(body: WhatIfBody): Promise<WhatIfAnswer> {
  const headers = { "content-type": "application/json" };
  return (await fetch(`${program.url}/api/what-if`, { method: "POST", headers, body: JSON.stringify(body) })).json();
}
async function linesOf(file: Download): Promise<string[]> {
  return (await textOf(file)).trimEnd().split("\r\n");
}

describe("what if", () => {
  test("by keyboard: Uzbekistan’s accession to the Almaty Process adds the pairs that it does not already share", async () => {
    const { page, faults, close } = await openPage(`${program.url}/node/organisation:almaty-process`);
    await page.locator("[data-suppose-about]").focus();
    await page.keyboard.press("Enter");
    await addressHas(page, "suppose", "membership~~almaty-process");
    // Nothing is counted before all is chosen, and it is hypothetical from the first word on.
    await banner(page).waitFor();
    expect(await page.locator("[data-incomplete]").count()).toBe(1);
    expect(await page.locator("[data-consequences]").count()).toBe(0);

    await chip(page, "state").focus();
    await page.keyboard.press("Enter");
    await editor(page, "state").waitFor();
    await page.keyboard.type("Uzbekistan");
    await editor(page, "state").locator('[data-choice="state:UZB"]').focus();
    await page.keyboard.press("Enter");
    await addressHas(page, "suppose", "membership~UZB~almaty-process");

    const query = "what-if-accession?state=state:UZB&organisation=organisation:almaty-process";
    const asked: QuestionAnswer = await (await fetch(`${program.url}/api/questions/${query}`)).json();
    expect(asked.rows.length + asked.undecided.rows.length).toBeGreaterThan(0);
    const said = page.locator("[data-answer]");
    await expect.poll(() => said.textContent()).toBe(asked.answer);
    const shown = async (from: Page) => [
      await from.locator('[data-grid="row"] [role="grid"]').getAttribute("aria-rowcount"),
      await from.locator('[data-grid="row"] [data-row-id]').allTextContents(),
    ];
    const first = await shown(page);
    expect(first[0]).toBe(String(asked.rows.length + 1));

    const fresh = await openPage(page.url(), { scheme: "dark" });
    await expect.poll(() => fresh.page.locator("[data-answer]").textContent()).toBe(asked.answer);
    expect(await shown(fresh.page)).toEqual(first);
    expect(await banner(fresh.page).count()).toBe(1);
    expect(await serious(fresh.page)).toEqual([]);

    const [file] = await Promise.all([page.waitForEvent("download"), page.locator("[data-answer-csv]").click()]);
    expect(file.suggestedFilename()).toMatch(/^entente-hypothetical-/);
    const [head = "", ...lines] = await linesOf(file);
    expect(head.startsWith("\uFEFFhypothetical,")).toBe(true);
    expect(lines.every((line) => line.startsWith("yes,"))).toBe(true);
    expect([...faults, ...fresh.faults]).toEqual([]);
    await fresh.close();
    await close();
  });

  test("by pointer: a new agreement of a bloc’s members, on the page, in the file, on the matrix and behind its cells", async () => {
    const { page, faults, close } = await openPage(`${program.url}/what-if?asOf=${DAY}`);
    await page.locator('[data-suppose="agreement"]').click();
    await chip(page, "level").click();
    await editor(page, "level").locator('[data-choice="regional"]').click();
    await chip(page, "issues").click();
    await editor(page, "issues").locator('[data-choice="issue:social_security"]').check();
    await editor(page, "issues").locator("[data-chip-apply]").click();
    await chip(page, "parties").click();
    await editor(page, "parties").locator("[data-chip-find]").nth(1).fill("Almaty Process");
    await editor(page, "parties").locator('[data-choice="organisation:almaty-process"]').click();
    await editor(page, "parties").locator("[data-party]").nth(1).waitFor();
    const members = await editor(page, "parties")
      .locator("[data-party]")
      .evaluateAll((all) => all.map((each) => each.getAttribute("data-party") ?? ""));
    await editor(page, "parties").locator("[data-chip-apply]").click();
    await addressHas(page, "suppose", /^agreement~regional~binding~[A-Z*]+~social_security$/);

    const issues = ["issue:social_security"];
    const told = await whatIf({ changes: [{ kind: "agreement", level: "regional", parties: members, issues }], asOf: DAY });
    expect(told.pairs).toBeGreaterThan(0);
    await page.locator(`[data-pairs="${told.pairs}"]`).waitFor();
    for (const { kind, count } of told.kinds) await page.locator(`[data-kind="${kind}"][data-count="${count}"]`).waitFor();
    expect(await page.locator("[data-changes]").first().getAttribute("data-changes")).toBe(String(told.total));

    const [file] = await Promise.all([page.waitForEvent("download"), page.locator("[data-csv-of]").click()]);
    expect(file.suggestedFilename()).toBe(`entente-hypothetical-what-if-${DAY}.csv`);
    const lines = await linesOf(file);
    expect(lines).toHaveLength(1 + told.total);
    expect(lines[0]?.replace("\uFEFF", "").startsWith("hypothetical,supposed,asOf,change,")).toBe(true);
    expect(lines.slice(1).every((line) => line.startsWith("yes,") && line.includes("Hypothetical: this is what would follow"))).toBe(true);

    // A row opens what is on record: nothing supposed is evidence.
    await page.locator('[data-row="0"]').first().click();
    await page.locator("[data-cell-evidence] [data-layer]").first().waitFor();
    expect(await page.locator("[data-cell-evidence]").textContent()).toContain("nothing supposed is in it");
    const address = page.url();
    await page.locator("[data-matrix]").click();
    await addressHas(page, "suppose", /^agreement~/);
    await page.locator("[data-changed]").first().waitFor();
    expect(await banner(page).count()).toBe(1);
    expect(await page.locator("[data-compared]").getAttribute("data-compared")).toBe(
      String(told.items.filter(({ level }) => level !== "universal").length),
    );
    expect(await page.locator("[data-changed]").first().getAttribute("aria-label")).toMatch(/before/);
    expect(await serious(page)).toEqual([]);

    const fresh = await openPage(address, { size: "phone" });
    await fresh.page.locator(`[data-pairs="${told.pairs}"]`).waitFor();
    expect(await fresh.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await serious(fresh.page)).toEqual([]);
    // On paper too.
    await fresh.page.emulateMedia({ media: "print" });
    expect(await banner(fresh.page).isVisible()).toBe(true);
    expect([...faults, ...fresh.faults]).toEqual([]);
    await fresh.close();
    await close();
  });

  test("what a withdrawal loses stands at the top, not that it covers nobody anew alone", async () => {
    const changes: WhatIfBody["changes"] = [
      { kind: "withdrawal", state: "state:KAZ", agreement: "agreement:cis-1998-irregular-migration" },
    ];
    const { kinds } = await whatIf({ changes, asOf: DAY });
    const { page, faults, close } = await openPage(
      `${program.url}/what-if?suppose=withdrawal~KAZ~cis-1998-irregular-migration&asOf=${DAY}`,
    );
    const lost = kinds.filter(({ kind }) => kind === "opened" || kind === "settled");
    expect(lost.length).toBeGreaterThan(0);
    for (const { kind, count } of lost)
      expect(await page.locator(`[data-found] [data-worse="${kind}"]`).textContent()).toMatch(new RegExp(`^${count} `));
    expect(faults).toEqual([]);
    await close();
  });

  test("a row of the matrix tells how many gaps there were before, and the sentence counts what is on record", async () => {
    const changes: WhatIfBody["changes"] = [
      { kind: "withdrawal", state: "state:KAZ", agreement: "agreement:cis-1998-irregular-migration" },
    ];
    const told = await whatIf({
      changes,
      asOf: DAY,
      bloc: "organisation:cis",
      issues: ["issue:irregular_migration"],
      layers: ["regional"],
    });
    const opened = told.items.filter(({ origin }) => origin === "state:KAZ").length;
    const { page, faults, close } = await openPage(
      `${program.url}/coverage?issues=irregular_migration&layers=regional&suppose=withdrawal~KAZ~cis-1998-irregular-migration&asOf=${DAY}`,
    );
    const row = page.getByRole("rowheader", { name: /Kazakhstan/ }).locator("[data-gaps-changed]");
    await row.waitFor();
    expect(opened).toBeGreaterThan(0);
    expect(await row.textContent()).toBe(`0 → ${opened} gaps`);
    await page.getByText(/^As recorded, nothing supposed: Of/).waitFor();
    // What is taken away holds nothing supposed: it isn't offered as if it did.
    expect(await page.locator("[data-data-as]").count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test("what can’t be supposed says why, and what in an address meant nothing is told", async () => {
    const { page, faults, close } = await openPage(
      `${program.url}/what-if?suppose=withdrawal~UZB~cis-1998-irregular-migration,nonsense&asOf=${DAY}`,
    );
    await page.getByText("suppose=nonsense").waitFor();
    await page
      .getByRole("alert")
      .getByText(/Nothing says that Uzbekistan signed or joined/)
      .waitFor();
    expect(await page.locator("[data-found]").count()).toBe(0);
    // The browser itself tells of the refusal; nothing else went wrong.
    expect(faults.filter((fault) => !fault.includes("status of 400"))).toEqual([]);
    await close();
  });
});
