import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, preview } from "vite";
import { ROOT } from "../../server/build.ts";
import { browserPath, draws, launch } from "./browser.ts";
import { type Measures, measure } from "./measure.ts";
import type { SideName } from "./page/main.ts";
import { type Results, summary, table } from "./table.ts";

/**
 * Our drawing beside plain Sigma and Cytoscape, in one run of one browser: `npm run bench -- [ties …] [--rounds=3]`.
 * `npm run bench -- coverage` measures the coverage of a whole world instead, and `npm run bench -- load` the loading of one:
 * these need no browser. `npm run bench -- opening` opens the explorer on worlds of growing size. `npm run bench -- long [--runs=2000]
 * [--graphs=100]` runs the tests that keep a sample of what they compare, on all of it and on so many drawn inputs.
 * Other work on the machine disturbs every figure alike; the ratios of one run are what counts.
 */
const SIZES = [1_000, 10_000, 50_000, 100_000];
const SIDES: readonly SideName[] = ["entente", "sigma", "fading", "cytoscape"];

async function main(): Promise<void> {
  const rounds = Number(process.argv.find((word) => word.startsWith("--rounds="))?.slice("--rounds=".length) ?? 3);
  if (process.argv[2] === "load") return (await import("./load/run.ts")).benchLoad(rounds, listed("engines"));
  if (process.argv[2] === "opening") return (await import("./opening/run.ts")).benchOpening(rounds, listed("shares")?.map(Number));
  if (process.argv[2] === "long")
    return (await import("./long.ts")).longTests(listed("runs")?.[0] ?? "2000", listed("graphs")?.[0] ?? "100");
  if (process.argv[2] === "coverage") return (await import("./coverage/run.ts")).benchCoverage(rounds);
  const sizes = process.argv
    .slice(2)
    .filter((word) => /^\d+$/.test(word))
    .map(Number);
  const sides = listed("sides");
  const path = browserPath();
  if (path === undefined) {
    return refuse(
      "The bench needs a Chromium of the system: install one (on Debian: apt-get install chromium libgl1-mesa-dri libegl-mesa0), or name its program in ENTENTE_BENCH_CHROMIUM.",
    );
  }
  const browser = await launch(path);
  if (!(await draws(browser))) {
    await browser.close();
    return refuse(
      `${path} draws no WebGL here: install Mesa's drivers (on Debian: apt-get install libgl1-mesa-dri libegl-mesa0), or say in ENTENTE_BENCH_FLAGS how it is to draw.`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  const pages = join(folder, "pages");
  const root = join(ROOT, "tests/bench/page");
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    worker: { format: "es" },
    build: { outDir: pages, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
  });
  const server = await preview({
    root,
    configFile: false,
    logLevel: "warn",
    build: { outDir: pages },
    preview: { host: "127.0.0.1", port: 0 },
  });
  const results: Results = { browser: browser.version(), rounds, measured: [] };
  try {
    const [url = ""] = server.resolvedUrls?.local ?? [];
    for (const ties of sizes.length > 0 ? sizes : SIZES) {
      for (let round = 0; round < rounds; round++) {
        for (const side of SIDES.filter((name) => !sides || sides.includes(name))) {
          const measures: Measures = await measure(browser, url, side, ties);
          results.measured.push({ ties, side, ...measures });
          console.log(summary(ties, round, side, measures));
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(pages, { recursive: true, force: true });
  }
  const file = join(folder, "bench.json");
  writeFileSync(file, JSON.stringify(results, null, 2));
  console.log(`\n${table(results)}\n\nEvery figure: ${file}`);
}

/** The words of `--name=word,word`. */
function listed(name: string): string[] | undefined {
  return process.argv
    .find((word) => word.startsWith(`--${name}=`))
    ?.slice(`--${name}=`.length)
    .split(",");
}

function refuse(why: string): void {
  console.error(why);
  process.exitCode = 1;
}

await main();
