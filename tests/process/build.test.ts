import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { buildClient, isClientBuilt, ROOT } from "../../server/build.ts";
import { FEWEST, fewDatasets } from "./few-datasets.ts";
import { type Program, startProgram } from "./program.ts";

/** What a start needs beside a client; the packages are shared. The whole client is built before the tests. */
const PARTS = ["cypher", "server", "package.json", "tsconfig.json"];
const LINE = "a line of another day";

/** A client of a few lines, with each kind of what a client is made from. */
const SMALL = {
  "client/index.html": '<script type="module" src="/main.ts"></script>',
  "client/main.ts":
    'import { domain } from "../server/domain/a.ts";\nimport methods from "../docs/methods.md?raw";\ndocument.title = domain + methods;',
  "server/contract/a.ts": 'export const contract = "of the contract";',
  "server/domain/a.ts": 'import { contract } from "../contract/a.ts";\nexport const domain = "of the domain and " + contract;',
  "docs/methods.md": "How it is done.",
  "vite.config.ts": "export default {};",
  "package-lock.json": "{}",
};

function emptyRoot(): string {
  const root = mkdtempSync(join(tmpdir(), "entente-copy-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function putSmallClient(root: string): void {
  for (const [path, text] of Object.entries(SMALL)) write(join(root, path), text);
}

test("the client is built where there is none, and again where its code or a page of the docs changed", async () => {
  const root = emptyRoot();
  putSmallClient(root);
  write(join(root, "package.json"), '{ "type": "module" }');
  const build = async (): Promise<{ reported: string[]; script: string }> => {
    const reported: string[] = [];
    await buildClient((line) => reported.push(line), root);
    const assets = join(root, "dist/client/assets");
    const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));
    return { reported, script: scripts.map((name) => readFileSync(join(assets, name), "utf8")).join("\n") };
  };
  const made = [expect.stringMatching(/^Building the client/), expect.stringMatching(/^Built the client/)];

  const first = await build();
  expect(first).toEqual({ reported: made, script: expect.stringContaining("How it is done.") });
  expect(await build()).toEqual({ ...first, reported: [] });
  for (const [path, text] of [...Object.entries(SMALL), ["client/another.css", undefined]] as const) {
    appendFileSync(join(root, path), "\n");
    expect(isClientBuilt(root), path).toBe(false);
    if (text === undefined) rmSync(join(root, path));
    else writeFileSync(join(root, path), text);
    expect(isClientBuilt(root), path).toBe(true);
  }
  write(join(root, "server/app.ts"), "");
  expect(isClientBuilt(root)).toBe(true);
  appendFileSync(join(root, "docs/methods.md"), LINE);
  expect(await build()).toEqual({ reported: made, script: expect.stringContaining(LINE) });
  rmSync(join(root, "dist/client/index.html"));
  expect(isClientBuilt(root)).toBe(false);
});

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

test("a start builds the client over one of another day, and serves it", { timeout: 240_000 }, async () => {
  const root = emptyRoot();
  const few = fewDatasets(FEWEST);
  onTestFinished(few.remove);
  for (const part of PARTS) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  putSmallClient(root);
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "dir");
  write(join(root, "dist/client/index.html"), "of another day");
  write(join(root, "dist/client.inputs"), "of another day");
  appendFileSync(join(root, "docs/methods.md"), `\n${LINE}\n`);
  const program = await startProgram({ ENTENTE_DATA_DIR: join(root, "data"), ENTENTE_FIXTURES: few.folder }, { root });
  expect(program.said()).toContain("Building the client");
  expect(await script(program)).toContain(LINE);
  await program.stop();
  expect(isClientBuilt(root)).toBe(true);
});
