import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { NODE_LABELS } from "../../server/contract/ids.ts";
import { buildDatabase } from "../../server/store/embedded/build.ts";
import { EmbeddedStore } from "../../server/store/embedded/store.ts";
import { asked } from "./asked.ts";
import { everything } from "./everything.ts";

const MEBIBYTE = 2 ** 20;

test("where the engine runs out of the memory it was given, the graph is built again with more, and is whole", async () => {
  const folder = await mkdtemp(join(tmpdir(), "entente-build-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const graph = everything();
  const path = join(folder, "entente.lbug");
  await buildDatabase(graph, path, join(folder, "rows"), undefined, MEBIBYTE);
  const store = new EmbeddedStore(path);
  onTestFinished(() => store.close());
  for (const label of NODE_LABELS) {
    const rows = await store.run(asked(`MATCH (n:\`${label}\`) RETURN n.id AS id`), {});
    expect(rows.map(({ id }) => id).sort()).toEqual(graph.nodes.flatMap((node) => (node.label === label ? [node.id] : [])).sort());
  }
});
