import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { COVERAGE_STATES } from "../../server/contract/vocabulary.ts";
import type { CoverageCells, CoverageEvidence } from "../../server/contract/wire/coverage.ts";
import { seriousInEither } from "./axe.ts";
import { addressHas, drawn, settled } from "./explorer.ts";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

async function answered<T>(path: string): Promise<T> {
  const answer: T = await (await fetch(`${program.url}${path}`)).json();
  return answer;
}

/** How many corridors the legend counts of each state. */
async function counted(page: Page): Promise<Record<string, number>> {
  const entries = await page
    .locator("[data-covered]")
    .evaluateAll((all) => all.map((entry) => [entry.getAttribute("data-covered"), entry.textContent] as const));
  return Object.fromEntries(entries.map(([state, text]) => [state, Number(/(\d+)$/.exec(text ?? "")?.[1])]));
}

/** What the server says of the corridors that the table lists. */
async function told(page: Page, query: string): Promise<Record<string, number>> {
  const { cells } = await answered<CoverageCells>(`/api/coverage?${query}&limit=5000`);
  const rows = await page.locator("[data-row-id]").evaluateAll((all) => all.map((row) => row.getAttribute("data-row-id") ?? ""));
  const counts = new Map<string, number>(COVERAGE_STATES.map((state) => [state, 0]));
  for (const row of rows) {
    const [from, to] = row.slice("corridor:".length).split(">");
    const cell = cells.find(({ origin, destination }) => origin === `state:${from}` && destination === `state:${to}`);
    const state = cell?.layers.regional?.state ?? "unanswered";
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

describe("corridors drawn by what covers them", () => {
  test("on the network, by keyboard: chosen, counted as the server counts, in words, to the evidence and back on the map", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?lens=corridors&focus=RUS&flows=in&top=20&asOf=2024-12-31`);
    await settled(page);
    await page.locator("[data-cover-by]").focus();
    await page.keyboard.type("regional");
    await addressHas(page, "cover", "regional");
    const { edges } = await settled(page);
    await page.locator('[data-coverage-legend="regional"]').waitFor();
    expect(await page.locator("[data-cover-issue]").textContent()).toContain("no issue is chosen");
    const shown = await counted(page);
    expect(Object.keys(shown)).toEqual([...COVERAGE_STATES]);
    expect(Object.values(shown).reduce((sum, count) => sum + count, 0)).toBe(edges);
    expect(shown.in_force).toBeGreaterThan(0);

    await page.locator('[data-flow-line="corridor:UZB>RUS"]').press("Enter");
    const own = page.locator("[data-corridor-coverage]");
    const evidence = await answered<CoverageEvidence>(
      "/api/coverage/evidence?origin=state:UZB&destination=state:RUS&issue=issue:migration&asOf=2024-12-31",
    );
    const state = evidence.layers.regional?.coverage.state ?? "";
    await expect.poll(() => own.getAttribute("data-corridor-coverage")).toBe(state);
    expect(await own.textContent()).toContain("Regional, on ");

    await page.locator("[data-corridor-evidence]").press("Enter");
    await addressHas(page, "cell", "UZB~RUS~migration");
    await addressHas(page, "layers", "regional");
    const regional = page.locator('[data-cell-evidence] [data-layer="regional"]');
    await regional.waitFor();
    expect(await regional.getAttribute("data-state")).toBe(state);

    await page.locator("[data-show-map]").click();
    await settled(page);
    for (const [name, value] of [
      ["lens", "corridors"],
      ["layout", "map"],
      ["cover", "regional"],
      ["issues", "migration"],
      ["asOf", "2024-12-31"],
      ["select", "corridor:UZB>RUS"],
    ] as const) {
      await addressHas(page, name, value);
    }
    await expect.poll(() => own.getAttribute("data-corridor-coverage")).toBe(state);
    expect(faults).toEqual([]);
    await close();
  });

  test("on the map, by pointer: as many of each state as the server says, in the table too, and the same when it is opened afresh", async () => {
    const { page, faults, close } = await openPage(
      `${program.url}/?lens=corridors&layout=map&focus=RUS&flows=in&top=20&issues=labour_mobility&asOf=2024-12-31`,
    );
    await settled(page);
    await page.locator("[data-cover-by]").selectOption("regional");
    await addressHas(page, "cover", "regional");
    await settled(page);
    await page.locator('[data-covered="in_force"]').waitFor();
    const shown = await counted(page);
    const fresh = await openPage(page.url());
    await settled(fresh.page);
    await fresh.page.locator('[data-covered="in_force"]').waitFor();
    expect(await counted(fresh.page)).toEqual(shown);
    await fresh.close();

    await page.keyboard.press("t");
    await page.locator("[data-row]").first().waitFor();
    await page.getByRole("columnheader", { name: /Coverage/ }).waitFor();
    const asked = "destination=state:RUS&issues=issue:labour_mobility&layers=regional&asOf=2024-12-31";
    expect(await told(page, asked)).toEqual(shown);

    await page.keyboard.press("t");
    await settled(page);
    await page.locator("[data-cover-by]").selectOption("tie");
    await addressHas(page, "cover", null);
    expect(await page.locator("[data-covered]").count()).toBe(0);
    expect((await drawn(page)).edges).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close();
  });

  test("axe finds nothing serious, in light and in dark", async () => {
    const address = "/?lens=corridors&layout=map&focus=UZB&cover=regional&issues=labour_mobility&select=corridor:UZB%3ERUS";
    const { page, faults, close } = await openPage(`${program.url}${address}`);
    await settled(page);
    await page.locator("[data-corridor-coverage]").waitFor();
    expect(await seriousInEither(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});
