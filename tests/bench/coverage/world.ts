import { nodeId } from "../../../server/contract/ids.ts";
import type { Graph, GraphEdge, GraphNode, Properties } from "../../../server/domain/graph.ts";
import { compare } from "../../../server/domain/parallel.ts";

/** A world as large as the real one is thought to be: the same in every run. */
export type WorldSize = { states: number; agreements: number; issues: number };
export const WORLD: WorldSize = { states: 200, agreements: 80_000, issues: 16 };

/** Most instruments have two parties, some a region's, a few nearly everybody: 400,000 statements of parties in all. */
export function world({ states, agreements, issues }: WorldSize = WORLD, seed = 7): Graph {
  const random = mulberry32(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const stated = { source: nodeId("source:world"), dataset: "dataset:world", confidence: "high" } as const;
  const nodes: GraphNode[] = [
    node("Dataset", "dataset:world", {
      precedence: 10,
      version: "1",
      asOfRaw: "2025-12-31",
      asOfEarliest: "2025-12-31",
      asOfLatest: "2025-12-31",
    }),
    node("Source", "source:world", { citation: "Generated." }),
    node("Issue", "issue:migration", {}),
  ];
  for (let at = 0; at < issues; at++) nodes.push(node("Issue", `issue:i${at}`, { parent: "issue:migration" }));
  for (let at = 0; at < states; at++) nodes.push(node("State", stateId(at), { iso3: codeOf(at) }));
  const edges: GraphEdge[] = [];
  const edge = (type: GraphEdge["type"], from: string, to: string, properties: Properties): void => {
    edges.push({ id: `e${edges.length}`, type, from: nodeId(from), to: nodeId(to), properties: { ...properties, ...stated } });
  };
  for (let at = 0; at < agreements; at++) {
    const id = `agreement:g${at}`;
    const level = at % 1000 === 0 ? "universal" : at % 8 === 0 ? "regional" : "bilateral";
    const year = 1960 + below(65);
    const signed = `${year}-0${1 + below(9)}-1${below(9)}`;
    const made: Properties = { signedRaw: signed, signedEarliest: signed, signedLatest: signed };
    const force = random() < 0.6 ? day("inForce", `${year + 1}-06-01`) : {};
    const bindingness = random() < 0.85 ? "binding" : "soft";
    nodes.push(node("Agreement", id, { form: "agreement", level, bindingness, ...made, ...(level === "bilateral" ? force : {}) }));
    edge("COVERS", id, `issue:i${below(issues)}`, {});
    const count = level === "universal" ? Math.floor(states * 0.9) : level === "regional" ? 8 + below(30) : 2;
    for (const party of someOf(states, count, below)) {
      const own = level !== "bilateral" && random() < 0.7 ? day("inForce", `${year + 1 + below(10)}-06-01`) : {};
      const left = random() < 0.03 ? day("withdrawn", `${year + 12}-01-01`) : {};
      edge("PARTY_TO", stateId(party), id, { status: random() < 0.1 ? "signatory" : "party", ...own, ...left });
    }
  }
  edges.sort((a, b) => compare(a.type, b.type) || compare(a.id, b.id));
  return { nodes, edges, conflicts: [] };
}

export function stateId(at: number): string {
  return `state:${codeOf(at)}`;
}

function codeOf(at: number): string {
  return [Math.floor(at / 676), Math.floor(at / 26) % 26, at % 26].map((letter) => String.fromCharCode(65 + letter)).join("");
}

function node(label: GraphNode["label"], id: string, properties: Properties): GraphNode {
  return { id: nodeId(id), label, properties: { name: id, ...properties } };
}

function day(name: string, text: string): Properties {
  return { [`${name}Raw`]: text, [`${name}Earliest`]: text, [`${name}Latest`]: text };
}

function someOf(all: number, count: number, below: (n: number) => number): Set<number> {
  const some = new Set<number>();
  while (some.size < Math.min(count, all)) some.add(below(all));
  return some;
}

/** A small generator of random numbers with a seed: https://en.wikipedia.org/wiki/Xorshift has its kin. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
