import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "vite";

/**
 * Makes one JavaScript of the program where `entente.js` looks for it: teaching Node TypeScript module by module takes three
 * times as long at each start. `stamp` lists what it was made of, and comes last; two processes at once do no harm.
 */
export async function bundleProgram(root: string, into: string, stamp: string): Promise<void> {
  const made = new Map<string, readonly [path: string, changed: number, size: number]>();
  const aside = `${into}-${process.pid}`;
  try {
    await build({
      root,
      configFile: false,
      logLevel: "error",
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
    mkdirSync(join(root, "dist"), { recursive: true });
    rmSync(into, { recursive: true, force: true });
    renameSync(aside, into);
    writeFileSync(stamp, JSON.stringify({ root, made: [...made.values()] }));
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
