import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

export type Count = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
  readonly skips: readonly string[];
  /** How many tests passed below each folder of tests/. */
  readonly folders: Readonly<Record<string, number>>;
};
export const NONE: Count = { passed: 0, failed: 0, skipped: 0, failures: [], skips: [], folders: {} };

/** What a test's name says where it reads public data that is not part of the repository; such a test may be skipped anywhere. */
export const OUTSIDE = "(public data outside the repository)";

/** What must have run for a result to count, each with the folders of tests that show it. */
const ESSENTIAL = [
  { what: "the suite on a real Neo4j", folders: ["store", "conformance", "neo4j"] },
  { what: "the tests in a real browser", folders: ["browser"] },
];

type Report = {
  success: boolean;
  testResults: { name: string; status: string; message: string; assertionResults: { fullName: string; status: string }[] }[];
};

/** Counts vitest's report. A file that fails before its first test, an error outside of any test and a missing report count as one failure each. */
export function ofReport(path: string, root: string, code: number): Count {
  if (!existsSync(path)) return { ...NONE, failed: 1, failures: ["vitest ended without a report"] };
  const report: Report = JSON.parse(readFileSync(path, "utf8"));
  const count = report.testResults.map((file) => ofFile(file, relative(root, file.name))).reduce(add, NONE);
  return code !== 0 && count.failed === 0
    ? add(count, { ...NONE, failed: 1, failures: ["an error outside of any test; see above"] })
    : count;
}

function ofFile({ assertionResults, status, message }: Report["testResults"][number], path: string): Count {
  const named = (...states: string[]): string[] =>
    assertionResults.filter((test) => states.includes(test.status)).map(({ fullName }) => `${path}: ${fullName}`);
  const failures = named("failed");
  if (status === "failed" && failures.length === 0) failures.push(`${path}: ${message.split("\n")[0]}`);
  const skips = named("pending", "skipped", "todo", "disabled");
  const passed = named("passed").length;
  return { passed, failed: failures.length, skipped: skips.length, failures, skips, folders: { [path.split("/")[1] ?? path]: passed } };
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
