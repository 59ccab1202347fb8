import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { judge, NONE, OUTSIDE, ofReport } from "./run/count.ts";
import type { FileReport, Report } from "./run/reporter.ts";
import { timeTable } from "./run/times.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-count-"));
afterAll(() => rmSync(folder, { recursive: true }));

type File = [path: string, ...tests: [name: string, state: FileReport["tests"][number]["state"]][]];

function report(files: readonly File[], { ofFile = [], outside = [] }: { ofFile?: string[]; outside?: string[] } = {}): string {
  const path = join(folder, "report.json");
  const content: Report = {
    files: files.map(([name, ...tests], at) => ({
      path: name,
      seconds: at + 1,
      errors: ofFile,
      tests: tests.map(([test, state]) => ({ name: test, state })),
    })),
    errors: outside,
  };
  writeFileSync(path, JSON.stringify(content));
  return path;
}
const count = (path: string, code = 0) => ofReport(path, "lane", code);
const BOTH: File[] = [
  ["tests/browser/flow.test.ts", ["walks", "passed"]],
  ["tests/conformance/all.test.ts", ["agrees", "passed"]],
];

describe("the count of the test command", () => {
  test("adds up what passed, failed and was skipped; a failure names its lane", () => {
    const all = count(report([...BOTH, ["tests/a.test.ts", ["one", "failed"], ["two", "skipped"], ["three", "pending"]]]), 1);
    expect([all.passed, all.failed, all.skipped]).toEqual([2, 1, 2]);
    expect(all.failures).toEqual(["lane: tests/a.test.ts: one"]);
  });

  test("a file that fails outside of its tests is a failure, and so is one without a test", () => {
    const broken = report([["tests/a.test.ts"]], { ofFile: ["no such module"] });
    expect(count(broken, 1).failures).toEqual(["lane: tests/a.test.ts: no such module"]);
    const after = report([["tests/a.test.ts", ["one", "passed"]]], { ofFile: ["afterAll failed"] });
    expect([count(after, 1).passed, count(after, 1).failures]).toEqual([1, ["lane: tests/a.test.ts: afterAll failed"]]);
    expect(count(report([["tests/a.test.ts"]]), 1).failures).toEqual(["lane: tests/a.test.ts: it has no test"]);
  });

  test("an error outside of any file, a status without a reason, and no report at all, are failures", () => {
    expect(count(report(BOTH, { outside: ["setup failed"] }), 1).failures).toEqual(["lane: setup failed"]);
    expect(count(report(BOTH), 1).failed).toBe(1);
    expect(count(join(folder, "absent.json"), 0).failures).toEqual(["lane: it ended without a report"]);
  });

  test("the table at the end has each lane and the ten slowest files", () => {
    const files = Array.from({ length: 12 }, (_, at): File => [`tests/${at + 1}.test.ts`, ["one", "passed"]]);
    const lines = timeTable([{ name: "lane", seconds: 61.25 }], count(report(files)).times, 70).split("\n");
    expect(lines).toContain("    61.3  lane");
    expect(lines).toContain("    70.0  the whole run");
    expect(lines.filter((line) => line.includes(".test.ts"))).toEqual(
      Array.from({ length: 10 }, (_, at) => `${(12 - at).toFixed(1).padStart(8)}  tests/${12 - at}.test.ts`),
    );
  });

  test("in CI a skip is a failure, but for data from outside the repository", () => {
    const judged = judge(count(report([...BOTH, ["tests/a.test.ts", ["one", "skipped"], [`two ${OUTSIDE}`, "skipped"]]])));
    expect([judged.passed, judged.failed, judged.skipped]).toEqual([2, 1, 1]);
  });

  test("in CI the suite on Neo4j and the browser must have run", () => {
    expect(judge(NONE).failures).toEqual(["the suite on a real Neo4j did not run", "the tests in a real browser did not run"]);
    expect(judge(count(report(BOTH))).failed).toBe(0);
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
