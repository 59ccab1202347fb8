import type { ActorId } from "../../server/contract/ids.ts";
import type { GraphNode } from "../../server/contract/wire/common.ts";
import type { LeftOut, Network, Tie } from "../../server/contract/wire/network.ts";
import { isActorId, pairKey } from "../../server/domain/pair.ts";
import type { CentreRequest } from "./network-requests.ts";

/** How many of a centre's partners are drawn, and which not: a cap says what it hides. */
export type Centre = {
  role: CentreRequest["role"];
  /** Absent for everybody's network. */
  id?: ActorId;
  cap: number;
  shown: number;
  of: number;
  hiddenByCap: readonly ActorId[];
  /** What the server left out of this centre's network, and why. */
  leftOut: LeftOut;
};

export type MergedNetwork = {
  nodes: readonly GraphNode[];
  ties: readonly Tie[];
  centres: readonly Centre[];
  /** The day of which the server spoke. */
  asOf: string;
  /** Ties exceeded what one answer carries. */
  truncated: boolean;
  /** Actors and ties known to the answers, drawn or not. */
  total: { nodes: number; edges: number };
};

export type Answered = { request: CentreRequest; network: Network };

/** One network of several answers: each centre brings its heaviest partners up to its cap; all ties among what is drawn are drawn. */
export function mergeNetworks(answers: readonly Answered[], among?: Network): MergedNetwork {
  const networks = [...answers.map(({ network }) => network), ...(among ? [among] : [])];
  const nodes = new Map<ActorId, GraphNode>();
  const ties = new Map<string, Tie>();
  for (const network of networks) {
    for (const node of network.nodes) if (isActorId(node.id) && !nodes.has(node.id)) nodes.set(node.id, node);
    for (const tie of network.edges) {
      const key = isActorId(tie.source) && isActorId(tie.target) && tie.source !== tie.target ? pairKey(tie.source, tie.target) : undefined;
      if (key !== undefined && !ties.has(key)) ties.set(key, tie);
    }
  }
  const { visible, ranked } = chooseVisible(answers);
  const first = networks[0];
  const isVisible = (id: string): boolean => isActorId(id) && visible.has(id) && nodes.has(id);
  return {
    nodes: [...visible].flatMap((id) => nodes.get(id) ?? []),
    ties: [...ties.values()].filter(({ source, target }) => isVisible(source) && isVisible(target)),
    centres: answers.map(({ request, network }, index) => centreOf(request, network, ranked[index] ?? [], visible)),
    asOf: first?.asOf ?? "",
    truncated: networks.some(({ truncated }) => truncated),
    total: {
      nodes: Math.max(nodes.size, first?.total.nodes ?? 0),
      edges: Math.max(ties.size, first?.total.edges ?? 0),
    },
  };
}

/** The actors drawn, in the order in which the centres bring them. */
export function visibleActors(answers: readonly Answered[]): ActorId[] {
  return [...chooseVisible(answers).visible];
}

function chooseVisible(answers: readonly Answered[]): { visible: Set<ActorId>; ranked: ActorId[][] } {
  const visible = new Set(answers.flatMap(({ request }) => request.id ?? []));
  const ranked = answers.map(({ request, network }) => partners(request.id, network));
  for (const [index, { request }] of answers.entries()) {
    const fresh = (ranked[index] ?? []).filter((id) => !visible.has(id));
    for (const id of fresh.slice(0, request.cap)) visible.add(id);
  }
  return { visible, ranked };
}

/** A centre's partners, heaviest tie first, then by id; of everybody's network, every actor. */
function partners(centre: ActorId | undefined, network: Network): ActorId[] {
  if (centre === undefined) return network.nodes.map(({ id }) => id).filter(isActorId);
  return network.edges
    .flatMap((tie) => (tie.source === centre ? [{ id: tie.target, tie }] : tie.target === centre ? [{ id: tie.source, tie }] : []))
    .toSorted((x, y) => y.tie.weight - x.tie.weight || y.tie.uncertain - x.tie.uncertain || (x.id < y.id ? -1 : 1))
    .map(({ id }) => id)
    .filter(isActorId);
}

function centreOf(request: CentreRequest, network: Network, ranked: readonly ActorId[], visible: ReadonlySet<ActorId>): Centre {
  const hiddenByCap = ranked.filter((id) => !visible.has(id));
  return {
    role: request.role,
    ...(request.id === undefined ? {} : { id: request.id }),
    cap: request.cap,
    shown: ranked.length - hiddenByCap.length,
    of: request.id === undefined ? Math.max(ranked.length, network.total.nodes) : ranked.length,
    // An actor added by search brings no partners of its own: those that aren't drawn are not hidden by a cap.
    hiddenByCap: request.role === "added" ? [] : hiddenByCap,
    leftOut: network.leftOut,
  };
}
