import { defineConfig } from "vitest/config";

/** Against hanging, not against being slow: other work may share the two cores. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    reporters: ["default", "./tests/run/reporter.ts"],
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/*.test.ts", "tests/{contract,domain,data,queries,services,fixtures,client}/**/*.test.{ts,tsx}"],
          ...PATIENT,
        },
      },
      { test: { name: "api", include: ["tests/api/**/*.test.ts"], ...PATIENT } },
      { test: { name: "process", include: ["tests/process/**/*.test.ts", "tests/run/*.test.ts"], fileParallelism: false, ...PATIENT } },
      // In no lane: what the test of the runner has the runner start, to interrupt it.
      { test: { name: "interrupted", include: ["tests/run/started/*.test.ts"] } },
      {
        test: {
          name: "conformance",
          include: ["tests/{store,conformance,neo4j}/**/*.test.ts"],
          globalSetup: ["tests/neo4j/setup.ts"],
          fileParallelism: false,
          ...PATIENT,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          ...PATIENT,
        },
      },
    ],
  },
});
