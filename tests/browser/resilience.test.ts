import { describe, expect, inject, test } from "vitest";
import { settled } from "./explorer.ts";
import { openPage } from "./page.ts";

describe("without WebGL", () => {
  const program = { url: inject("programs").bundled };

  test("the table shows the same, and says why", async () => {
    const before = `const own = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return String(kind).startsWith("webgl") ? null : own.call(this, kind, ...rest); };`;
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&issues=labour_mobility`, { before });
    await page.locator("[data-row]").first().waitFor();
    await page.getByText("WebGL is missing").waitFor();
    const answer: { edges: unknown[] } = await (
      await fetch(`${program.url}/api/network?focus=state:UZB&issues=issue:labour_mobility`)
    ).json();
    expect(await page.locator('[role="grid"]').first().getAttribute("aria-rowcount")).toBe(String(answer.edges.length + 1));
    expect(faults).toEqual([]);
    await close();
  });

  test("a context that the browser takes away is won back, with all that was drawn; one that is lost time and again gives way to the table", async () => {
    const { page, close } = await openPage(`${program.url}/?focus=UZB`);
    const drawn = await settled(page);
    /** Until the program has been told. */
    const takeAway = () =>
      page.evaluate(async () => {
        const canvas = document.querySelector<HTMLCanvasElement>("canvas.sigma-edges");
        if (!canvas) throw new Error("nothing is drawn");
        const told = new Promise((lost) => canvas.addEventListener("webglcontextlost", lost, { once: true }));
        canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
        await told;
      });
    await takeAway();
    expect(await settled(page)).toEqual(drawn);
    await takeAway();
    expect(await settled(page)).toEqual(drawn);
    await takeAway();
    await page.locator('[data-no-graph="context_lost"]').waitFor();
    await page.locator("[data-row]").first().waitFor();
    await close();
  });
});
