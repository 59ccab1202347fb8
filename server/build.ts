import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
const clientIn = (root: string): string => join(root, "dist/client");
const stampIn = (root: string): string => join(root, "dist/client.inputs");
export const CLIENT = clientIn(ROOT);
/** Everything that the built client is made from. */
const INPUTS = ["client", "server/contract", "server/domain", "docs/methods.md", "vite.config.ts", "package-lock.json"];

/** Whether the client is there, built from its inputs as they are. */
export function isClientBuilt(root: string): boolean {
  const stamp = stampIn(root);
  return existsSync(join(clientIn(root), "index.html")) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest(root);
}

/** Builds the client where it is missing or older than its inputs. Two at once do no harm: each builds aside and moves its result. */
export async function buildClient(report: (line: string) => void, root = ROOT): Promise<void> {
  if (isClientBuilt(root)) return;
  const inputs = digest(root);
  report("Building the client …");
  const started = performance.now();
  const aside = join(root, `dist/client-${process.pid}`);
  // Loaded here because it takes half a second, which a start with a built client need not wait for.
  const { build } = await import("vite");
  try {
    await build({
      root: join(root, "client"),
      configFile: join(root, "vite.config.ts"),
      logLevel: "warn",
      build: { outDir: aside, emptyOutDir: true },
    });
    compress(aside);
    rmSync(stampIn(root), { force: true });
    rmSync(clientIn(root), { recursive: true, force: true });
    renameSync(aside, clientIn(root));
    writeFileSync(stampIn(root), inputs);
  } catch (error) {
    throw ofFolder(error, root);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  report(`Built the client in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/** What the server sends as it is, instead of compressing it for everybody anew while it has answers to make. */
function compress(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    if (/\.(?:js|css|svg)$/.test(name)) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
}

/** Where the fault lies with the folder: one line that says what would do. Else the error as it is. */
function ofFolder(error: unknown, root: string): unknown {
  const [reason] = /\b(?:EACCES|EPERM|EROFS|ENOSPC|EDQUOT|EFBIG|ENOTDIR)\b/.exec(error instanceof Error ? error.message : "") ?? [];
  const line = `The client can't be built in ${join(root, "dist")} (${reason}): make room there, and let it be written.`;
  return reason === undefined ? error : new Error(line, { cause: error });
}

function digest(root: string): string {
  const hash = createHash("sha256");
  for (const path of INPUTS.flatMap((input) => filesUnder(root, input))) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Paths below the root, sorted, so that the digest doesn't depend on the order of a directory. */
function filesUnder(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}
