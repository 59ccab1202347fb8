import { labelOf, type NodeLabel } from "../contract/ids.ts";
import type { AgreementFact } from "../domain/facts.ts";
import type { PathNode } from "../domain/path-graph.ts";
import { levelOf } from "../domain/tie-grounds.ts";
import { agreementFact } from "../queries/cooperation.ts";
import { date, text } from "../queries/decode.ts";
import * as queries from "../queries/nodes.ts";
import type { GraphStore } from "../store/port.ts";
import type { Catalogue } from "./catalogue.ts";

const CHUNK = 2_000;
/** Labels whose own properties say when they are there or of which level they are. */
const TELLING: ReadonlySet<NodeLabel | undefined> = new Set<NodeLabel>(["Agreement", "Organisation", "Event", "Claim"]);

/** Nodes as paths need them: when they are there, and of which level. Agreements that are read already need no reading: there can be many. */
export async function factNodes(
  store: GraphStore,
  catalogue: Catalogue,
  ids: readonly string[],
  agreements: ReadonlyMap<string, AgreementFact> = new Map(),
): Promise<PathNode[]> {
  const plain = ids.flatMap((id): PathNode[] => {
    const label = labelOf(id);
    return label === undefined || TELLING.has(label) ? [] : [{ id, label, fact: undefined, level: null }];
  });
  const telling = ids.filter((id) => TELLING.has(labelOf(id)) && !agreements.has(id));
  const told: PathNode[] = [];
  for (let at = 0; at < telling.length; at += CHUNK) {
    const stored = await store.run(queries.nodes, { ids: telling.slice(at, at + CHUNK) });
    for (const node of stored) told.push(factNode(node, catalogue));
  }
  for (const agreement of agreements.values()) {
    told.push({ id: agreement.id, label: "Agreement", fact: { agreement }, level: agreement.level });
  }
  return [...plain, ...told];
}

export function factNode({ id, label, properties }: queries.StoredNode, { bodySizes }: Catalogue): PathNode {
  switch (label) {
    case "Agreement": {
      const { name: _, textUrl: _url, ...dated } = agreementFact(properties);
      return { id, label, fact: { agreement: { ...dated, name: "", textUrl: null } }, level: dated.level };
    }
    case "Organisation": {
      const body = { id, name: "", kind: text(properties, "kind"), size: bodySizes.get(id) ?? 0 };
      return { id, label, fact: undefined, level: levelOf(body) };
    }
    case "Event":
      return { id, label, fact: { day: date(properties, "date") }, level: "regional" };
    default:
      return { id, label, fact: { day: date(properties, "madeOn") }, level: null };
  }
}
