import { existsSync, readFileSync } from "node:fs";
import type { FileReport, Report } from "./reporter.ts";

export type Count = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
  readonly skips: readonly string[];
  /** How many tests passed below each folder of tests/. */
  readonly folders: Readonly<Record<string, number>>;
  /** The wall time of each file. */
  readonly times: readonly { readonly path: string; readonly seconds: number }[];
};
export const NONE: Count = { passed: 0, failed: 0, skipped: 0, failures: [], skips: [], folders: {}, times: [] };

/** What a test's name says where it reads public data that is not part of the repository; such a test may be skipped anywhere. */
export const OUTSIDE = "(public data outside the repository)";

/** What must have run for a result to count, each with the folders of tests that show it. */
const ESSENTIAL = [
  { what: "the suite on a real Neo4j", folders: ["store", "conformance", "neo4j"] },
  { what: "the tests in a real browser", folders: ["browser"] },
];

/** Counts a lane's report. An error outside of any test, a file without a test and a missing report are a failure each. A failure names its lane. */
export function ofReport(path: string, lane: string, code: number): Count {
  if (!existsSync(path)) return failure(`${lane}: it ended without a report`);
  const { files, errors }: Report = JSON.parse(readFileSync(path, "utf8"));
  const count = [...files.map((file) => ofFile(file, lane)), ...errors.map((error) => failure(`${lane}: ${error}`))].reduce(add, NONE);
  return code !== 0 && count.failed === 0 ? add(count, failure(`${lane}: an error outside of any test; see above`)) : count;
}

/** One failure that is no test's. */
export function failure(what: string): Count {
  return { ...NONE, failed: 1, failures: [what] };
}

function ofFile({ path, seconds, errors, tests }: FileReport, lane: string): Count {
  const named = (...states: string[]): string[] =>
    tests.filter(({ state }) => states.includes(state)).map(({ name }) => `${path}: ${name}`);
  const faults = tests.length === 0 && errors.length === 0 ? ["it has no test"] : errors;
  const failures = [...named("failed"), ...faults.map((error) => `${path}: ${error}`)].map((name) => `${lane}: ${name}`);
  const skips = named("skipped", "pending");
  const passed = named("passed").length;
  const folders = { [path.split("/")[1] ?? path]: passed };
  return { passed, failed: failures.length, skipped: skips.length, failures, skips, folders, times: [{ path, seconds }] };
}

export function add(a: Count, b: Count): Count {
  const folders = { ...a.folders };
  for (const [folder, passed] of Object.entries(b.folders)) folders[folder] = (folders[folder] ?? 0) + passed;
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
    skips: [...a.skips, ...b.skips],
    folders,
    times: [...a.times, ...b.times],
  };
}

/** Where it counts, nothing may be skipped but what needs data from outside, and both Neo4j and the browser must have run. */
export function judge(count: Count): Count {
  const forbidden = count.skips.filter((name) => !name.includes(OUTSIDE));
  const missing = ESSENTIAL.filter(({ folders }) => folders.every((folder) => (count.folders[folder] ?? 0) === 0));
  return {
    ...count,
    failed: count.failed + forbidden.length + missing.length,
    skipped: count.skipped - forbidden.length,
    failures: [
      ...count.failures,
      ...forbidden.map((name) => `${name}: skipped, which CI=true forbids`),
      ...missing.map(({ what }) => `${what} did not run`),
    ],
    skips: count.skips.filter((name) => name.includes(OUTSIDE)),
  };
}
