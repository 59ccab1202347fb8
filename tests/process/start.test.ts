import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run, startProgram } from "./program.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a start that must fail printed, and how long it took. */
async function refused(settings: Record<string, string>): Promise<{ lines: string[]; seconds: number }> {
  const started = performance.now();
  const program = run(["serve"], { PORT: "0", ENTENTE_DATA_DIR: folder, ...settings });
  expect(await program.ended).toBe(1);
  return { lines: program.said().trim().split("\n"), seconds: (performance.now() - started) / 1000 };
}

describe("a start that can't succeed ends with one clear line and status 1", () => {
  test.each([
    [{ PORT: "high" }, "PORT is “high”"],
    [{ HOST: "not a host" }, "HOST is “not a host”"],
    [{ NEO4J_URI: "http://127.0.0.1" }, "NEO4J_URI is “http://127.0.0.1”"],
    [{ ENTENTE_DATA_DIR: "/proc/nowhere/data" }, "set ENTENTE_DATA_DIR to one that can be written"],
  ])("%j", async (settings, line) => {
    const { lines } = await refused(settings);
    expect(lines).toEqual([expect.stringContaining(line)]);
  });

  test("a data folder that is a file", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect((await refused({ ENTENTE_DATA_DIR: file })).lines).toEqual([expect.stringContaining(`The data folder ${file} can't be used`)]);
  });

  test("a Neo4j that isn't there, within 4 s", async () => {
    const { lines, seconds } = await refused({ NEO4J_URI: "bolt://127.0.0.1:1" });
    expect(lines).toEqual([expect.stringContaining("bolt://127.0.0.1:1 does not answer. Start it, or correct NEO4J_URI")]);
    expect(seconds).toBeLessThan(4);
  });

  test("a Neo4j that takes the connection and says nothing, within 4 s", async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const address = silent.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const { lines, seconds } = await refused({ NEO4J_URI: `bolt://127.0.0.1:${port}` });
    silent.close();
    expect(lines).toEqual([expect.stringContaining("does not answer")]);
    expect(seconds).toBeLessThan(4);
  });

  test("a port in use", async () => {
    const first = await startProgram({ ENTENTE_DATA_DIR: folder });
    const port = new URL(first.url).port;
    const { lines } = await refused({ PORT: port });
    await first.stop();
    expect(lines).toEqual([`Port ${port} on 127.0.0.1 is in use: set PORT to another one, or to 0 for any free one.`]);
  });
});

describe("the program", () => {
  test("loads the datasets once, and is ready within seconds ever after", async () => {
    const own = join(folder, "own/data");
    const first = await startProgram({ ENTENTE_DATA_DIR: own });
    expect(first.said()).toMatch(/Loading \d+ datasets/);
    await first.stop();
    const started = performance.now();
    const second = await startProgram({ ENTENTE_DATA_DIR: own });
    // 2 s on an idle machine; the tests share theirs.
    expect(performance.now() - started).toBeLessThan(6_000);
    expect(second.said()).not.toMatch(/Loading/);
    await second.stop();
  });

  test("listens on the loopback alone and serves the page, the API and the page under any address", async () => {
    const program = await startProgram({ ENTENTE_DATA_DIR: folder });
    expect(new URL(program.url).hostname).toBe("127.0.0.1");
    for (const path of ["/", "/anything"]) {
      const page = await fetch(program.url + path);
      expect(page.headers.get("content-type")).toContain("text/html");
      expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
    expect(await (await fetch(`${program.url}/api/health`)).json()).toMatchObject({ status: "ok", engine: "embedded" });
    await program.stop();
  });

  test.each(["SIGTERM", "SIGINT"] as const)("%s: what is in flight is answered whole, then it ends with status 0", async (signal) => {
    const program = await startProgram({ ENTENTE_DATA_DIR: folder });
    const asked = Array.from({ length: 8 }, (_, limit) => fetch(`${program.url}/api/network?focus=state:UZB&limit=${limit + 50}`));
    await new Promise((resolve) => setTimeout(resolve, 30));
    program.child.kill(signal);
    const answers = await Promise.all(asked.map(async (each) => (await each).json()));
    for (const answer of answers) expect(answer).toHaveProperty("edges");
    expect(await program.ended).toBe(0);
  });

  test("ends at once though a reader keeps a connection open", async () => {
    const program = await startProgram({ ENTENTE_DATA_DIR: folder });
    await (await fetch(`${program.url}/api/health`)).json();
    const told = performance.now();
    program.child.kill("SIGTERM");
    expect(await program.ended).toBe(0);
    expect(performance.now() - told).toBeLessThan(3_000);
  });

  test("says how to use it", async () => {
    const help = run(["--help"], {});
    expect(await help.ended).toBe(0);
    for (const command of ["serve", "load", "check <folder>"]) expect(help.said()).toContain(command);
    const unknown = run(["frobnicate"], {});
    expect(await unknown.ended).toBe(1);
    expect(unknown.said().trim().split("\n")).toHaveLength(1);
  });
});
