import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { ROOT } from "../../server/build.ts";

/** Runs the tests on random graphs with so many graphs in place of their few: a long search for what the few do not reach. */
export async function benchRandom(graphs: number): Promise<void> {
  const words = ["run", "--project=conformance", "tests/conformance/random", "--testTimeout=600000"];
  const env = { ...process.env, ENTENTE_TEST_GRAPHS: String(graphs) };
  const [code] = await once(spawn(join(ROOT, "node_modules/.bin/vitest"), words, { cwd: ROOT, stdio: "inherit", env }), "close");
  process.exitCode = typeof code === "number" ? code : 1;
}
