import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { browser } from "../../browser/chromium.ts";
import { startNeo4j } from "../../neo4j/server.ts";
import { FEWEST, fewDatasets } from "../../process/few-datasets.ts";
import { run, startProgram } from "../../process/program.ts";

/** The file to write once everything runs. Without it there is nobody who would interrupt. */
const ready = process.env.TESTS_STARTED;

/** Ends at no signal but the last, and is in a process group of its own, as a browser is. */
const STUBBORN = "process.on('SIGTERM', () => {}); process.on('SIGINT', () => {}); setInterval(() => {}, 1000); console.log('up')";

test.skipIf(ready === undefined)("starts one of each, and waits to be interrupted", { timeout: 0 }, async () => {
  const few = { ENTENTE_FIXTURES: fewDatasets(FEWEST).folder };
  const [stubborn] = await Promise.all([
    new Promise<number | undefined>((resolve) => {
      const child = spawn(process.execPath, ["-e", STUBBORN], { detached: true, stdio: ["ignore", "pipe", "ignore"] });
      child.stdout.once("data", () => resolve(child.pid));
    }),
    startNeo4j(),
    browser(),
    startProgram(few),
    run(["dev"], { ...few, PORT: "0", ENTENTE_DATA_DIR: mkdtempSync(join(tmpdir(), "entente-dev-")) }).says(/with hot reload: http/),
  ]);
  expect(stubborn).toBeGreaterThan(0);
  writeFileSync(ready ?? "", "");
  await new Promise(() => undefined);
});
