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
/** Undefined where the program gave up. */
export type Readings = { state: number | undefined; world: number | undefined; largest: number };

const FOCUS = "state:UZB";
const READINGS = 5;

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

/** The network of one state and of the world, as the program answers for them, again and again; the first is not counted. */
async function readings(store: GraphStore): Promise<Readings> {
  const app = await buildApp({ store });
  let largest = 0;
  const timed = async (url: string): Promise<number | undefined> => {
    const took: number[] = [];
    for (let time = 0; time <= READINGS; time++) {
      const began = performance.now();
      const answer = await app.inject({ url, headers: { "accept-encoding": "gzip" }, remoteAddress: `127.0.1.${time + 1}` });
      if (answer.statusCode === 503) return undefined;
      if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
      largest = Math.max(largest, answer.rawPayload.length);
      if (time > 0) took.push(performance.now() - began);
    }
    return median(took);
  };
  const [state, world] = [await timed(`/api/network?focus=${FOCUS}`), await timed("/api/network")];
  await app.close();
  return { state, world, largest };
}

function peakOf(): number {
  return process.resourceUsage().maxRSS * 1024;
}

const task: SideTask = JSON.parse(process.argv[2] ?? "{}");
console.log(JSON.stringify(await run(task)));
