import { defineConfig } from "vitest/config";
import { ReadersFirst } from "./tests/neo4j/order.ts";

/** Against hanging, not against being slow: other work may share the two cores. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 120_000 };
/** What starts processes of its own, or shares what it only reads, runs a file at a time. */
const ALONE = { fileParallelism: false, ...PATIENT };

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    reporters: ["default", "./tests/run/reporter.ts"],
    sequence: { sequencer: ReadersFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/*.test.ts", "tests/{contract,domain,data,queries,services,fixtures,client}/**/*.test.{ts,tsx}"],
          ...PATIENT,
          // Nothing that they import has a state of its own: loading it anew for each file takes most of their time.
          isolate: false,
        },
      },
      // In one process, whose files share what they only read.
      { test: { name: "api", include: ["tests/api/**/*.test.ts"], ...ALONE, isolate: false, sequence: { groupOrder: 2 } } },
      { test: { name: "process", include: ["tests/process/**/*.test.ts", "tests/run/*.test.ts"], ...ALONE, sequence: { groupOrder: 1 } } },
      // In no lane: what the test of the runner has the runner start, to interrupt it.
      { test: { name: "interrupted", include: ["tests/run/started/*.test.ts"] } },
      {
        test: {
          name: "conformance",
          include: ["tests/{store,conformance,neo4j}/**/*.test.ts"],
          globalSetup: ["tests/neo4j/setup.ts"],
          // One process for all files: they share what the bundled graph is read and stored into.
          isolate: false,
          ...ALONE,
          // A whole graph is loaded in a hook.
          hookTimeout: 300_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          // One Chromium and the programs that all files only read.
          globalSetup: ["tests/browser/setup.ts"],
          setupFiles: ["tests/browser/file.ts"],
          maxWorkers: 2,
          // What a page shows is in the page: files share no state but the connection to the Chromium.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { interval: 50, timeout: 30_000 } },
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
