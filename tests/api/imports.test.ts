import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Value from "typebox/value";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { DatasetsAnswer } from "../../server/contract/wire/catalogue.ts";
import { ImportState } from "../../server/contract/wire/imports.ts";
import { workInChildProcess } from "../../server/imports/child-process.ts";
import { lives, underLock } from "../../server/store/lock.ts";
import { little } from "../data/little.ts";
import { type Importing, serveImporting, workHere } from "./importing.ts";

let served: Importing;
beforeAll(async () => {
  served = await serveImporting();
});
afterAll(() => served.close());

const version = async () => (await served.ask("GET", "/api/health")).json().version;
const staged = () => (existsSync(join(served.folder, "datasets/staging")) ? readdirSync(join(served.folder, "datasets/staging")) : []);
const dataset = async (id: string) =>
  (await served.ask("GET", "/api/datasets")).json().datasets.find((each: { id: string }) => each.id === id);

describe("tables of others", { timeout: 120_000 }, () => {
  const told = (name: string, more: object = {}) => ({ format: "table", dataset: { name, asOf: "2026-01-01" }, ...more });
  const brought = async (files: Record<string, string>, options: object): Promise<string> => {
    const { id } = (await served.upload(files, options)).json();
    expect((await served.until(id, "ready")).obstacles).toEqual([]);
    await served.ask("POST", `/api/imports/${id}/apply`, {});
    await served.until(id, "done");
    return id;
  };

  test("names of metrics and editions with spaces and commas are found by what they are called", async () => {
    const text = "origin,destination,year,value\nUzbekistan,Kazakhstan,2021,1250\nUzbekistan,Russia,2021,-40\n";
    const columns = ["origin", "destination", "year", "value"].map((name) => ({ column: name, to: name }));
    const figures = { metric: "net migration", unit: "persons", edition: "2022, provisional" };
    await brought({ "f.csv": text }, told("net", { mapping: { table: "Observations", columns, figures } }));
    const address = "/api/corridors?metric=net%20migration&edition=2022%252C%20provisional&unit=persons";
    const { corridors, total } = (await served.ask("GET", address)).json();
    expect([total, corridors.map(({ value }: { value: number }) => value)]).toEqual([2, [1250, -40]]);
    expect((await served.ask("GET", "/api/corridors?edition=2022,provisional")).statusCode).toBe(400);
  });

  test("a long table refers to agreements that were brought in before, and an issue is decided as a state is", async () => {
    const first = { "a.csv": "id,name,topic\nlima-1,Lima Protocol,Labour mobilti\n" };
    const { id } = (await served.upload(first, told("treaties"))).json();
    const { dryRun } = await served.until(id, "ready");
    expect((await served.until(id, "ready")).dataset).toBe("treaties");
    expect(dryRun?.undecided).toMatchObject([{ name: "Labour mobilti", labels: ["Issue"] }]);
    expect(dryRun?.undecided[0]?.suggestions[0]?.id).toBe("issue:labour_mobility");
    const columns = dryRun?.read?.[0]?.columns.map(({ column, kind, samples }) => [column, kind, samples[0]]);
    expect(columns).toEqual([
      ["id", "text", "lima-1"],
      ["name", "text", "Lima Protocol"],
      ["topic", "text", "Labour mobilti"],
    ]);
    await served.ask("POST", `/api/imports/${id}/decisions`, { decisions: { "Labour mobilti": "issue:labour_mobility" } });
    const decided = await served.until(id, "ready");
    expect([decided.obstacles, decided.dryRun?.decisions]).toEqual([[], { "Labour mobilti": "issue:labour_mobility" }]);
    await served.ask("POST", `/api/imports/${id}/apply`, {});
    await served.until(id, "done");
    const second = { "p.csv": "Contracting Party,Treaty,Entry Into Force Date\nUzbekistan,Lima Protocol,2001-05-04\n" };
    await brought(second, told("parties"));
    const { neighbours = [], ...rest } = (await served.ask("GET", "/api/nodes/agreement:lima-1/neighbours?types=PARTY_TO")).json();
    expect(JSON.stringify([neighbours, rest])).toContain("state:UZB");
    for (const name of ["parties", "treaties", "net"]) {
      const gone = (await served.ask("DELETE", `/api/datasets/dataset:${name}`)).json();
      await served.until(gone.id, "done");
    }
  });
});

