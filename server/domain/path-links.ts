/** Who is joined to whom, both ways, in flat lists: a data set of the world has some hundred thousand relations. */
export type Links = {
  readonly nodes: number;
  /** The links of node n are those from `offsets[n]` to `offsets[n + 1]`, by the node they lead to and then by relation. */
  readonly offsets: Uint32Array;
  readonly ends: Uint32Array;
  readonly relations: Uint32Array;
};

type Ends = { source: number; target: number };

export function linksOf(nodes: number, relations: readonly Ends[]): Links {
  const offsets = new Uint32Array(nodes + 1);
  const eachEnd = (see: (node: number, end: number, relation: number) => void): void => {
    for (const [at, { source, target }] of relations.entries()) {
      if (source === target) continue;
      see(source, target, at);
      see(target, source, at);
    }
  };
  eachEnd((node) => {
    offsets[node + 1] = (offsets[node + 1] ?? 0) + 1;
  });
  for (let node = 0; node < nodes; node += 1) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const unsorted = filled(offsets, eachEnd);
  // Seen from the other end, node by node, every node's links come in order: no sorting.
  return filled(offsets, (see) => {
    for (let node = 0; node < nodes; node += 1) {
      for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1)
        see(unsorted.ends[at] ?? 0, node, unsorted.relations[at] ?? 0);
    }
  });
}

function filled(offsets: Uint32Array, eachLink: (see: (node: number, end: number, relation: number) => void) => void): Links {
  const nodes = offsets.length - 1;
  const [ends, relations] = [new Uint32Array(offsets[nodes] ?? 0), new Uint32Array(offsets[nodes] ?? 0)];
  const next = offsets.slice();
  eachLink((node, end, relation) => {
    const at = next[node] ?? 0;
    ends[at] = end;
    relations[at] = relation;
    next[node] = at + 1;
  });
  return { nodes, offsets, ends, relations };
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
