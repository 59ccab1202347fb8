import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Reporter, TestModule, TestRunEndReason } from "vitest/node";
import { ROOT } from "../../server/build.ts";

/** The variable that names the file to write. */
export const REPORT = "TESTS_REPORT";

export type FileReport = {
  /** Below the repository's root. */
  readonly path: string;
  /** Wall time of imports, hooks and tests. */
  readonly seconds: number;
  /** What went wrong outside of its tests. */
  readonly errors: readonly string[];
  readonly tests: readonly { readonly name: string; readonly state: "passed" | "failed" | "skipped" | "pending" }[];
};
export type Report = { readonly files: readonly FileReport[] /** Outside of any file. */; readonly errors: readonly string[] };

/** Writes what the test command counts: each file with its tests and its time. */
export default class CountingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly { message: string }[], reason: TestRunEndReason): void {
    const path = process.env[REPORT];
    const interrupted = reason === "interrupted" ? ["the run was interrupted"] : [];
    const report: Report = { files: modules.map(fileReport), errors: [...errors.map(firstLine), ...interrupted] };
    if (path !== undefined) writeFileSync(path, JSON.stringify(report));
  }
}

function fileReport(module: TestModule): FileReport {
  const { collectDuration, duration, environmentSetupDuration, prepareDuration, setupDuration } = module.diagnostic();
  const suites = [module, ...module.children.allSuites()];
  return {
    path: relative(ROOT, module.moduleId),
    seconds: (collectDuration + duration + environmentSetupDuration + prepareDuration + setupDuration) / 1000,
    errors: suites.flatMap((suite) => suite.errors().map(firstLine)),
    tests: [...module.children.allTests()].map((test) => ({ name: test.fullName, state: test.result().state })),
  };
}

function firstLine({ message }: { message: string }): string {
  return message.split("\n")[0] ?? "";
}
