import { join } from "node:path";
import { buildApp } from "../../../server/app.ts";
import { loadRows } from "../../../server/data/bundled.ts";
import { buildDatabase } from "../../../server/store/embedded/build.ts";
import { EmbeddedStore } from "../../../server/store/embedded/store.ts";
import { loadNeo4j } from "../../../server/store/neo4j/load.ts";
import { Neo4jStore } from "../../../server/store/neo4j/store.ts";
import type { GraphStore } from "../../../server/store/port.ts";
import { median } from "../measure.ts";
import { plainBatches, plainCopies } from "./plain.ts";

/** One way of loading, in a process of its own so that its memory can be told: `side.ts <JSON of this>`. */
export type SideTask = { engine: "embedded" | "neo4j"; way: "entente" | "plain"; folders: readonly string[]; scratch: string; uri: string };
/** Milliseconds and bytes; what is read only where Entente loaded it. */
export type SideResult = { load: number; peak: number; nodes: number; edges: number; read?: Readings };
/** Milliseconds; `first` until the first answer of all was there, asked for again as long as the facts were being read. */
export type Readings = { first: number; state: number; world: number; largest: number };

const FOCUS = "state:UZB";
const READINGS = 5;
const PATIENCE = 120_000;

async function run({ engine, way, folders, scratch, uri }: SideTask): Promise<SideResult> {
  const began = performance.now();
  const rows = await loadRows(folders);
  const size = { nodes: rows.nodes.length, edges: rows.edges.length };
  if (way === "plain") {
    const ready = engine === "embedded" ? plainCopies(rows, scratch) : plainBatches(rows, uri);
    return { load: await ready(), peak: peakOf(), ...size };
  }
  const access = { uri, user: "neo4j", password: "" };
  const path = join(scratch, "entente.lbug");
  if (engine === "embedded") await buildDatabase(rows, path, join(scratch, "rows"));
  else await loadNeo4j(access, rows);
  const loaded = { load: performance.now() - began, peak: peakOf(), ...size };
  const store = engine === "embedded" ? new EmbeddedStore(path) : new Neo4jStore(access);
  try {
    return { ...loaded, read: await readings(store) };
  } finally {
    await store.close();
  }
}

/** The network of one state, and then of the world on the same days, as the program answers for them. */
async function readings(store: GraphStore): Promise<Readings> {
  const app = await buildApp({ store });
  let largest = 0;
  // Of another address each time, and of another day: what was answered once is kept as it was sent.
  const asked = async (url: string, time: number): Promise<number> => {
    const began = performance.now();
    const address = `${url}asOf=${2020 - time}-12-31`;
    let answer = await app.inject({ url: address, headers: { "accept-encoding": "gzip" }, remoteAddress: `127.0.1.${time + 1}` });
    while (answer.statusCode === 503 && answer.json().error.code === "store_timeout" && performance.now() - began < PATIENCE) {
      answer = await app.inject({ url: address, headers: { "accept-encoding": "gzip" }, remoteAddress: `127.0.1.${time + 1}` });
    }
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
    largest = Math.max(largest, answer.rawPayload.length);
    return performance.now() - began;
  };
  const timed = async (url: string): Promise<number> => {
    const took: number[] = [];
    for (let time = 1; time <= READINGS; time++) took.push(await asked(url, time));
    return median(took);
  };
  const first = await asked(`/api/network?focus=${FOCUS}&`, 0);
  const [state, world] = [await timed(`/api/network?focus=${FOCUS}&`), await timed("/api/network?")];
  await app.close();
  return { first, state, world, largest };
}

function peakOf(): number {
  return process.resourceUsage().maxRSS * 1024;
}

const task: SideTask = JSON.parse(process.argv[2] ?? "{}");
console.log(JSON.stringify(await run(task)));
