import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { InjectOptions } from "fastify";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { buildApp } from "../../server/app.ts";
import type { Config } from "../../server/config.ts";
import { ImportDesk } from "../../server/imports/desk.ts";
import type { StartWork } from "../../server/imports/work.ts";
import { storeUnavailable } from "../../server/store/errors.ts";
import { little } from "../data/little.ts";
import { failing } from "./failing.ts";
import { multipart } from "./importing.ts";
import { NEVER_BUSY } from "./served.ts";

const root = mkdtempSync(join(tmpdir(), "entente-hostile-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const TOKEN = "a-token-of-the-operator";
/** Milliseconds without a byte after which the server gives a body up. */
const PATIENCE = 10_000;
const OPTIONS = JSON.stringify({ format: "datapackage" });

/** The addresses that write, as they ship; nothing of a graph is needed to refuse. */
async function served(settings: Partial<Config> = {}) {
  const folder = mkdtempSync(join(root, "data-"));
  // What is taken in stays as it came: its dry run never begins.
  const idle: StartWork = () => ({ ended: new Promise(() => undefined), end: async () => undefined });
  const desk = new ImportDesk({ port: 0, host: "127.0.0.1", folder, ...settings }, idle, async () => undefined);
  const app = await buildApp({
    store: failing(() => storeUnavailable("a test")),
    imports: desk,
    hosts: ["entente.example"],
    ...NEVER_BUSY,
  });
  onTestFinished(async () => {
    await desk.close();
    await app.close();
  });
  const inject = (options: InjectOptions) => app.inject(options);
  const staged = () => (existsSync(join(folder, "datasets/staging")) ? readdirSync(join(folder, "datasets/staging")) : []);
  const send = async (headers: Record<string, string>, body = multipart(little("little"), OPTIONS)) => {
    const answer = await inject({
      method: "POST",
      url: "/api/imports",
      headers: { host: "127.0.0.1:4321", "content-type": body.type, ...headers },
      payload: body.payload,
    });
    return [answer.statusCode, answer.json().error?.code ?? "taken"];
  };
  return { app, inject, send, staged };
}

describe("who may write", () => {
  test("a page of another site may not, nor one of another port of this machine, nor under a foreign name", async () => {
    const { send, staged } = await served();
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "http://127.0.0.1:3000" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "none" },
    ])
      expect([headers, ...(await send(headers))]).toEqual([headers, 403, "cross_site"]);
    expect(await send({ host: "evil.example" })).toEqual([403, "forbidden_host"]);
    expect(staged()).toEqual([]);
    expect(await send({ origin: "http://127.0.0.1:4321", "sec-fetch-site": "same-origin" })).toEqual([202, "taken"]);
  });

  test("without a token: not from elsewhere, not through a proxy, not where others can reach it, not on Neo4j", async () => {
    const open = await served();
    expect(await open.send({ host: "entente.example" })).toEqual([403, "write_off"]);
    for (const header of ["x-forwarded-for", "forwarded", "via", "x-real-ip"])
      expect(await open.send({ [header]: "203.0.113.7" })).toEqual([403, "write_off"]);
    for (const settings of [{ host: "0.0.0.0" }, { neo4j: { uri: "bolt://127.0.0.1:1", user: "neo4j", password: "" } }]) {
      const { inject, send, staged } = await served(settings);
      expect(await send({})).toEqual([403, "write_off"]);
      expect((await inject({ url: "/api/imports", headers: { host: "127.0.0.1" } })).json()).toMatchObject({
        writing: "off",
        imports: [],
      });
      for (const [method, url] of [
        ["DELETE", "/api/datasets/dataset:states"],
        ["PATCH", "/api/datasets/dataset:states"],
        ["POST", "/api/imports/abcdefgh/apply"],
        ["DELETE", "/api/imports/abcdefgh"],
        ["GET", "/api/imports/abcdefgh"],
      ] as const) {
        const answer = await inject({ method, url, headers: { host: "127.0.0.1" } });
        expect([url, answer.statusCode, answer.json().error.code]).toEqual([url, 403, "write_off"]);
      }
      expect(staged()).toEqual([]);
    }
  });

  test("with a token: who has it, from anywhere; nobody else, not even from this machine", async () => {
    const { inject, send } = await served({ host: "0.0.0.0", writeToken: TOKEN });
    for (const headers of [{}, { authorization: `Bearer ${TOKEN}x` }, { authorization: `Basic ${TOKEN}` }, { authorization: "Bearer " }])
      expect(await send(headers)).toEqual([401, "write_token"]);
    expect(await send({ host: "entente.example", authorization: `Bearer ${TOKEN}` })).toEqual([202, "taken"]);
    const seen = async (headers: Record<string, string>) =>
      (await inject({ url: "/api/imports", headers: { host: "127.0.0.1", ...headers } })).json().imports.length;
    expect([await seen({}), await seen({ authorization: `Bearer ${TOKEN}` })]).toEqual([0, 1]);
  });
});

