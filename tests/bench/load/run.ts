import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startNeo4j } from "../../neo4j/server.ts";
import { median } from "../measure.ts";
import type { SideResult, SideTask } from "./side.ts";
import { writeWorld } from "./world.ts";

/** Growth is read from these: each four times the one before. */
const SHARES = [1 / 16, 1 / 4, 1];
const FIXTURES = new URL("../../../fixtures/", import.meta.url).pathname;
const SIDE = new URL("side.ts", import.meta.url).pathname;
const GIB = 2 ** 30;
/** A transaction of the whole takes some 10 GiB. */
const ROOM = { heap: "13g", pages: "1g", transactions: "12g" };

type Measured = SideResult & Pick<SideTask, "engine" | "way"> & { share: number };

/**
 * Loading a world, its share of a quarter and of a sixteenth: Entente from the dataset's files with every check, beside the
 * engine's plain bulk load of the same rows, in turn: `npm run bench -- load [--rounds=3] [--engines=embedded,neo4j]`.
 */
export async function benchLoad(rounds: number, engines: readonly string[] = ["embedded", "neo4j"]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  const measured: Measured[] = [];
  try {
    for (const share of SHARES) {
      const world = await writeWorld(join(folder, `share-${share}`), share);
      const folders = [join(FIXTURES, "states"), join(FIXTURES, "issues"), world];
      for (let round = 0; round < rounds; round++) {
        for (const engine of (["embedded", "neo4j"] as const).filter((name) => engines.includes(name))) {
          for (const way of ["entente", "plain"] as const) {
            const result = await alone(engine, way, folders, folder).catch((error: Error) => reasonOf(error));
            if (typeof result === "string") {
              console.log(`${share} of the world, ${engine}, ${way}: not loaded: ${result}`);
              continue;
            }
            measured.push({ ...result, engine, way, share });
            console.log(
              `${share} of the world (${result.nodes} nodes, ${result.edges} edges), ${engine}, ${way}: ${(result.load / 1000).toFixed(2)} s, ${(result.peak / GIB).toFixed(2)} GiB at most`,
            );
          }
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  report(measured);
}

/** In a process of its own, and on an empty database of its own. */
async function alone(engine: SideTask["engine"], way: SideTask["way"], folders: readonly string[], folder: string): Promise<SideResult> {
  const scratch = mkdtempSync(join(folder, "side-"));
  const server = engine === "neo4j" ? await startNeo4j({ room: ROOM }) : undefined;
  if (server && "skipped" in server) throw new Error(server.skipped);
  try {
    const task: SideTask = { engine, way, folders, scratch, uri: server?.uri ?? "" };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--max-old-space-size=6000", "--import", "tsx", SIDE, JSON.stringify(task)],
      { maxBuffer: 1 << 26 },
    );
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  } finally {
    await server?.discard();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What a side said as it gave up: the others are measured all the same. */
function reasonOf({ message }: Error): string {
  return /^\w*Error: (.*)$/m.exec(message)?.[1] ?? message;
}

function report(measured: readonly Measured[]): void {
  for (const engine of new Set(measured.map((one) => one.engine))) {
    console.log(`\n${engine}`);
    let before: { load: number; rows: number } | undefined;
    for (const share of SHARES) {
      const of = (way: SideTask["way"]) => measured.filter((one) => one.engine === engine && one.share === share && one.way === way);
      const [ours, plain] = [of("entente"), of("plain")];
      if (ours.length === 0 || plain.length === 0) continue;
      const [load, bulk] = [median(ours.map((one) => one.load)), median(plain.map((one) => one.load))];
      const rows = (ours[0]?.nodes ?? 0) + (ours[0]?.edges ?? 0);
      const grown = before
        ? `, ${(load / before.load).toFixed(1)} times the time for ${(rows / before.rows).toFixed(1)} times the rows`
        : "";
      before = { load, rows };
      console.log(
        `${rows} rows: ${(load / 1000).toFixed(2)} s ÷ plain ${(bulk / 1000).toFixed(2)} s = ${(load / bulk).toFixed(2)} × (3 at most)${grown}`,
      );
      const peak = Math.max(...ours.map((one) => one.peak));
      console.log(`  memory at most ${(peak / 1e9).toFixed(2)} GB (1.5 GB at most, for the whole)`);
      const reading = (name: "first" | "state" | "world") => `${median(ours.flatMap(({ read }) => read?.[name] ?? [])).toFixed(0)} ms`;
      const largest = Math.max(...ours.map(({ read }) => read?.largest ?? 0));
      console.log(
        `  first answer of all: ${reading("first")}; network of a state on another day: ${reading("state")}, then of the world: ${reading("world")}; largest answer ${(largest / 1000).toFixed(0)} kB compressed (1 MB at most)`,
      );
    }
  }
}
