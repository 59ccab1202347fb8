import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildClient, ROOT } from "../server/build.ts";
import { add, type Count, judge, NONE, ofReport } from "./run/count.ts";

/**
 * The one test command: types, lint, the client's build, then every test. `npm test -- <filter>` runs
 * only the tests whose path matches. The last line is `N passed, N failed, N skipped`.
 */
const CI = process.env.CI === "true";
/** Milliseconds after which a part of the suite is taken to hang: twice what it takes on two cores. */
const LIMIT = 60 * 60_000;
const PARTS = [["starting"], ["unit", "api", "process"], ["conformance"], ["browser"]];
const filters = process.argv.slice(2);

async function main(): Promise<Count> {
  if (filters.length > 0) return vitest(["--passWithNoTests=false", ...filters]);
  const [types, lint] = await Promise.all([
    step("Types", "tsc", ["--noEmit"]),
    step("Lint", "biome", ["check", "--max-diagnostics=200", "."]),
  ]);
  const built = await attempt("Client", () => buildClient(console.log));
  // One after another: a browser, a Neo4j and a program side by side on two cores make answers late that never are for a user.
  let tests = NONE;
  for (const projects of PARTS) tests = add(tests, await vitest(projects.map((name) => `--project=${name}`)));
  return [types, lint, built, CI ? judge(tests) : tests].reduce(add, NONE);
}

/** Runs one of the tools in node_modules and shows what it says only where it has something to say. */
async function step(name: string, command: string, parameters: readonly string[]): Promise<Count> {
  const started = performance.now();
  const { code, said } = await run(command, parameters, "quiet");
  console.log(`${code === 0 ? "✓" : "✗"} ${name} (${seconds(started)} s)`);
  if (code !== 0) console.log(said);
  return code === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1, failures: [name] };
}

async function attempt(name: string, work: () => Promise<void>): Promise<Count> {
  const started = performance.now();
  try {
    await work();
    console.log(`✓ ${name} (${seconds(started)} s)`);
    return { ...NONE, passed: 1 };
  } catch (error) {
    console.log(`✗ ${name}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return { ...NONE, failed: 1, failures: [name] };
  }
}

async function vitest(parameters: readonly string[]): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), "entente-tests-"));
  const report = join(folder, "report.json");
  try {
    const { code } = await run(
      "vitest",
      ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...parameters],
      "loud",
    );
    return ofReport(report, ROOT, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, parameters: readonly string[], voice: "quiet" | "loud"): Promise<{ code: number; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, "node_modules/.bin", command), parameters, {
      cwd: ROOT,
      stdio: ["ignore", voice === "loud" ? "inherit" : "pipe", voice === "loud" ? "inherit" : "pipe"],
      timeout: LIMIT,
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, said }));
  });
}

const seconds = (started: number): string => ((performance.now() - started) / 1000).toFixed(1);

const { passed, failed, skipped, failures, skips } = await main();
for (const skip of skips) console.log(`skipped: ${skip}`);
for (const failure of failures) console.log(`failed: ${failure}`);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