describe("a dataset is brought in, changed and taken out again", { timeout: 120_000 }, () => {
  let before = "";
  let id = "";

  test("the dry run says what would change, and changes nothing", async () => {
    before = await version();
    const answer = await served.upload(little("little"));
    expect(answer.statusCode).toBe(202);
    expect([...Value.Errors(ImportState, answer.json())]).toEqual([]);
    ({ id } = answer.json());
    expect(answer.headers.location).toBe(`/api/imports/${id}`);
    const state = await served.until(id, "ready");
    expect([...Value.Errors(ImportState, state)]).toEqual([]);
    expect([state.obstacles, state.dataset]).toEqual([[], null]);
    const { changes, conflicts, tables, dataset } = state.dryRun!;
    expect(dataset).toMatchObject({ id: "dataset:little", replaces: null });
    expect(changes!.nodes.filter(({ added, changed }) => added + changed > 0)).toEqual([
      { label: "State", added: 0, changed: 1, removed: 0, same: 248 },
      expect.objectContaining({ label: "Agreement", added: 1 }),
      expect.objectContaining({ label: "Source", added: 1 }),
      expect.objectContaining({ label: "Dataset", added: 1 }),
    ]);
    expect(changes!.total).toMatchObject({ added: 3 + 4, changed: 1, removed: 0 });
    const uzbekistan = changes!.preview.find(({ change }) => change === "changed")!;
    expect(uzbekistan).toMatchObject({ id: "state:UZB", properties: [{ property: "aliases" }] });
    expect(uzbekistan.properties[0]!.after).toContain("Republic of Testing");
    expect(changes!.preview).toContainEqual(expect.objectContaining({ kind: "edge", name: "Uzbekistan → On labour", change: "added" }));
    expect(conflicts.total).toBe(0);
    expect(tables.find(({ table }) => table === "PARTY_TO")).toMatchObject({
      rows: 2,
      columns: ["from", "to", "status", "source", "confidence"],
    });
    expect(await version()).toBe(before);
    expect((await served.ask("GET", "/api/nodes/agreement:little")).statusCode).toBe(404);
  });

  test("applied, it is answered at once; a second time there is nothing to apply", async () => {
    expect((await served.ask("POST", `/api/imports/${id}/apply`, {})).statusCode).toBe(202);
    await served.until(id, "done");
    expect(await version()).not.toBe(before);
    expect((await served.ask("GET", "/api/nodes/agreement:little")).json().node.name).toBe("On labour");
    expect((await served.ask("GET", "/api/search?q=republic of testing")).json().results[0].id).toBe("state:UZB");
    const again = await served.ask("POST", `/api/imports/${id}/apply`, {});
    expect([again.statusCode, again.json().error.code]).toEqual([409, "import_phase"]);
    const same = await served.upload(little("little"));
    expect((await served.until(same.json().id, "ready")).obstacles).toEqual(["no_change"]);
    const refused = await served.ask("POST", `/api/imports/${same.json().id}/apply`, {});
    expect([refused.statusCode, refused.json().error.code]).toEqual([422, "import_refused"]);
    expect((await served.ask("DELETE", `/api/imports/${same.json().id}`)).statusCode).toBe(204);
    expect((await served.ask("GET", "/api/datasets")).json()).toSatisfy((answer) => Value.Check(DatasetsAnswer, answer));
    expect(await dataset("dataset:little")).toMatchObject({ imported: { format: "datapackage" }, counts: { nodes: 2, edges: 4 } });
    expect(await dataset("dataset:states")).not.toHaveProperty("imported");
  });

  test("a new edition takes the place of the old", async () => {
    const { id } = (await served.upload(little("little", { version: "2.0.0", signed: "2020" }))).json();
    const { dryRun } = await served.until(id, "ready");
    expect(dryRun!.dataset).toMatchObject({ version: "2.0.0", replaces: "1.0.0" });
    const agreement = dryRun!.changes!.preview.find((each) => each.id === "agreement:little")!;
    expect(agreement.change).toBe("changed");
    expect(agreement.properties).toContainEqual({ property: "signedRaw", before: "2019-04-15", after: "2020" });
    await served.ask("POST", `/api/imports/${id}/apply`, {});
    await served.until(id, "done");
    expect(await dataset("dataset:little")).toMatchObject({ version: "2.0.0" });
    expect(readdirSync(join(served.folder, "datasets/kept"))).toHaveLength(1);
  });

  test("a part that was taken out of it doesn't take its place, and by a name of its own it can come", async () => {
    const entente = { extract: { address: "http://127.0.0.1/api/export?view=network", retrieved: "2026-01-01" } };
    const { id } = (await served.upload(little("little", { version: "2.0.0", entente }))).json();
    const { obstacles, dryRun } = await served.until(id, "ready");
    expect(obstacles).toEqual(["blocking_faults"]);
    expect(dryRun!.faults.shown).toEqual([
      expect.objectContaining({ column: "entente.extract", reason: expect.stringContaining("in place as a whole") }),
    ]);
    const apart = (await served.upload(little("little-part", { entente }))).json();
    expect((await served.until(apart.id, "ready")).obstacles).toEqual([]);
    for (const each of [id, apart.id]) await served.ask("DELETE", `/api/imports/${each}`);
  });

  test("it is marked as an inventory, and that is seen", async () => {
    const inventoryOf = [{ levels: ["bilateral"], parties: ["state:UZB"], partners: "any", completeness: "partial" }];
    const { id } = (await served.ask("PATCH", "/api/datasets/dataset:little", { inventoryOf })).json();
    await served.until(id, "done");
    expect((await dataset("dataset:little")).inventoryOf).toEqual(inventoryOf);
  });

  test("taken out, after a look, the data are what they were", async () => {
    const look = await served.ask("DELETE", "/api/datasets/dataset:little?dryRun=true");
    const { dryRun } = await served.until(look.json().id, "ready");
    expect(dryRun!.changes!.total).toMatchObject({ added: 0, changed: 1, removed: 7 });
    expect(await dataset("dataset:little")).toBeDefined();
    await served.ask("DELETE", `/api/imports/${look.json().id}`);
    const { id } = (await served.ask("DELETE", "/api/datasets/dataset:little")).json();
    await served.until(id, "done");
    expect(await version()).toBe(before);
    expect(readdirSync(join(served.folder, "datasets/kept"))).toEqual([]);
    expect(readdirSync(join(served.folder, "embedded"))).toHaveLength(1);
    const gone = await served.ask("DELETE", "/api/datasets/dataset:little");
    expect([gone.statusCode, gone.json().error.code]).toEqual([404, "not_found"]);
    const bundled = await served.ask("DELETE", "/api/datasets/dataset:states");
    expect([bundled.statusCode, bundled.json().error.code]).toEqual([409, "dataset_bundled"]);
  });
});