describe("what is sent is bounded, and nothing of what is refused stays", () => {
  test("101 megabytes, too many files, a body that is packed, names that lead elsewhere, fields that aren't there", async () => {
    const { send, staged } = await served();
    const sent = (files: Parameters<typeof multipart>[0], options: string | undefined = OPTIONS) => send({}, multipart(files, options));
    expect(await sent(Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`${at}.csv`, "a"])))).toEqual([413, "too_large"]);
    expect(await send({ "content-encoding": "gzip" })).toEqual([415, "unsupported_body"]);
    expect(await send({ "content-type": "text/plain" })).toEqual([415, "unsupported_body"]);
    for (const name of ["..", ".hidden", "a\u0001b"]) expect([name, ...(await sent({ [name]: "a" }))]).toEqual([name, 400, "bad_body"]);
    for (const options of [
      "",
      "[]",
      "{",
      '{"format":"nope"}',
      '{"format":"datapackage","more":1}',
      '{"format":"undesa-tidy"}',
      "[".repeat(100_000),
    ])
      expect([options.slice(0, 20), ...(await sent({ "a.csv": "a" }, options))]).toEqual([options.slice(0, 20), 400, "bad_body"]);
    expect(await sent({})).toEqual([400, "bad_body"]);
    // Last, because who makes so much in one piece keeps this process busy.
    expect(await sent({ "State.csv": new Uint8Array(101_000_000) })).toEqual([413, "too_large"]);
    expect(staged()).toEqual([]);
  });

  test("JSON that is deep, large, none, or names what it must not", async () => {
    const { inject } = await served();
    const post = async (payload: string, type = "application/json") => {
      const answer = await inject({
        method: "POST",
        url: "/api/imports/abcdefgh/apply",
        headers: { host: "127.0.0.1", "content-type": type },
        payload,
      });
      return [answer.statusCode, answer.json().error.code];
    };
    expect(await post("[".repeat(100_000))).toEqual([400, "bad_body"]);
    expect(await post(`{"a":${"[".repeat(90)}${"]".repeat(90)}}`)).toEqual([400, "bad_body"]);
    expect(await post(`"${"x".repeat(600_000)}"`)).toEqual([413, "too_large"]);
    expect(await post("{")).toEqual([400, "bad_body"]);
    expect(await post('{"__proto__":{"acceptFaults":true}}')).toEqual([400, "bad_body"]);
    expect(await post('{"more":true}')).toEqual([400, "bad_parameter"]);
    expect(await post("{}")).toEqual([404, "not_found"]);
    expect(await post("<x/>", "text/xml")).toEqual([415, "unsupported_body"]);
  });

  test("a body that stops coming is given up", async () => {
    const { app, staged } = await served();
    const url = new URL(await app.listen({ port: 0, host: "127.0.0.1" }));
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const answers = [
      [
        "/api/imports",
        "multipart/form-data; boundary=x",
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nid,',
      ],
      ["/api/imports/abcdefgh/apply", "application/json", '{"acce'],
      ["/api/what-if", "application/json", '{"chan'],
    ].map(([path, type, begun]) =>
      stalled(url, `POST ${path} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Type: ${type}\r\nContent-Length: 5000\r\n\r\n${begun}`),
    );
    const answered = Promise.all(answers);
    let isOver = false;
    void answered.finally(() => {
      isOver = true;
    });
    // A deadline begins anew with what still arrives, so that the clock may have to go on more than once.
    while (!isOver) {
      await vi.advanceTimersByTimeAsync(PATIENCE);
      await new Promise(setImmediate);
    }
    for (const answer of await answered) expect(answer).toMatch(/^HTTP\/1\.1 408 [\s\S]*upload_stalled/);
    while (staged().length > 0) await new Promise(setImmediate);
  });
});

/** What a server answers to a request that never ends. */
function stalled(url: URL, begun: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname, () => socket.write(begun));
    let answered = "";
    socket.on("data", (chunk) => {
      answered += chunk.toString();
      if (answered.includes("}}")) {
        socket.destroy();
        resolve(answered);
      }
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(answered));
  });
}
