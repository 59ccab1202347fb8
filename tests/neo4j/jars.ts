import { execFile } from "node:child_process";
import { cp, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);
const HERE = new URL("./", import.meta.url).pathname;
const CACHE = new URL("../../node_modules/.cache/entente-neo4j/", import.meta.url).pathname;

/** What is missing on this machine to run Neo4j, and how to get it; undefined if nothing is. */
export async function missing(): Promise<string | undefined> {
  for (const [tool, remedy] of [
    ["java", "install a JDK 17 or newer"],
    ["javac", "install a JDK 17 or newer"],
    ["mvn", "install Maven"],
  ] as const) {
    const there = await run(tool, ["-version"]).catch(() => undefined);
    if (!there) return `${tool} is not there: ${remedy}`;
  }
  return undefined;
}

/** The folder of Neo4j's jars: fetched by Maven once, then kept. */
export async function jars(): Promise<string> {
  const lib = `${CACHE}lib`;
  const kept = await readdir(lib).catch(() => []);
  if (kept.length > 100) return lib;
  const fresh = `${CACHE}fetch-${process.pid}`;
  await mkdir(fresh, { recursive: true });
  await cp(`${HERE}pom.xml`, `${fresh}/pom.xml`);
  await run("mvn", ["-q", "-B", "-f", `${fresh}/pom.xml`, "dependency:copy-dependencies", `-DoutputDirectory=${fresh}/lib`], {
    timeout: 300_000,
  });
  await rm(lib, { recursive: true, force: true });
  // Whoever renames second finds the same jars there already.
  await rename(`${fresh}/lib`, lib).catch(() => undefined);
  await rm(fresh, { recursive: true, force: true });
  return lib;
}

/** The folder of the compiled launcher: compiling it at each start would take as long as the start itself. */
export async function launcher(lib: string): Promise<string> {
  const classes = `${CACHE}launcher`;
  const [source, compiled] = await Promise.all([stat(LAUNCHER), stat(`${classes}/Launcher.class`).catch(() => undefined)]);
  if (compiled && compiled.mtimeMs >= source.mtimeMs) return classes;
  const fresh = `${CACHE}compile-${process.pid}`;
  await run("javac", ["-cp", `${lib}/*`, "-d", fresh, LAUNCHER], { timeout: 300_000 });
  await rm(classes, { recursive: true, force: true });
  // As with the jars.
  await rename(fresh, classes).catch(() => rm(fresh, { recursive: true, force: true }));
  return classes;
}

const LAUNCHER = `${HERE}Launcher.java`;
