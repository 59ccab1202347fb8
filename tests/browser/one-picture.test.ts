import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { addressHas, settled, stage } from "./explorer.ts";
import { openPage } from "./page.ts";
import { at, type Place, places } from "./places.ts";

const program = { url: inject("programs").bundled };

/** How far, in pixels, a node lies at most from where it lies in the other picture. */
const apart = (found: ReadonlyMap<string, Place>, other: ReadonlyMap<string, Place>): number =>
  Math.max(...[...found].map(([id, { x, y }]) => Math.hypot(at(other, id).x - x, at(other, id).y - y)));

/** How many pixels of two pictures of the stage differ so much that an eye sees it. */
async function differing(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (encoded) => {
          const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
        }),
      );
      let count = a?.length === b?.length ? 0 : Number.POSITIVE_INFINITY;
      for (let at = 0; a && b && at < a.length; at += 4)
        if ([0, 1, 2].some((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) > 40)) count += 1;
      return count;
    },
    [one, other].map((picture) => picture.toString("base64")),
  );
}

describe("one address has one picture", () => {
  test("after other views of the same window, after reload and back, and in another window", async () => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&asOf=2025-03-04`);
    // The years come after the picture and give it another size.
    await page.locator("[data-timeline=there]").waitFor();
    const first = await places(page);
    await page.locator('[data-filter="issue:labour_mobility"]').check();
    await addressHas(page, "issues", "labour_mobility");
    const narrowed = await places(page);
    expect(narrowed.size).toBeLessThan(first.size);
    const other = await openPage(page.url());
    expect(apart(await places(other.page), narrowed)).toBeLessThan(1.5);
    await other.close();
    await page.reload();
    expect(apart(await places(page), narrowed)).toBeLessThan(1.5);
    await page.goBack();
    await addressHas(page, "issues", null);
    await expect.poll(async () => apart(await places(page), first)).toBeLessThan(1.5);
    expect(faults).toEqual([]);
    await close();
  });

  test.each([
    ["cooperation", ["KAZ", "KAZ~UZB"]],
    ["instruments", ["agreement:kaz-uzb-2019-labour"]],
    ["corridors", ["KAZ", "corridor:UZB>KAZ"]],
  ])("with what it selects, through the lens of %s: %j", async (lens, selections) => {
    const { page, faults, close } = await openPage("about:blank");
    const drawn = async (further = ""): Promise<Buffer> => {
      await page.goto(`${program.url}/?lens=${lens}&focus=UZB&asOf=2025-03-04${further}`);
      await settled(page);
      await page.waitForLoadState("networkidle");
      return stage(page).screenshot();
    };
    const plain = await drawn();
    for (const selected of selections) {
      const mark = await differing(page, plain, await drawn(`&select=${encodeURIComponent(selected)}`));
      // Some hundred pixels are marked or fade, of a picture of the same size.
      expect(mark, selected).toBeGreaterThan(150);
      expect(mark, selected).toBeLessThan(200_000);
    }
    expect(faults).toEqual([]);
    await close();
  });
});
