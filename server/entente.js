#!/usr/bin/env node
// Plain JavaScript, so that Node can start it by itself: it hands over to the program, made of TypeScript once and kept in dist/.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = join(root, "dist/server");
const stamp = join(root, "dist/server.inputs");
const program = pathToFileURL(join(bundle, "cli.js")).href;

/** Whether what the program was made of is as it was then. */
function isMade() {
  try {
    const of = JSON.parse(readFileSync(stamp, "utf8"));
    const isSame = ([path, changed, size]) => {
      const now = statSync(join(root, path));
      return now.mtimeMs === changed && now.size === size;
    };
    return of.root === root && of.made.every(isSame);
  } catch {
    return false;
  }
}

if (isMade()) await import(program);
else {
  await import("./typescript.js");
  const { bundleProgram } = await import("./bundle.ts");
  const isBundled = await bundleProgram(root, bundle, stamp).then(
    () => true,
    () => false,
  );
  // Where nothing can be written it runs as it is, and takes longer.
  await (isBundled ? import(program) : import("./cli.ts"));
}
