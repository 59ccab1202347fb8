import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import Type from "typebox";
import type { Params, QueryDef, Row } from "../../../server/queries/query.ts";
import { coverageAnswer } from "../../../server/services/coverage/coverage.ts";
import { CoverageKeeper } from "../../../server/services/coverage/facts.ts";
import { CatalogueKeeper } from "../../../server/services/keeper.ts";
import { buildDatabase } from "../../../server/store/embedded/build.ts";
import { EmbeddedStore } from "../../../server/store/embedded/store.ts";
import { median } from "../measure.ts";
import { stateId, WORLD, type WorldSize, world } from "./world.ts";

/** The engine asked without any rule of ours: how many instruments on the issue any two states share, in each layer. */
const PLAIN = `MATCH (a:State)-[:PARTY_TO]->(g:Agreement)<-[:PARTY_TO]-(b:State), (g)-[:COVERS]->(i:Issue)
WHERE i.id IN $issues AND a.id <> b.id
RETURN a.id AS origin, b.id AS destination, g.level AS level, count(g) AS agreements`;
const PLAIN_PAIRS = PLAIN.replace("g.level AS level, ", "");
const ONE_PAIR = `MATCH (a:State)-[:PARTY_TO]->(g:Agreement)<-[:PARTY_TO]-(b:State), (g)-[:COVERS]->(i:Issue)
WHERE a.id = $origin AND b.id = $destination AND i.id IN $issues
RETURN g.level AS level, count(g) AS agreements`;

const asked = (text: string): QueryDef<Params, Row> => ({
  name: text,
  text: { neo4j: text, embedded: text },
  params: Type.Object({}),
  decode: (row) => row,
});

const ISSUES = ["issue:i3"];
const SAMPLE = 200;

/** Coverage of the whole world on one issue beside the engine's own work on the same rows, in one run: `npm run bench -- coverage [--rounds=5]`. */
export async function benchCoverage(rounds: number, size: WorldSize = WORLD): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  const path = join(folder, "world.lbug");
  const graph = world(size);
  const parties = graph.edges.filter(({ type }) => type === "PARTY_TO").length;
  console.log(
    `${size.states} states, ${size.agreements} agreements, ${parties} statements of parties, ${size.issues} issues; one of these is asked about`,
  );
  await buildDatabase(graph, path, join(folder, "rows"));
  const store = new EmbeddedStore(path);
  try {
    const catalogue = await new CatalogueKeeper(store).current();
    const warm = new CoverageKeeper(store);
    const ours = (keeper: CoverageKeeper, asOf: string) =>
      coverageAnswer(store, keeper, catalogue, { issues: ISSUES, asOf, format: "columns", limit: 100_000 });
    const took = {
      plain: [] as number[],
      pairs: [] as number[],
      cold: [] as number[],
      day: [] as number[],
      kept: [] as number[],
      single: [] as number[],
    };
    const timed = async <T>(times: number[], work: () => Promise<T>): Promise<T> => {
      const at = performance.now();
      const done = await work();
      times.push(performance.now() - at);
      return done;
    };
    await ours(warm, "2024-06-30");
    let packed = 0;
    let cells = 0;
    // In turn, so that what else the machine does falls on each alike. The first round warms up and isn't counted.
    for (let round = -1; round < rounds; round++) {
      const into = round < 0 ? { plain: [], pairs: [], cold: [], day: [], kept: [], single: [] } : took;
      await timed(into.plain, () => store.run(asked(PLAIN), { issues: ISSUES }));
      const answer = await timed(into.cold, () => ours(new CoverageKeeper(store), "2024-06-30"));
      await timed(into.pairs, () => store.run(asked(PLAIN_PAIRS), { issues: ISSUES }));
      await timed(into.day, () => ours(warm, `20${10 + (round + 1)}-01-01`));
      await timed(into.kept, () => ours(warm, "2024-06-30"));
      for (let at = 0; at < SAMPLE; at++) {
        const [origin, destination] = [stateId((at * 37) % size.states), stateId((at * 37 + 11 + at) % size.states)];
        await timed(into.single, () => store.run(asked(ONE_PAIR), { issues: ISSUES, origin, destination }));
      }
      packed = gzipSync(JSON.stringify(answer)).length;
      cells = answer.total;
    }
    report(took, cells, packed);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Times = Record<"plain" | "pairs" | "cold" | "day" | "kept" | "single", readonly number[]>;

function report(took: Times, cells: number, packed: number): void {
  const of = (times: readonly number[]) => median(times);
  const perPair = of(took.single) * cells;
  const rows: [string, number][] = [
    ["the engine's plain aggregation, all ordered pairs in three layers", of(took.plain)],
    ["the engine's plain aggregation, all ordered pairs, layers together", of(took.pairs)],
    ["coverage, nothing read before", of(took.cold)],
    ["coverage of another day, facts kept", of(took.day)],
    ["coverage asked again", of(took.kept)],
    [`a query per pair, ${cells} times its median over ${SAMPLE} pairs`, perPair],
  ];
  for (const [title, milliseconds] of rows) console.log(`${milliseconds.toFixed(0).padStart(9)} ms  ${title}`);
  const times = (a: number, b: number) => `${(a / b).toFixed(2)} ×`;
  console.log(`${cells} cells, three layers each; ${(packed / 1000).toFixed(0)} kB compressed`);
  console.log(
    `coverage ÷ plain aggregation: ${times(of(took.cold), of(took.plain))} (2 at most), layers together: ${times(of(took.cold), of(took.pairs))}`,
  );
  console.log(`a query per pair ÷ coverage: ${times(perPair, of(took.cold))} (100 at least)`);
}
