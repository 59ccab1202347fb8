import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepare } from "../../server/prepare.ts";
import { fewDatasets } from "./few-datasets.ts";
import { type Program, type Running, run, type Settings, startProgram } from "./program.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-start-"));
const few = fewDatasets();
afterAll(() => {
  few.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe("the program, on what was prepared with its packages", () => {
  const own = join(folder, "prepared");
  const settings: Settings = { ENTENTE_DATA_DIR: own, ENTENTE_FIXTURES: few.folder };
  let prepared: Running;
  let built: string[];
  let program: Program;
  beforeAll(async () => {
    // A Neo4j that somebody uses elsewhere is not loaded by an installation, and not asked for.
    prepared = run(["prepare"], { ...settings, NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "none" });
    await prepared.ended;
    built = filesIn(own);
    program = await startProgram(settings);
  });

  test("opens it, and makes nothing again", async () => {
    expect(await prepared.ended).toBe(0);
    expect(prepared.said()).toMatch(/Loading \d+ datasets/);
    expect(program.said()).not.toMatch(/Loading|Building/);
    expect(built).toContainEqual(expect.stringContaining("graph.lbug"));
    expect(filesIn(own)).toEqual(built);
  });

  test("listens on the loopback alone and serves the page, the API and the page under any address", async () => {
    expect(new URL(program.url).hostname).toBe("127.0.0.1");
    for (const path of ["/", "/anything"]) {
      const page = await fetch(program.url + path);
      expect(page.headers.get("content-type")).toContain("text/html");
      expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
    expect(await (await fetch(`${program.url}/api/health`)).json()).toMatchObject({ status: "ok", engine: "embedded" });
  });

  test("SIGTERM: what was sent before it is answered whole, then it ends with status 0 though a reader keeps a connection open", async () => {
    const reader = await keptOpen(program.url);
    await expectWholeEnd(program, "SIGTERM");
    await reader.closed;
  });
});

test("two at once on one folder: one loads, both serve, and a third joins them; SIGINT ends them as SIGTERM does", async () => {
  const settings = { ENTENTE_DATA_DIR: join(folder, "shared"), ENTENTE_FIXTURES: few.folder };
  const both = await Promise.all([startProgram(settings), startProgram(settings)]);
  const third = await startProgram(settings);
  expect([...both, third].filter((each) => each.said().includes("Loading"))).toHaveLength(1);
  expect(third.said()).not.toContain("Loading");
  for (const { url } of [...both, third]) expect((await fetch(`${url}/api/network?focus=state:UZB`)).status).toBe(200);
  for (const each of both) await each.stop();
  await expectWholeEnd(third, "SIGINT");
});

test("packages can be installed where nothing can be prepared", async () => {
  const file = join(folder, "a-file");
  writeFileSync(file, "");
  const lines: string[] = [];
  await prepare({ ENTENTE_DATA_DIR: file }, (line) => lines.push(line));
  expect(lines.at(-1)).toMatch(/^Not prepared: The data folder .*a-file can't be used/);
});

test("the command says how to use it", async () => {
  const help = run(["--help"], {});
  expect(await help.ended).toBe(0);
  for (const command of ["serve", "load", "check <folder>"]) expect(help.said()).toContain(command);
  const unknown = run(["frobnicate"], {});
  expect(await unknown.ended).toBe(1);
  expect(unknown.said().trim().split("\n")).toHaveLength(1);
});

/** Every file below, with what shows that it is the very file of before. */
function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => {
      const { ino, mtimeMs, size } = statSync(join(path, name));
      return `${name} ${ino} ${mtimeMs} ${size}`;
    });
}

async function expectWholeEnd(program: Program, signal: "SIGTERM" | "SIGINT"): Promise<void> {
  const requests = Array.from({ length: 8 }, (_, limit) => ask(`${program.url}/api/network?focus=state:UZB&limit=${limit + 50}`));
  await Promise.all(requests.map(({ sent }) => sent));
  program.child.kill(signal);
  const answers = await Promise.all(requests.map(async ({ answered }) => JSON.parse(await answered)));
  for (const answer of answers) expect(answer).toMatchObject({ edges: expect.arrayContaining([expect.anything()]) });
  expect(await program.ended).toBe(0);
}

/**
 * A connection that was answered once and that its reader never ends. The server would keep it for over a minute, which
 * is longer than a test may take.
 */
async function keptOpen(url: string): Promise<{ closed: Promise<void> }> {
  const { hostname, port, host } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  const closed = new Promise<void>((resolve) => socket.once("end", () => resolve(void socket.destroy())));
  const answered = new Promise((resolve) => socket.once("data", resolve));
  socket.write(`GET /api/health HTTP/1.1\r\nHost: ${host}\r\nConnection: keep-alive\r\n\r\n`);
  expect(String(await answered)).toMatch(/^HTTP\/1\.1 200 .*\r\nconnection: keep-alive/is);
  return { closed };
}

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
