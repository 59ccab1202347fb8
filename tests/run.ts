import { buildClient } from "../server/build.ts";
import { add, type Count, failure, judge, NONE, ofReport } from "./run/count.ts";
import { Processes } from "./run/processes.ts";
import { REPORT } from "./run/reporter.ts";
import { secondsSince, timeTable } from "./run/times.ts";

/**
 * The one test command: types, lint, the client's build, then every test, in lanes that keep two cores busy. `npm test -- <filter>`
 * runs only the tests whose path matches, `npm test -- --quick` what needs neither a browser nor Neo4j.
 * The last line is `N passed, N failed, N skipped`. docs/tests.md tells what starts what.
 */
type Lane = { readonly name: string; readonly projects: readonly string[]; readonly workers: 1 | 2 };
const UNIT: Lane = { name: "unit", projects: ["unit"], workers: 1 };
const API: Lane = { name: "api", projects: ["api"], workers: 1 };
const PROGRAM: Lane = { name: "unit and api", projects: ["unit", "api", "process"], workers: 1 };
const CONFORMANCE: Lane = { name: "conformance", projects: ["conformance"], workers: 1 };
const BROWSER: Lane = { name: "browser", projects: ["browser"], workers: 2 };
/** The lanes of one stage run side by side, and each stage has work for two cores. */
const WHOLE = [[PROGRAM, CONFORMANCE], [BROWSER]];
const QUICK = [[UNIT, API]];

/** Milliseconds after which a lane is taken to hang: several times what it takes on two cores. */
const LIMIT = 30 * 60_000;
const CI = process.env.CI === "true";
const words = process.argv.slice(2);
const quick = words.includes("--quick");
const filters = words.filter((word) => word !== "--quick");

const processes = new Processes();
const lanes: { name: string; seconds: number }[] = [];
let interrupted = false;
for (const [signal, status] of [
  ["SIGHUP", 129],
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const) {
  process.on(signal, () => {
    // npm passes Ctrl-C on to a process that the terminal has told already: a second signal is no second wish.
    if (interrupted) return;
    interrupted = true;
    console.log(`${signal}: ending what was started …`);
    void processes.end().then(() => process.exit(status));
  });
}

async function main(): Promise<Count> {
  if (filters.length > 0) return lane({ name: "tests", projects: [], workers: 2 }, filters);
  const checks = await Promise.all([
    tool("types", "tsc", ["--noEmit"]),
    tool("lint", "biome", ["check", "--max-diagnostics=200", "."]),
    ...(quick ? [] : [step("client", () => buildClient(console.log))]),
  ]);
  let tests = NONE;
  for (const stage of quick ? QUICK : WHOLE) tests = (await Promise.all(stage.map((each) => lane(each)))).reduce(add, tests);
  return [...checks, CI && !quick ? judge(tests) : tests].reduce(add, NONE);
}

/** Runs one of the tools in node_modules and shows what it says only where it has something to say. */
function tool(name: string, command: string, parameters: readonly string[]): Promise<Count> {
  const lines: string[] = [];
  return step(name, async () => {
    const code = await processes.run(command, parameters, { print: (line) => lines.push(line), limit: LIMIT });
    if (code !== 0) throw new Error(lines.join("\n"));
  });
}

/** Work that counts as one test. */
async function step(name: string, work: () => Promise<void>): Promise<Count> {
  const started = performance.now();
  try {
    await work();
    console.log(`✓ ${name} (${secondsSince(started).toFixed(1)} s)`);
    return { ...NONE, passed: 1 };
  } catch (error) {
    console.log(`✗ ${name}\n${error instanceof Error ? error.message : String(error)}`);
    return failure(name);
  } finally {
    lanes.push({ name, seconds: secondsSince(started) });
  }
}

async function lane({ name, projects, workers }: Lane, paths: readonly string[] = []): Promise<Count> {
  const started = performance.now();
  const report = `${processes.folder}/${name.replaceAll(" ", "-")}.json`;
  const code = await processes.run(
    "vitest",
    ["run", `--maxWorkers=${workers}`, ...projects.map((project) => `--project=${project}`), "--passWithNoTests=false", ...paths],
    { print: (line) => console.log(`${name} │ ${line}`), limit: LIMIT, variables: { [REPORT]: report } },
  );
  lanes.push({ name, seconds: secondsSince(started) });
  return ofReport(report, name, code);
}

const started = performance.now();
const count = await main();
const left = (await processes.leftBehind()).map((command) => failure(`left running at the end: ${command}`));
await processes.end();
const { passed, failed, skipped, failures, skips, times } = left.reduce(add, count);
for (const skip of skips) console.log(`skipped: ${skip}`);
for (const each of failures) console.log(`failed: ${each}`);
console.log(timeTable(lanes, times, secondsSince(started)));
if (quick) console.log("This was the quick part: types, lint, unit and api on the built-in engine. It is not the whole: npm test.");
if (!interrupted) process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
