import { unzipSync } from "fflate";
import { describe, expect, inject, test } from "vitest";
import { bytesOf, settled } from "./explorer.ts";
import { openPage } from "./page.ts";

/** What it looks for is stated by the datasets kept by hand; of the world's figures and memberships there are too many to say which comes first. */
const program = { url: inject("programs").few };

describe("taking a view away for other programs", () => {
  test.each([
    ["/?focus=UZB", "cooperation", "network"],
    ["/?lens=instruments&focus=UZB", "instruments", "instruments"],
    ["/?lens=corridors&focus=UZB", "corridors", "corridors"],
  ])("%s: as it is drawn with its places, and as the statements behind it", async (path, lens, view) => {
    const { page, faults, close } = await openPage(`${program.url}${path}`);
    const shown = await settled(page);
    await page.keyboard.press("x");
    const save = async (format: string) => {
      const [file] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-data-as="${format}"]`).click()]);
      return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
    };
    const gexf = await save("gexf");
    expect(gexf.name).toMatch(new RegExp(`^entente-${lens}-uzbekistan-\\d{4}-\\d\\d-\\d\\d\\.gexf$`));
    const read = await page.evaluate((text) => {
      const found = new DOMParser().parseFromString(text, "application/xml");
      const all = (name: string) => [...found.getElementsByTagName(name)];
      return {
        broken: all("parsererror").length,
        nodes: all("node").length,
        edges: all("edge").length,
        places: new Set(all("viz:position").map((each) => `${each.getAttribute("x")} ${each.getAttribute("y")}`)).size,
        description: all("description")[0]?.textContent ?? "",
      };
    }, gexf.bytes.toString());
    expect(read).toMatchObject({ broken: 0, nodes: shown.nodes, edges: shown.edges, places: shown.nodes });
    expect(read.description).toContain(`Drawn: ${shown.nodes} nodes, ${shown.edges} edges.`);
    expect(read.description).toMatch(/Dataset: .*licence CC/);
    expect((await save("graphml")).bytes.toString()).toContain("</graphml>");
    const { about } = JSON.parse((await save("json")).bytes.toString());
    expect(about).toMatchObject({ whole: true, address: expect.stringContaining(`view=${view}`) });
    expect(Object.keys(unzipSync((await save("datapackage")).bytes))).toContain("uzbekistan-2025/datapackage.json");
    expect((await save("cypher")).bytes.toString()).toContain("CREATE (n:`State`)");
    expect(faults).toEqual([]);
    await close();
  });
});
