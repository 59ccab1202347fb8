import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ROOT } from "../../server/build.ts";
import { markedWith } from "./processes.ts";

/** The runner of the tests on the one file that starts a program, a watcher, a browser, a Neo4j and what ignores signals. */
async function interruptedBy(signal: "SIGINT" | "SIGTERM") {
  const folder = mkdtempSync(join(tmpdir(), "entente-interrupt-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const ready = join(folder, "ready");
  const runner = spawn(process.execPath, ["--import", "tsx", "tests/run.ts", "tests/run/started"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, TESTS_STARTED: ready, TMPDIR: folder },
  });
  const ended = new Promise<number | null>((resolve) => runner.once("close", resolve));
  let printed = "";
  for (const stream of [runner.stdout, runner.stderr]) stream.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  await expect.poll(() => existsSync(ready) || runner.exitCode !== null, { timeout: 100_000 }).toBe(true);
  expect(runner.exitCode, printed).toBeNull();
  // Each run marks what it starts with its own number.
  const running = () => markedWith(`${runner.pid}-`).map((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8"));
  const before = running();
  // Twice, as npm and the terminal tell it.
  for (let time = 0; time < 2; time++) runner.kill(signal);
  return { before, status: await ended, left: running() };
}

test.skipIf(!existsSync("/proc"))(
  "a run that is told to end leaves no program, watcher, browser or database",
  { timeout: 150_000 },
  async () => {
    const { before, status, left } = await interruptedBy("SIGTERM");
    for (const kind of [/vitest/, /entente\.js\0serve/, /entente\.js\0dev/, /tsx.*watch/, /chrom/, /java/, /SIGINT/])
      expect(
        before.some((command) => kind.test(command)),
        String(kind),
      ).toBe(true);
    expect([status, left]).toEqual([143, []]);
  },
);
