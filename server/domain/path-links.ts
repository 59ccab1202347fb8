/** Who is joined to whom, both ways, in flat lists: a data set of the world has some hundred thousand relations. */
export type Links = {
  readonly nodes: number;
  /** The links of node n are those from `offsets[n]` to `offsets[n + 1]`, by the node they lead to and then by relation. */
  readonly offsets: Uint32Array;
  readonly ends: Uint32Array;
  readonly relations: Uint32Array;
};

export function linksOf(nodes: number, relations: readonly { source: number; target: number }[]): Links {
  const offsets = new Uint32Array(nodes + 1);
  const between = relations.map((each, at) => ({ ...each, at })).filter(({ source, target }) => source !== target);
  for (const { source, target } of between) for (const end of [source, target]) offsets[end + 1] = (offsets[end + 1] ?? 0) + 1;
  for (let node = 0; node < nodes; node += 1) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const ends = new Uint32Array(2 * between.length);
  const taken = new Uint32Array(2 * between.length);
  const next = offsets.slice();
  const put = (node: number, end: number, relation: number): void => {
    const at = next[node] ?? 0;
    ends[at] = end;
    taken[at] = relation;
    next[node] = at + 1;
  };
  // Put in the order of their other ends, every node's links are in order.
  const halves = between.flatMap(({ source, target, at }) => [
    { node: source, end: target, at },
    { node: target, end: source, at },
  ]);
  for (const { node, end, at } of halves.sort((a, b) => a.end - b.end || a.at - b.at)) put(node, end, at);
  return { nodes, offsets, ends, relations: taken };
}

/** How many different nodes each node is joined to. */
export function degreesOf({ nodes, offsets, ends }: Links): Uint32Array {
  const degrees = new Uint32Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    let before = -1;
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
      if (ends[at] !== before) degrees[node] = (degrees[node] ?? 0) + 1;
      before = ends[at] ?? -1;
    }
  }
  return degrees;
}
