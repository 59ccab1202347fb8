import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "vite";

/**
 * Makes one JavaScript of the program where `entente.js` looks for it: teaching Node TypeScript module by module takes three
 * times as long at each start. `stamp` lists what it was made of, and comes last. Of two processes at once the later one
 * leaves what the earlier one made, which may be running by then.
 */
export async function bundleProgram(root: string, into: string, stamp: string): Promise<void> {
  const made = new Map<string, readonly [path: string, changed: number, size: number]>();
  const aside = `${into}-${process.pid}`;
  try {
    await build({
      root,
      configFile: false,
      logLevel: "silent",
      plugins: [inItsPlace(root, made)],
      build: {
        ssr: join(root, "server/cli.ts"),
        outDir: aside,
        emptyOutDir: true,
        minify: false,
        copyPublicDir: false,
        rolldownOptions: { output: { entryFileNames: "cli.js", chunkFileNames: "[name]-[hash].js" } },
      },
    });
    const contents = JSON.stringify({ root, made: [...made.values()] });
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === contents) return;
    rmSync(stamp, { force: true });
    rmSync(into, { recursive: true, force: true });
    renameSync(aside, into);
    writeFileSync(stamp, contents);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Notes each module of ours, and leaves it the address that it has: queries and tables are read beside it. */
function inItsPlace(root: string, made: Map<string, readonly [string, number, number]>): Plugin {
  return {
    name: "in-its-place",
    enforce: "pre",
    transform(code, id) {
      if (!id.startsWith(join(root, "server"))) return;
      const { mtimeMs, size } = statSync(id);
      made.set(id, [relative(root, id), mtimeMs, size]);
      return code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href));
    },
  };
}
