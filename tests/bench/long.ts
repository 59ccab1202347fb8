import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ROOT } from "../../server/build.ts";

const VITEST = fileURLToPath(new URL("../../node_modules/vitest/vitest.mjs", import.meta.url));
/** The tests that read how much of what they compare they are to compare. */
const FILES = ["tests/domain/", "tests/data/import/damages.test.ts", "tests/api/export-world.test.ts", "tests/conformance/random"];

/** Runs them on all of it, with so many inputs drawn anew for each property, and so many random graphs for both engines. */
export function longTests(runs: string, graphs: string): void {
  const projects = ["unit", "api", "conformance"].map((name) => `--project=${name}`);
  const { status } = spawnSync(process.execPath, [VITEST, "run", ...projects, "--testTimeout=0", ...FILES], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ENTENTE_TEST_RUNS: runs, ENTENTE_TEST_WHOLE: "1", ENTENTE_TEST_GRAPHS: graphs },
  });
  process.exitCode = status ?? 1;
}
