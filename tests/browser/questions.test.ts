import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import type { QuestionAnswer } from "../../server/contract/wire/questions.ts";
import { serious } from "./axe.ts";
import { addressHas, settled, textOf } from "./explorer.ts";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

const said = (page: Page) => page.locator("[data-answer]");
const editor = (page: Page, name: string) => page.locator(`[data-chip-editor="${name}"]`);
async function ask(query: string): Promise<QuestionAnswer> {
  return (await fetch(`${program.url}/api/questions/${query}`)).json();
}

describe("the questions", () => {
  test("rows of an answer stand on the matrix, on the issue and the day that were asked about", async () => {
    const { page, faults, close } = await openPage(`${program.url}/questions/corridors-without-agreement?asOf=2019-12-31`);
    const { rows, undecided, asked } = await ask("corridors-without-agreement?asOf=2019-12-31");
    const [origin = "", destination = ""] = ([...rows, ...undecided.rows][0]?.ids ?? []).filter((id) => id.startsWith("state:"));
    await page.locator('[data-show="matrix"]').click();
    await addressHas(page, "asOf", "2019-12-31");
    const states = new URL(page.url()).searchParams.get("states")?.split(",");
    expect(states).toEqual(expect.arrayContaining([origin.slice(6), destination.slice(6)]));
    await page.locator(`[data-cell$="${asked.issue}"]`).first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test("a researcher goes from the start to a question, changes its chips, takes the file, and opens the address afresh", async () => {
    const { page, faults, close } = await openPage(program.url);
    await page.locator('[data-start="diplomat"]').click();
    await page.locator('[data-question="signed-not-ratified"]').click();
    const before = await ask("signed-not-ratified");
    await said(page).waitFor();
    expect(await said(page).textContent()).toBe(before.answer);
    expect(await page.locator("[data-question]").count()).toBe(0);

    await page.locator('[data-chip="years"]').click();
    await editor(page, "years").locator("[data-chip-field]").fill("20");
    await page.keyboard.press("Enter");
    await addressHas(page, "years", "20");
    // By keyboard alone: the chip is a button, its list takes what is typed.
    await page.locator('[data-chip="issue"]').focus();
    await page.keyboard.press("Enter");
    await editor(page, "issue").waitFor();
    await page.keyboard.type("trafficking");
    await editor(page, "issue").locator('[data-choice="issue:trafficking"]').focus();
    await page.keyboard.press("Enter");
    await addressHas(page, "issue", "trafficking");
    await page.locator('[data-chip="bloc"]').click();
    const choices = editor(page, "bloc").locator("[data-choice]");
    await choices.first().waitFor();
    expect((await choices.allTextContents()).filter((name) => /Ministry|Agency/.test(name))).toEqual([]);
    await editor(page, "bloc").locator("[data-chip-find]").fill("Uzbekistan");
    await page.keyboard.press("Enter");
    await addressHas(page, "state", "UZB");
    await page.locator('[data-chip="bloc"]', { hasText: "Uzbekistan" }).click();
    await editor(page, "bloc").locator('[data-choice="Asia"]').click();
    await addressHas(page, "regions", "Asia");
    await addressHas(page, "state", null);
    await page.locator('[data-chip="asOf"]').click();
    await editor(page, "asOf").locator("[data-chip-field]").fill("2024-12-31");
    await editor(page, "asOf").locator("[data-chip-apply]").click();
    await addressHas(page, "asOf", "2024-12-31");

    const asked = await ask("signed-not-ratified?years=20&issue=issue:trafficking&regions=Asia&asOf=2024-12-31");
    expect(asked.total).toBeGreaterThan(0);
    expect(asked.total).toBeLessThan(before.total);
    await expect.poll(() => said(page).textContent()).toBe(asked.answer);
    expect(await page.locator("[data-rows]").getAttribute("data-rows")).toBe(String(asked.total));
    for (const { code } of asked.caveats) expect(await page.locator(`[data-caveat="${code}"]`).count()).toBeGreaterThan(0);
    // The caveats stand above the rows.
    const [caveats, rows] = await Promise.all([page.locator("#caveats").boundingBox(), page.locator("#rows").boundingBox()]);
    expect((caveats?.y ?? 0) < (rows?.y ?? 0)).toBe(true);
    expect(await page.locator('[data-grid="row"] [data-row="0"]').textContent()).toContain(asked.names[asked.rows[0]?.ids[0] ?? ""] ?? "?");

    const [file] = await Promise.all([page.waitForEvent("download"), page.locator("[data-answer-csv]").click()]);
    expect(file.suggestedFilename()).toBe("entente-signed-not-ratified-2024-12-31.csv");
    const lines = (await textOf(file)).trimEnd().split("\r\n");
    expect(lines).toHaveLength(1 + asked.total + asked.undecided.total);

    const address = page.url();
    await page.goBack();
    await addressHas(page, "asOf", null);
    const fresh = await openPage(address);
    await expect.poll(() => said(fresh.page).textContent()).toBe(asked.answer);
    expect(await fresh.page.locator('[data-chip="years"]').textContent()).toBe("20");
    expect([...faults, ...fresh.faults]).toEqual([]);
    await fresh.close();
    await close();
  });

  test("a row opens what it rests on, and leads to the graph with the question's day", async () => {
    const { page, faults, close } = await openPage(`${program.url}/questions/members-outside-agreement?asOf=2025-03-04`);
    await page.locator('[data-grid="row"] [data-row="1"]').click();
    const evidence = page.locator("[data-row-evidence]");
    expect(await evidence.textContent()).toContain("Ukraine");
    expect(await evidence.getByRole("link").count()).toBeGreaterThan(2);
    await evidence.locator("[data-row-graph]").click();
    await addressHas(page, "focus", "UKR");
    await addressHas(page, "asOf", "2025-03-04");
    expect((await settled(page)).nodes).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close();
  });

  test("what can't be answered says why, and what in an address meant nothing is told", async () => {
    const { page, faults, close } = await openPage(`${program.url}/questions/lapsing-soon?asOf=1800-01-01&king=arthur`);
    await page.locator('[data-possible="false"]').waitFor();
    expect(await said(page).textContent()).toMatch(/nothing can be said of 1 January 1800/);
    expect(await page.getByText("king=arthur").count()).toBe(1);
    expect(await page.locator("[data-rows]").count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test.each([
    ["/questions", "desktop", "light"],
    ["/questions/pairs-without-agreement", "desktop", "dark"],
    ["/questions/what-peers-have", "phone", "light"],
  ] as const)("%s on a %s, %s, is accessible and no wider than its screen", async (path, size, scheme) => {
    const { page, faults, close } = await openPage(`${program.url}${path}`, { size, scheme });
    await page
      .locator(path === "/questions" ? "[data-question]" : "[data-answer]")
      .first()
      .waitFor();
    expect(await serious(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await close();
  });
});
