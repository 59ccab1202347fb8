import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { judge, NONE, OUTSIDE, ofReport } from "./run/count.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-count-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(...files: [path: string, ...tests: [name: string, status: string][]][]): string {
  const path = join(folder, "report.json");
  const testResults = files.map(([name, ...tests]) => ({
    name: `/repository/${name}`,
    status: tests.every(([, status]) => status !== "failed") && tests.length > 0 ? "passed" : "failed",
    message: "no such module\n at …",
    assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
  }));
  writeFileSync(path, JSON.stringify({ success: true, testResults }));
  return path;
}
const count = (path: string, code = 0) => ofReport(path, "/repository", code);
const BOTH: [string, [string, string]][] = [
  ["tests/browser/flow.test.ts", ["walks", "passed"]],
  ["tests/conformance/all.test.ts", ["agrees", "passed"]],
];

describe("the count of the test command", () => {
  test("adds up what passed, failed and was skipped", () => {
    const all = count(report(...BOTH, ["tests/a.test.ts", ["one", "failed"], ["two", "pending"], ["three", "todo"]]), 1);
    expect([all.passed, all.failed, all.skipped]).toEqual([2, 1, 2]);
    expect(all.failures).toEqual(["tests/a.test.ts: one"]);
  });

  test("a file that fails before its first test is a failure", () => {
    expect(count(report(...BOTH, ["tests/a.test.ts"]), 1).failures).toEqual(["tests/a.test.ts: no such module"]);
  });

  test("an error outside of any test, and no report at all, are failures", () => {
    expect(count(report(...BOTH), 1).failed).toBe(1);
    expect(count(join(folder, "absent.json"), 0).failed).toBe(1);
  });

  test("in CI a skip is a failure, but for data from outside the repository", () => {
    const judged = judge(count(report(...BOTH, ["tests/a.test.ts", ["one", "skipped"], [`two ${OUTSIDE}`, "skipped"]])));
    expect([judged.passed, judged.failed, judged.skipped]).toEqual([2, 1, 1]);
  });

  test("in CI the suite on Neo4j and the browser must have run", () => {
    expect(judge(NONE).failures).toEqual(["the suite on a real Neo4j did not run", "the tests in a real browser did not run"]);
    expect(judge(count(report(...BOTH))).failed).toBe(0);
  });
});

describe("continuous integration", () => {
  const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

  test("runs the very command that the README gives, with CI=true", () => {
    const told = /^npm ci && (npm test)$/m.exec(read("README.md"))?.[1];
    expect(told).toBeDefined();
    expect(
      read(".ci/run")
        .split("\n")
        .filter((line) => line.startsWith("CI=true ")),
    ).toEqual([`CI=true exec ${told}`]);
  });
});
