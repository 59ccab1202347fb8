import { defineConfig } from "vitest/config";
import { ReadersFirst } from "./tests/neo4j/order.ts";

/** What starts processes of its own, or needs the one Neo4j, runs a file at a time: there are two cores. */
const ALONE = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 };

/** How soon a program starts, or says why it can't. */
const STARTING = ["tests/process/{refused,start}.test.ts"];

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    reporters: ["default"],
    sequence: { sequencer: ReadersFirst },
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
          // One process for all files: they share what the bundled graph is read and stored into.
          isolate: false,
          ...ALONE,
          // A whole graph is loaded in a hook.
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          ...ALONE,
        },
      },
    ],
  },
});
