import { defineConfig } from "vitest/config";

/** What starts processes of its own, or needs the one Neo4j, runs a file at a time: there are two cores. */
const ALONE = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 };

/** How soon a program starts, or says why it can't. */
const STARTING = ["tests/process/{refused,start}.test.ts"];

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    reporters: ["default"],
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/*.test.ts", "tests/{contract,domain,data,queries,services,fixtures,client}/**/*.test.{ts,tsx}"],
          // Against hanging, not against being slow: other suites share the two cores.
          testTimeout: 60_000,
        },
      },
      { test: { name: "starting", include: STARTING, ...ALONE } },
      { test: { name: "api", include: ["tests/{api,process}/**/*.test.ts"], exclude: STARTING, ...ALONE } },
      {
        test: {
          name: "conformance",
          include: ["tests/{store,conformance,neo4j}/**/*.test.ts"],
          globalSetup: ["tests/neo4j/setup.ts"],
          ...ALONE,
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
        },
      },
    ],
  },
});
