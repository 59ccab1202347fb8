import { parse } from "csv-parse/sync";
import type { Download, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { serious } from "./axe.ts";
import { bytesOf, evidence, settled, until } from "./explorer.ts";
import { openPage } from "./page.ts";

const program = { url: inject("programs").bundled };

const NAME = `<script>alert(1)</script>]]>"'&\u202E<img src=x onerror=alert(2)>`;
const WITHOUT_WEBGL = `const own = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return String(kind).startsWith("webgl") ? null : own.call(this, kind, ...rest); };`;

const download = async (page: Page, act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> => {
  const [file] = await Promise.all<[Promise<Download>, Promise<unknown>]>([page.waitForEvent("download"), act()]);
  return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
};
const press = (page: Page, selector: string) => () => page.locator(selector).click();
const rowsOf = (bytes: Buffer): string[][] => parse(bytes, { bom: true });
const pasted = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** What a browser reads in an SVG, or that it reads none: on a page of no site, whose policy isn’t ours. */
const readSvg = async (page: Page, bytes: Buffer) => {
  const blank = await page.context().newPage();
  const read = await blank.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, "image/svg+xml");
    const all = [...read.querySelectorAll("*")];
    const keys = (name: string) => all.flatMap((element) => element.getAttribute(name) ?? []);
    const textOf = (id: string) =>
      [...(read.getElementById(id)?.querySelectorAll("text") ?? [])].map(({ textContent }) => textContent).join(" ");
    return {
      broken: read.querySelector("parsererror")?.textContent ?? null,
      width: Number(read.documentElement.getAttribute("width")),
      height: Number(read.documentElement.getAttribute("height")),
      name: read.querySelector("title")?.textContent ?? "",
      nodes: keys("data-node"),
      ties: keys("data-tie"),
      names: [...read.querySelectorAll("#names text, [data-node] title")].map(({ textContent }) => textContent),
      title: textOf("title"),
      legend: textOf("legend"),
      notes: textOf("notes"),
      citation: textOf("citation"),
      forbidden: all.filter(
        ({ localName, attributes }) =>
          ["script", "foreignObject", "image", "use", "a", "iframe"].includes(localName) ||
          [...attributes].some(({ name }) => /^on|href/i.test(name)),
      ).length,
    };
  }, bytes.toString("utf8"));
  await blank.close();
  return read;
};

/** Width and height as the file’s head has them. */
const sizeOf = (png: Buffer): { width: number; height: number } => {
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
};

/** The share of a picture’s part that isn’t its ground: where there are letters or lines. */
const inkOf = (page: Page, png: Buffer, part: { top: number; bottom: number }): Promise<number> =>
  page.evaluate(
    async ([encoded, top, bottom]) => {
      const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      if (!context) return 0;
      context.drawImage(image, 0, 0);
      const [from, high] = [Math.round(image.height * top), Math.round(image.height * (bottom - top))];
      const { data } = context.getImageData(Math.round(image.width * 0.03), from, Math.round(image.width * 0.6), high);
      let ink = 0;
      for (let at = 0; at < data.length; at += 4) if (Math.abs((data[at] ?? 0) - (data[0] ?? 0)) > 90) ink++;
      return ink / (data.length / 4);
    },
    [png.toString("base64"), part.top, part.bottom] as const,
  );

