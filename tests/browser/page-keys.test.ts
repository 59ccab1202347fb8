import { expect, inject, test } from "vitest";
import { until } from "./explorer.ts";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

test("beside the explorer too, Ctrl+K opens the palette and ? the keys, with what applies there", async () => {
  const { page, faults, close } = await openPage(`${program.url}/statements`);
  await page.locator("h1").first().waitFor();
  await page.keyboard.press("?");
  const keys = page.locator("[data-shortcuts]");
  await keys.waitFor();
  expect(await keys.locator("kbd").count()).toBe(2);
  await page.keyboard.press("Escape");
  await keys.waitFor({ state: "detached" });

  await page.keyboard.press("Control+k");
  const field = page.locator("[data-palette]");
  await field.waitFor();
  // Nothing is offered that needs a graph.
  expect(await page.locator("[data-entry=fit]").count()).toBe(0);
  await page.locator("[data-entry=page-explore]").waitFor();
  await field.fill("datasets");
  await page.locator('[data-entry=page-datasets][aria-selected="true"]').waitFor();
  await page.keyboard.press("Enter");
  await until("on the page of datasets", async () => new URL(page.url()).pathname === "/datasets");

  await page.keyboard.press("Control+k");
  await field.fill("Kazakhstan");
  await page.locator('[data-entry="state:KAZ"]').click();
  await until("on the state’s page", async () => decodeURIComponent(new URL(page.url()).pathname) === "/node/state:KAZ");

  // Who leaves a page with the palette open doesn't find it open on coming back.
  await page.keyboard.press("Control+k");
  await field.waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Datasets" }).waitFor();
  await field.waitFor({ state: "detached" });
  await page.goForward();
  await page.getByRole("heading", { level: 1, name: "Kazakhstan" }).waitFor();
  expect(await field.count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});
