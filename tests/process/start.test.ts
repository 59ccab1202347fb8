import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { fewDatasets } from "./few-datasets.ts";
import { run, startProgram } from "./program.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

  test("what was prepared with the packages is opened, not made again", async () => {
    const few = fewDatasets();
    onTestFinished(few.remove);
    const settings = { ENTENTE_DATA_DIR: join(folder, "prepared"), ENTENTE_FIXTURES: few.folder };
    // A Neo4j that somebody uses elsewhere is not loaded by an installation, and not asked for.
    const prepared = run(["prepare"], { ...settings, NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "none" });
    expect(await prepared.ended).toBe(0);
    expect(prepared.said()).toMatch(/Loading \d+ datasets/);
    const program = await startProgram(settings);
    expect(program.said()).not.toMatch(/Loading|Building/);
    await program.stop();
  });

  test("packages can be installed where nothing can be prepared", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    const prepared = run(["prepare"], { ENTENTE_DATA_DIR: file });
    expect(await prepared.ended).toBe(0);
    expect(prepared.said()).toMatch(/Not prepared: The data folder .*a-file can't be used/);
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

  test("two at once on one folder: one loads, both serve, and a third joins them", async () => {
    const own = join(folder, "shared");
    const both = await Promise.all([startProgram({ ENTENTE_DATA_DIR: own }), startProgram({ ENTENTE_DATA_DIR: own })]);
    const third = await startProgram({ ENTENTE_DATA_DIR: own });
    expect([...both, third].filter((each) => each.said().includes("Loading"))).toHaveLength(1);
    for (const { url } of [...both, third]) expect((await fetch(`${url}/api/network?focus=state:UZB`)).status).toBe(200);
    for (const each of [...both, third]) await each.stop();
  });

  test.each(["SIGTERM", "SIGINT"] as const)("%s: what was sent before it is answered whole, then it ends with status 0", async (signal) => {
    const program = await startProgram({ ENTENTE_DATA_DIR: folder });
    const asked = Array.from({ length: 8 }, (_, limit) => ask(`${program.url}/api/network?focus=state:UZB&limit=${limit + 50}`));
    await Promise.all(asked.map(({ sent }) => sent));
    program.child.kill(signal);
    const answers = await Promise.all(asked.map(async ({ answered }) => JSON.parse(await answered)));
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

/** A request on a connection of its own, which tells when the last of it was handed to the system. */
function ask(url: string): { sent: Promise<void>; answered: Promise<string> } {
  const request = get(url, { agent: new Agent() });
  const sent = new Promise<void>((resolve) => request.once("finish", resolve));
  const answered = new Promise<string>((resolve, reject) => {
    request.once("error", reject);
    request.once("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.once("end", () => resolve(text)).once("error", reject);
    });
  });
  return { sent, answered };
}