describe("taking a view away", () => {
  test("as SVG and PNG, as citations and tables: by pointer", async () => {
    const { page, faults, close } = await openPage(program.url);
    const shown = await settled(page);
    await page.locator("[data-take-away]").click();
    await page.locator("[data-preview]").waitFor();

    const first = await download(page, press(page, '[data-take="png"]'));
    expect(first.name).toMatch(/^entente-cooperation-uzbekistan-\d{4}-\d\d-\d\d-2x\.png$/);
    await page.locator('[data-option="format svg"]').click();
    const drawn = await download(page, press(page, '[data-take="svg"]'));
    const svg = await readSvg(page, drawn.bytes);
    expect(svg.broken).toBeNull();
    expect({ nodes: new Set(svg.nodes).size, edges: new Set(svg.ties).size }).toEqual(shown);
    expect(svg.title).toMatch(/The loaded data know \d+ partners of Uzbekistan/);
    expect(svg.legend).toContain("In force");
    expect(svg.notes).toMatch(/Instruments and memberships on migration in and around Central Asia, edition \d/);
    expect(svg.citation).toMatch(/focus=UZB&asOf=\d{4}-\d\d-\d\d \(accessed/);
    expect(svg.forbidden).toBe(0);

    await page.locator('[data-option="format png"]').click();
    for (const scale of [1, 4]) {
      await page.locator(`[data-option="scale ${scale}"]`).click();
      const { bytes } = await download(page, press(page, '[data-take="png"]'));
      expect(sizeOf(bytes)).toEqual({ width: svg.width * scale, height: svg.height * scale });
      if (scale > 1) continue;
      expect(await inkOf(page, bytes, { top: 0.02, bottom: 0.045 })).toBeGreaterThan(0.02);
      expect(await inkOf(page, bytes, { top: 0.2, bottom: 0.5 })).toBeGreaterThan(0.005);
    }

    const dialog = page.locator("[data-taking]");
    const cite = async (format: string): Promise<string> => {
      await dialog.locator(`[data-cite-format="${format}"]`).click();
      await dialog.getByText("Citation copied").waitFor();
      await until(`${format} in the clipboard`, async () => looksLike(format, await pasted(page)));
      return pasted(page);
    };
    const datasets: { datasets: unknown[] } = await (await fetch(`${program.url}/api/datasets`)).json();
    const count = datasets.datasets.length + 1;
    expect((await cite("plain")).split("\n")).toHaveLength(count);
    expect((await cite("bibtex")).match(/^@misc\{/gm)).toHaveLength(count);
    const items: { type: string; URL?: string }[] = JSON.parse(await cite("csl"));
    expect(items.map(({ type }) => type)).toEqual(["webpage", ...datasets.datasets.map(() => "dataset")]);
    expect(items[0]?.URL).toMatch(/\/\?focus=UZB&asOf=/);

    const ties = rowsOf((await download(page, press(page, '[data-csv-of="ties"]'))).bytes);
    expect(ties).toHaveLength(shown.edges + 1);
    expect(ties[0]?.slice(-2)).toEqual(["sources", "datasets"]);
    expect(ties[1]?.at(-1)).toMatch(/, \d+\.\d+\.\d+ \(dataset:/);
    expect(faults).toEqual([]);
    await close();
  });

  test("with names of the worst kind, by keyboard; the focus comes back; palette and inspector cite too", async () => {
    const { page, faults, close } = await openPage(program.url);
    await settled(page);
    await page.route("**/api/network?**", async (route) => {
      const answer: { nodes: { id: string; name: string }[] } = await (await route.fetch()).json();
      for (const node of answer.nodes) if (node.id === "state:KAZ") node.name = NAME;
      await route.fulfill({ json: answer });
    });
    await page.goto(`${program.url}/?focus=UZB&issues=labour_mobility&select=KAZ~UZB`);
    const shown = await settled(page);
    await page.locator("[data-stage]").focus();
    await page.keyboard.press("x");
    await page.locator("[data-preview]").waitFor();
    await page.locator("[data-picture-title]").focus();
    await page.keyboard.insertText(NAME);
    await page.locator('[data-option="format png"]').focus();
    await page.keyboard.press("ArrowDown");
    const { bytes } = await download(page, () => page.keyboard.press("Enter"));
    const svg = await readSvg(page, bytes);
    expect(svg.broken).toBeNull();
    expect(svg.forbidden).toBe(0);
    expect({ nodes: svg.nodes.length, edges: svg.ties.length }).toEqual(shown);
    expect(svg.name).toBe(NAME.replace("\u202E", ""));
    expect(svg.names).toContain(NAME.replace("\u202E", ""));
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
    }
    await page.keyboard.press("Escape");
    await page.locator("[data-taking]").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-stage"))).toBe(true);

    await page.keyboard.press("Control+k");
    await page.locator("[data-palette]").fill("citation BibTeX");
    await page.keyboard.press("Enter");
    await until("BibTeX in the clipboard", async () => looksLike("bibtex", await pasted(page)));
    expect(await pasted(page)).toContain("select=KAZ~UZB");
    await evidence(page, "agreement:kaz-uzb-2019-labour").waitFor();
    await page.locator('[data-cite] [data-cite-format="csl"]').focus();
    await page.keyboard.press("Enter");
    await until("CSL in the clipboard", async () => looksLike("csl", await pasted(page)));
    const items: { id: string }[] = JSON.parse(await pasted(page));
    expect(items[0]?.id).toBe("state:KAZ~state:UZB");
    expect(items.slice(1).every(({ id }) => id.startsWith("source:"))).toBe(true);
    expect(items.length).toBeGreaterThan(1);
    await page.locator('[data-csv-of="evidence"]').focus();
    const grounds = rowsOf((await download(page, () => page.keyboard.press("Enter"))).bytes);
    expect(grounds.map(([, id]) => id)).toContain("agreement:kaz-uzb-2019-labour");
    expect(grounds).toHaveLength((await page.locator("[data-evidence]").count()) + 1);
    expect(faults).toEqual([]);
    await close();
  });

  test("without WebGL the picture is to be had all the same, on a phone too", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB`, { before: WITHOUT_WEBGL, size: "phone" });
    await page.getByText("WebGL is missing").waitFor();
    await page.locator("[data-take-away]").tap();
    await page.locator("[data-preview]").waitFor();
    expect(await page.locator('[data-option="scope seen"]').isDisabled()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await serious(page)).toEqual([]);
    const png = await download(page, () => page.locator('[data-take="png"]').tap());
    await page.locator('[data-option="format svg"]').tap();
    const svg = await readSvg(page, (await download(page, () => page.locator('[data-take="svg"]').tap())).bytes);
    const network: { nodes: { id: string }[] } = await (await fetch(`${program.url}/api/network?focus=state:UZB&limit=5000`)).json();
    expect(svg.nodes.toSorted()).toEqual(network.nodes.map(({ id }) => id).toSorted());
    expect(sizeOf(png.bytes)).toEqual({ width: svg.width * 2, height: svg.height * 2 });
    expect(await inkOf(page, png.bytes, { top: 0.02, bottom: 0.045 })).toBeGreaterThan(0.02);
    expect(faults).toEqual([]);
    await close();
  });

  test("a source and a node by their pages: cited, and all that rests on them as tables", async () => {
    const { page, faults, close } = await openPage(`${program.url}/source/source:kamilov-2025`);
    const answer: { supports: { nodes: unknown[] }; total: { edges: number } } = await (
      await fetch(`${program.url}/api/sources/source:kamilov-2025?limit=2000`)
    ).json();
    const supported = rowsOf((await download(page, press(page, '[data-csv-of="source"]'))).bytes);
    expect(supported).toHaveLength(answer.supports.nodes.length + answer.total.edges + 1);
    await page.locator('[data-cite-format="bibtex"]').click();
    await until("BibTeX in the clipboard", async () => looksLike("bibtex", await pasted(page)));
    expect(await pasted(page)).toMatch(/^@misc\{entente-source-kamilov-2025,\n {2}title = /);

    await page.goto(`${program.url}/node/state:UZB`);
    // The words of an article on Uzbekistan are told as its own.
    expect(await page.locator('[data-description="dataset:uzbekistan-2025"]').textContent()).toMatch(
      /^In the dataset “Uzbekistan’s cooperation/,
    );
    const degree: { degree: { type: string; direction: string; count: number }[] } = await (
      await fetch(`${program.url}/api/nodes/state:UZB`)
    ).json();
    const parties = degree.degree
      .filter(({ type, direction }) => type === "PARTY_TO" && direction === "out")
      .reduce((sum, { count }) => sum + count, 0);
    const related = rowsOf((await download(page, press(page, '[data-csv-of="PARTY_TO"]'))).bytes);
    expect(related).toHaveLength(parties + 1);
    expect(related[0]).toContain("dataset");
    const text = await download(page, press(page, '[data-cite-file="plain"]'));
    expect(text.name).toBe("entente-citation-uzbekistan.txt");
    expect(text.bytes.toString("utf8")).toContain(`${program.url}/node/state:UZB`);

    await page.goto(`${program.url}/datasets`);
    const datasets = rowsOf((await download(page, press(page, '[data-csv-of="datasets"]'))).bytes);
    expect(datasets.length).toBe((await page.locator("[data-dataset]").count()) + 1);
    expect(faults).toEqual([]);
    await close();
  });
});

function looksLike(format: string, text: string): boolean {
  if (format === "bibtex") return text.startsWith("@misc{");
  return format === "csl" ? text.startsWith("[") : !text.startsWith("@") && !text.startsWith("[") && text.includes("accessed");
}
