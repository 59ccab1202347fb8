import { describe, expect, inject, test } from "vitest";
import { settled } from "./explorer.ts";
import { openPage, type Scheme } from "./page.ts";

const program = { url: inject("programs").bundled };

/** What the policy of the page at this address has to say of styles. */
async function stylesAt(path: string): Promise<string> {
  const { headers } = await fetch(program.url + path);
  return /style-src[^;]*/.exec(headers.get("content-security-policy") ?? "")?.[0] ?? "";
}

test("images come from our own files and from what the page itself makes: pictures to be taken away", async () => {
  const { headers } = await fetch(`${program.url}/`);
  expect(/img-src[^;]*/.exec(headers.get("content-security-policy") ?? "")?.[0]).toBe("img-src 'self' data: blob:");
});

describe("no style and no script but those of our own files, and nothing is refused for it", () => {
  test.each<Scheme>(["light", "dark"])("explorer, table and pages, %s", async (scheme) => {
    const { page, faults, close } = await openPage("about:blank", { scheme });
    for (const path of ["/?focus=UZB&view=table", "/datasets", "/methods", "/node/state:UZB", "/source/source:kamilov-2025"]) {
      expect(await stylesAt(path)).toBe("style-src 'self'");
      await page.goto(program.url + path);
      await page.waitForLoadState("networkidle");
      await page.locator("main").first().waitFor();
      expect(faults, path).toEqual([]);
    }
    await close();
  });

  test.each<Scheme>(["light", "dark"])("the switch of colours, the menus and the suggestions, %s", async (scheme) => {
    const { page, faults, close } = await openPage(`${program.url}/?focus=UZB&select=KAZ~UZB`, { scheme });
    await settled(page);
    const colours: (string | null)[] = [];
    for (let turn = 0; turn < 3; turn++) {
      await page.locator("[data-theme-switch]").click();
      colours.push(await page.locator("html").getAttribute("data-mantine-color-scheme"));
    }
    expect(new Set(colours)).toEqual(new Set(["light", "dark"]));
    for (const menu of await page.locator("button[aria-haspopup]:visible").all()) {
      await menu.click();
      const opened = page.locator('[role="dialog"]:visible, [role="menu"]:visible').first();
      await opened.waitFor();
      await page.keyboard.press("Escape");
      await opened.waitFor({ state: "hidden" });
    }
    await page.keyboard.press("/");
    await page.locator("[data-search]").fill("Kazakhstan");
    await page.locator("[data-result]").first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test("the page of the API draws itself, under a policy of its own", async () => {
    expect(await stylesAt("/api/docs/")).toBe("style-src 'self' 'unsafe-inline'");
    const { page, faults, close } = await openPage(`${program.url}/api/docs/`);
    await page.locator(".opblock").first().click();
    await page.locator(".opblock-body").first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