describe("what can't be applied says why", { timeout: 180_000 }, () => {
  test("every fault, downloadable, harmless in a spreadsheet; correct rows don't go in alone", async () => {
    const files = little("faulty");
    const parties = `${files["PARTY_TO.csv"]}state:XXX,agreement:faulty,party,source:faulty,medium\n=cmd|' /C calc'!A0,agreement:faulty,party,source:faulty,high\n`;
    const { id } = (await served.upload({ ...files, "PARTY_TO.csv": parties })).json();
    const state = await served.until(id, "ready");
    expect(state.obstacles).toEqual(["blocking_faults"]);
    expect(state.dryRun!.faults.shown).toContainEqual(expect.objectContaining({ file: "PARTY_TO.csv", row: 5, column: "from" }));
    const csv = await served.ask("GET", `/api/imports/${id}/faults.csv`);
    expect(csv.headers["content-type"]).toContain("text/csv");
    expect(csv.body.split("\r\n").filter(Boolean)).toHaveLength(state.dryRun!.faults.total + 1);
    for (const cell of csv.body.matchAll(/(?:^|,)"([^"])/gm)) expect(cell[1]).not.toMatch(/[=+@-]/);
    expect((await served.ask("POST", `/api/imports/${id}/apply`, { acceptFaults: true })).statusCode).toBe(422);
    await served.ask("DELETE", `/api/imports/${id}`);
    expect(staged()).not.toContain(id);
  });

  test("a name that is a bundled dataset's", async () => {
    const { id } = (await served.upload(little("states"))).json();
    const state = await served.until(id, "ready");
    expect(state.dryRun!.faults.shown.map(({ reason }) => reason)).toContainEqual(expect.stringContaining("comes with Entente"));
    await served.ask("DELETE", `/api/imports/${id}`);
  });

  test("one dataset can't go while another requires it", async () => {
    for (const files of [little("first"), little("second", { entente: { requires: ["states", "first"] } })]) {
      const { id } = (await served.upload(files)).json();
      await served.until(id, "ready");
      await served.ask("POST", `/api/imports/${id}/apply`, {});
      await served.until(id, "done");
    }
    const { id } = (await served.ask("DELETE", "/api/datasets/dataset:first?dryRun=true")).json();
    const state = await served.until(id, "ready");
    expect(state.obstacles).toContain("blocking_faults");
    expect(state.dryRun!.faults.shown[0]).toMatchObject({ file: "second/datapackage.json", reason: "names first, which isn't there" });
  });

  test("an import that was looked at before another one was applied is looked at again", async () => {
    const ids: string[] = [];
    for (const name of ["third", "fourth"]) ids.push((await served.upload(little(name))).json().id);
    for (const id of ids) await served.until(id, "ready");
    const answers = await Promise.all(ids.map((id) => served.ask("POST", `/api/imports/${id}/apply`, {})));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 202]);
    const ends = await Promise.all(ids.map((id) => served.until(id, "done", "failed")));
    expect(ends.map(({ phase }) => phase).sort()).toEqual(["done", "failed"]);
    const late = ends.find(({ phase }) => phase === "failed")!;
    expect(late.error!.code).toBe("import_stale");
    await served.ask("POST", `/api/imports/${late.id}/decisions`, {});
    await served.until(late.id, "ready");
    await served.ask("POST", `/api/imports/${late.id}/apply`, {});
    await served.until(late.id, "done");
    for (const name of ["third", "fourth"]) expect(await dataset(`dataset:${name}`)).toBeDefined();
  });
});

