import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { addressHas, settled, until } from "./explorer.ts";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

/** The actors in the order of a column, as the table shows it. */
async function column(page: Page, name: RegExp): Promise<{ actors: string[]; values: number[] }> {
  const heads = await page.getByRole("columnheader").allTextContents();
  const at = heads.findIndex((head) => name.test(head));
  const rows = await page
    .locator("[data-row]")
    .evaluateAll(
      (elements, index) => elements.map((row) => [row.getAttribute("data-row-id") ?? "", row.children[index]?.textContent ?? ""]),
      at,
    );
  return { actors: rows.map(([id = ""]) => id), values: rows.map(([, value]) => Number(value)) };
}

describe("reading the network", () => {
  test("by pointer: sized by betweenness, coloured by community, a community selected, and all of it taken back", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=all`);
    await settled(page);
    await page.locator("[data-size-by]").selectOption("betweenness");
    await addressHas(page, "size", "betweenness");
    await page.locator("[data-size-legend]").waitFor();
    expect(await page.locator("[data-size-legend]").textContent()).toMatch(/^largest: .+, [\d.]+ %$/);

    await page.locator("[data-paint-by]").selectOption("community");
    await addressHas(page, "paint", "community");
    const communities = page.locator("[data-paint-legend] button");
    await communities.first().waitFor();
    expect(await communities.count()).toBeGreaterThan(1);
    await communities.first().click();
    await addressHas(page, "select", /,/);
    expect(await communities.first().getAttribute("aria-pressed")).toBe("true");
    await settled(page);

    await page.getByRole("button", { name: "Undo" }).click();
    await addressHas(page, "paint", null);
    await page.locator("[data-paint-legend]").waitFor({ state: "detached" });
    await addressHas(page, "size", "betweenness");
    await page.getByRole("button", { name: "Undo" }).click();
    await addressHas(page, "size", null);
    await page.locator("[data-size-legend]").waitFor({ state: "detached" });
    expect(faults).toEqual([]);
    await close();
  });

  test("by keyboard: ranked by PageRank, sized by it, and the first of the ranking selected", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`);
    await settled(page);
    await page.locator("[data-rank-by]").focus();
    await page.keyboard.press("p");
    await page.locator('[data-stand-out="pagerank"]').waitFor();
    await page.getByRole("button", { name: "Size by it" }).focus();
    await page.keyboard.press("Enter");
    await addressHas(page, "size", "pagerank");
    expect(await page.locator("[data-size-by]").inputValue()).toBe("pagerank");
    expect(await page.locator("[data-stand-out]").textContent()).toMatch(/This is the network of Uzbekistan/);
    const first = page.locator("[data-rank]").first();
    expect(await first.getAttribute("data-rank")).toBe("state:UZB");
    await first.focus();
    await page.keyboard.press("Enter");
    await addressHas(page, "select", "UZB");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await addressHas(page, "size", null);
    expect(faults).toEqual([]);
    await close();
  });

  test("who bridges two blocs, chosen and as an address", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=all`);
    await settled(page);
    await page.getByRole("button", { name: "Who bridges two blocs" }).click();
    await page.locator('[data-bloc="a"]').selectOption("subregion:Central Asia");
    await page.locator('[data-bloc="b"]').selectOption("region:Europe");
    await addressHas(page, "blocs", "subregion:Central Asia~region:Europe");
    const sentence = page.locator("[data-bridge-sentence]");
    await sentence.waitFor();
    expect(await sentence.textContent()).toMatch(/^Of \d+ pairs between them, \d+ (?:is|are) tied directly/);
    const ranked = await page.locator("[data-bridges] [data-rank]").evaluateAll((all) => all.map((one) => one.getAttribute("data-rank")));
    expect(ranked.length).toBeGreaterThan(0);
    const copy = await openPage(page.url());
    await copy.page.locator("[data-bridge-sentence]").waitFor();
    expect(await copy.page.locator("[data-bridges] [data-rank]").first().getAttribute("data-rank")).toBe(ranked[0]);
    expect([...faults, ...copy.faults]).toEqual([]);
    await copy.close();
    await close();
  });

  test("Kazakhstan and Kyrgyzstan compared, and the comparison as a file", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`);
    await settled(page);
    await page.locator('[data-node="state:KAZ"]').focus();
    await page.keyboard.press("Enter");
    await addressHas(page, "select", "KAZ");
    await page.locator('[data-node="state:KGZ"]').focus();
    await page.keyboard.press("Shift+Enter");
    await addressHas(page, "select", "KAZ,KGZ");
    const compared = page.locator('[data-compared="state:KAZ~state:KGZ"]');
    await compared.waitFor();
    expect(await compared.locator("[data-compared-sentence]").textContent()).toMatch(
      /^By the loaded data they share \d+ partners, \d+ instruments? and \d+ bod/,
    );
    expect(await compared.textContent()).toMatch(/hold no record of the other/);
    const onlyKgz = compared.locator('[data-compared-part="partners"][data-compared-side="b"]');
    expect(await onlyKgz.textContent()).toMatch(/Only Kyrgyzstan \d+/);
    const downloading = page.waitForEvent("download");
    await compared.locator("[data-compared-csv]").click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/^entente-compare-KAZ-KGZ-\d{4}-\d{2}-\d{2}\.csv$/);
    expect(faults).toEqual([]);
    await close();
  });

  test("the table of actors sorted by PageRank, as all that is in it says", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&view=table`);
    await page
      .getByRole("group", { name: "The view as a table" })
      .getByRole("button", { name: /^Actors/ })
      .click();
    const head = page.getByRole("columnheader", { name: /PageRank/ });
    await head.getByRole("button").click();
    await until("sorted", async () => (await head.getAttribute("aria-sort")) !== "none");
    if ((await head.getAttribute("aria-sort")) === "ascending") await head.getByRole("button").click();
    await until("the most first", async () => (await head.getAttribute("aria-sort")) === "descending");
    const { actors, values } = await column(page, /PageRank/);
    expect(actors[0]).toBe("state:UZB");
    expect(values.length).toBeGreaterThan(10);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(faults).toEqual([]);
    await close();
  });

  test.each(["instruments", "corridors"])("the %s lens can be sized by betweenness too", async (lens) => {
    const { page, faults, close } = await openPage(`${program.url}/?lens=${lens}&focus=UZB&size=betweenness`);
    await settled(page);
    await page.locator("[data-size-legend]").waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
