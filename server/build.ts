import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const CLIENT = join(ROOT, "dist/client");
/** Everything that the built client is made from. */
const INPUTS = ["client", "server/contract", "server/domain", "docs/methods.md", "vite.config.ts", "package-lock.json"];
const STAMP = join(ROOT, "dist/client.inputs");

/** Builds the client where it is missing or older than its inputs. Two at once do no harm: each builds aside and moves its result. */
export async function buildClient(report: (line: string) => void): Promise<void> {
  const inputs = digest();
  if (existsSync(join(CLIENT, "index.html")) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === inputs) return;

  report("Building the client …");
  const started = performance.now();
  const aside = join(ROOT, `dist/client-${process.pid}`);
  // Loaded here because it takes half a second, which a start with a built client need not wait for.
  const { build } = await import("vite");
  try {
    await build({
      root: join(ROOT, "client"),
      configFile: join(ROOT, "vite.config.ts"),
      logLevel: "warn",
      build: { outDir: aside, emptyOutDir: true },
    });
    compress(aside);
    rmSync(STAMP, { force: true });
    rmSync(CLIENT, { recursive: true, force: true });
    renameSync(aside, CLIENT);
    writeFileSync(STAMP, inputs);
  } catch (error) {
    throw ofFolder(error);
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
function ofFolder(error: unknown): unknown {
  const [reason] = /\b(?:EACCES|EPERM|EROFS|ENOSPC|EDQUOT|EFBIG|ENOTDIR)\b/.exec(error instanceof Error ? error.message : "") ?? [];
  const line = `The client can't be built in ${join(ROOT, "dist")} (${reason}): make room there, and let it be written.`;
  return reason === undefined ? error : new Error(line, { cause: error });
}

function digest(): string {
  const hash = createHash("sha256");
  for (const path of INPUTS.flatMap(filesUnder)) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(ROOT, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Paths below the root, sorted, so that the digest doesn't depend on the order of a directory. */
function filesUnder(path: string): string[] {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}