test("the program works on it in a process of its own: ending it ends the work, and one that dies is told of", {
  timeout: 120_000,
}, async () => {
  let isFirst = true;
  // What needn't be a process again is done here, since each takes seconds to start.
  const apart = await serveImporting((task, onReport) => {
    const startWork = isFirst || task.kind === "apply" ? workInChildProcess : workHere;
    isFirst = false;
    return startWork(task, onReport);
  });
  onTestFinished(() => apart.close());
  const lock = join(apart.folder, "datasets/change.lock");
  const datasets = async () => (await apart.ask("GET", "/api/datasets")).json().datasets.map((each: { id: string }) => each.id);
  const before = await datasets();
  /** While the graph can't be built, whoever applies an import comes so far and no further. */
  const applying = async (id: string): Promise<string> => {
    await apart.until(id, "ready");
    await apart.ask("POST", `/api/imports/${id}/apply`, {});
    await apart.until(id, "building");
    return readFileSync(lock, "utf8");
  };
  let build = (): void => undefined;
  const forbidden = new Promise<void>((resolve) => {
    build = resolve;
  });
  const holding = underLock(join(apart.folder, "embedded/build.lock"), 0, () => forbidden);
  onTestFinished(() => build());

  const cancelled = (await apart.upload(little("cancelled"))).json().id;
  const worker = await applying(cancelled);
  expect([lives(worker), Number.parseInt(worker, 10) === process.pid]).toEqual([true, false]);
  expect((await apart.ask("DELETE", `/api/imports/${cancelled}`)).statusCode).toBe(204);
  expect([lives(worker), existsSync(lock)]).toEqual([false, false]);
  expect(readdirSync(join(apart.folder, "datasets/staging"))).toEqual([]);
  expect(readdirSync(join(apart.folder, "datasets/kept"))).toEqual([]);

  const died = (await apart.upload(little("died"))).json().id;
  process.kill(Number.parseInt(await applying(died), 10), "SIGKILL");
  expect((await apart.until(died, "failed")).error).toMatchObject({
    code: "import_refused",
    message: expect.stringContaining("ended before it was done"),
  });
  expect(await datasets()).toEqual(before);

  // The lock of the one that died holds nobody up.
  await apart.ask("POST", `/api/imports/${died}/decisions`, {});
  await applying(died);
  build();
  await holding;
  await apart.until(died, "done");
  expect(await datasets()).toEqual([...before, "dataset:died"]);
});
