import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ROOT } from "../../server/build.ts";
import { type Program, startProgram } from "./program.ts";

/** What a start needs; the packages are shared. */
const PARTS = ["client", "cypher", "docs", "fixtures", "server", "package.json", "package-lock.json", "tsconfig.json", "vite.config.ts"];

/** The program of the page that it serves: the page's script, and every piece that one or another brings. */
async function script({ url }: Program): Promise<string> {
  const page = await (await fetch(url)).text();
  const texts = new Map<string, string>();
  const wanted = [/src="\/assets\/([^"]+\.js)"/.exec(page)?.[1] ?? ""];
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (texts.has(name)) continue;
    const piece = await (await fetch(`${url}/assets/${name}`)).text();
    texts.set(name, piece);
    wanted.push(...[...piece.matchAll(/(?:from|import)\s*\(?[`'"]\.\/([^`'"]+\.js)[`'"]/g)].map(([, other = ""]) => other));
  }
  return [...texts.values()].join("\n");
}

test("the client is built at the first start, and again where its code or a page of the docs changed", { timeout: 240_000 }, async () => {
  const root = mkdtempSync(join(tmpdir(), "entente-copy-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const part of PARTS) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "dir");
  mkdirSync(join(root, "data"));
  const start = async (built: boolean): Promise<string> => {
    const program = await startProgram({ ENTENTE_DATA_DIR: join(root, "data") }, { root });
    expect(program.said().includes("Building the client")).toBe(built);
    const text = await script(program);
    await program.stop();
    return text;
  };

  expect(await start(true)).not.toContain("a line of another day");
  await start(false);
  appendFileSync(join(root, "docs/methods.md"), "\na line of another day\n");
  expect(await start(true)).toContain("a line of another day");
  appendFileSync(join(root, "server/contract/errors.ts"), "\n");
  await start(true);
  await start(false);
});
