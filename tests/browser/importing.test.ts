import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fewDatasets } from "../process/few-datasets.ts";
import { type Program, startProgram } from "../process/program.ts";
import { serious } from "./axe.ts";
import { openPage } from "./page.ts";

/** What is brought in is written: this file has programs of its own, on few datasets, of which each check is made with. */
const few = fewDatasets();
let program: Program;
beforeAll(async () => {
  program = await startProgram({ ENTENTE_FIXTURES: few.folder });
});
afterAll(async () => {
  await program.stop();
  few.remove();
});

/** A made-up dataset: figures of a few corridors in two editions' years, one of them a zero, one not stated. */
function trial(rows: readonly string[], version = "1.0.0"): { name: string; mimeType: string; buffer: Buffer }[] {
  const described = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "trial",
    title: "Figures made up to try this out",
    description: "Nothing of it is true.",
    contributors: [{ title: "Nobody" }],
    version,
    created: "2026-01-01T00:00:00Z",
    licenses: [{ name: "CC0-1.0", title: "CC0 1.0" }],
    sources: [{ title: "Made up" }],
    entente: { asOf: "2020-12-31", precedence: 90, requires: ["states"] },
    resources: [
      { name: "source", path: "Source.csv" },
      {
        name: "observations-trial",
        path: "Observations.trial.csv",
        observations: {
          metric: "trial_stock",
          unit: "persons",
          edition: "Trial",
          source: "source:trial",
          locator: "Table 1",
          confidence: "low",
        },
      },
    ],
  };
  const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  return [
    file("datapackage.json", JSON.stringify(described)),
    file("Source.csv", "id,name,citation,stale\nsource:trial,Made-up figures,Nobody (2020): Figures made up,true\n"),
    file("Observations.trial.csv", `origin,destination,2010,2015,2020\n${rows.join("\n")}\n`),
  ];
}
const GOOD = ["state:UZB,state:KAZ,100,,300", "state:UZB,state:RUS,0,700,900", "state:KGZ,state:RUS,50,60,100"];

async function choose(page: Page, files: ReturnType<typeof trial>): Promise<void> {
  await page.locator("[data-files]").setInputFiles(files);
  await page.locator("[data-format]").waitFor();
  expect(await page.locator("[data-format]").inputValue()).toBe("datapackage");
}
const phase = (page: Page, name: string) => page.locator(`[data-import][data-phase="${name}"]`).waitFor({ timeout: 60_000 });

describe("bringing a dataset in", () => {
  test("faults are told by file, row and remedy, and forbid it; cancelled, nothing is left", async () => {
    const { page, faults, close } = await openPage(`${program.url}/datasets`);
    await page.locator('[data-writing="open"]').waitFor();
    await choose(page, trial([...GOOD, "state:UZB,state:NOWHERE,1,2,3"]));
    expect(await serious(page)).toEqual([]);
    await page.locator("[data-check]").click();
    await phase(page, "ready");
    await page.locator("[data-fault]").first().waitFor();
    expect(await page.locator("[data-fault]").first().textContent()).toMatch(/Observations\.trial\.csv.*5/);
    expect(await page.locator("[data-apply]").isDisabled()).toBe(true);
    const saved = page.waitForEvent("download");
    await page.locator("[data-faults-csv]").click();
    expect((await saved).suggestedFilename()).toBe("faults.csv");
    await page.locator("[data-cancel]").focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-cancelled]").waitFor();
    await page.goto(`${program.url}/datasets`);
    await page.locator('[data-dataset="dataset:states"]').waitFor();
    expect(await page.locator('[data-dataset="dataset:trial"]').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  test("dropped files are taken, a file that no format takes is refused by name, and the phone is wide enough", async () => {
    const { page, faults, close } = await openPage(`${program.url}/datasets`, { size: "phone", scheme: "dark" });
    await page.locator("[data-drop]").waitFor();
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["x"], "picture.png"));
      return transfer;
    });
    await page.locator("[data-drop]").dispatchEvent("drop", { dataTransfer: dropped });
    await page.locator("[data-no-format]").getByText("png").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});

describe("where a token is demanded", () => {
  test("it is asked for, kept for the tab, and the wrong one is told", async () => {
    const guarded = await startProgram({
      ENTENTE_FIXTURES: few.folder,
      ENTENTE_WRITE_TOKEN: "a-token-of-the-operator-long-enough-to-count",
    });
    try {
      const { page, close } = await openPage(`${guarded.url}/datasets`);
      await page.locator('[data-token="asked"]').waitFor();
      expect(await page.locator("[data-files]").count()).toBe(0);
      await page.locator('[data-token="asked"] input').fill("a-token-of-the-operator-long-enough-to-count");
      await page.keyboard.press("Enter");
      await page.locator('[data-token="kept"]').waitFor();
      await choose(page, trial(GOOD));
      await page.locator("[data-check]").click();
      await phase(page, "ready");
      await page.locator("[data-cancel]").click();
      await page.locator("[data-cancelled]").waitFor();
      await close();
    } finally {
      await guarded.stop();
    }
  });
});
