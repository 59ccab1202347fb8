import type { EdgeType } from "../../server/contract/model.ts";
import type { GraphEdge, GraphNode } from "../../server/domain/graph.ts";
import { type Answer, and, by, memberOf, or, partOf } from "./predicates.ts";
import { type Reading, span, text } from "./reading.ts";
import { simplePaths } from "./simple-paths.ts";

export type AskedPaths = {
  from: string;
  to: string;
  asOf: string;
  k: number;
  maxLength: number;
  types: readonly string[];
  issues: readonly string[];
  beyond: boolean;
  levels: readonly string[];
  datasets: readonly string[];
};

/** The price list of docs/methods.md, written down once more. */
const FORCE: Record<Answer, number> = { yes: 10, unknown: 13, no: 17 };
const PRICES: readonly (readonly [price: number, types: string])[] = [
  [25, "PART_OF UNDER GUIDED_BY DEPOSITARY_OF PROVISION_OF AMENDS SUPERSEDES IMPLEMENTS"],
  [45, "HELD_BY HOSTED TOOK_PART_IN"],
  [60, "COVERS DISCUSSED PROPOSES"],
  [70, "FROM TO"],
  [90, "ABOUT SUPPORTED_BY CONTRADICTED_BY"],
];
const TYPES = ["PARTY_TO", "MEMBER_OF", ...PRICES.flatMap(([, types]) => types.split(" "))];
/** What joins a body to an instrument or an event. */
const ENGAGED: readonly EdgeType[] = ["PARTY_TO", "UNDER", "DEPOSITARY_OF", "IMPLEMENTS", "GUIDED_BY", "HELD_BY", "HOSTED", "TOOK_PART_IN"];
const OTHER = /^(Observation|Source|Dataset)$/;

/** The best paths of a graph: every relation priced, every simple path tried. */
export function bestPaths(reading: Reading, asked: AskedPaths): { nodes: string[]; cost: number }[] {
  // A corridor of which no claim speaks is an end of a path or nothing: it joins any two states.
  const spokenOf = new Set<string>([asked.from, asked.to]);
  for (const type of ["ABOUT", "SUPPORTED_BY", "CONTRADICTED_BY"] as const) for (const { to } of reading.edges(type)) spokenOf.add(to);
  const nodes = [...reading.nodes.values()]
    .filter(({ id, label }) => !OTHER.test(label) && (label !== "Corridor" || spokenOf.has(id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const number = new Map<string, number>(nodes.map(({ id }, at) => [id, at]));
  const types = TYPES.filter((type): type is EdgeType => asked.types.length === 0 || asked.types.includes(type));
  const ends = new Set<string>();
  const joined = new Map<string, Set<string>>();
  for (const edge of TYPES.flatMap((type) => reading.edges(type as EdgeType))) {
    if (!number.has(edge.from) || !number.has(edge.to) || edge.from === edge.to) continue;
    if (types.includes(edge.type)) ends.add(`${edge.type} ${edge.from} ${edge.to}`);
    for (const [a, b] of [
      [edge.from, edge.to],
      [edge.to, edge.from],
    ] as const)
      joined.set(a, (joined.get(a) ?? new Set()).add(b));
  }
  const relations = [...ends].map((key) => {
    const [type = "", source = "", target = ""] = key.split(" ");
    const cost = price(reading, type as EdgeType, source, target, asked);
    return { source: number.get(source) ?? -1, target: number.get(target) ?? -1, cost };
  });
  const open = passable(reading, asked);
  const pass = nodes.map((node) => (open(node) ? Math.round(2 * (joined.get(node.id)?.size ?? 0) ** 0.75) : Number.POSITIVE_INFINITY));
  const found = simplePaths({
    relations,
    from: number.get(asked.from) ?? -1,
    to: number.get(asked.to) ?? -1,
    maxLength: asked.maxLength,
    pass,
  });
  return found.slice(0, asked.k).map((path) => ({ nodes: path.nodes.map((at) => nodes[at]?.id ?? ""), cost: path.cost }));
}

function price(reading: Reading, type: EdgeType, from: string, to: string, { asOf, datasets }: AskedPaths): number {
  const edges = reading.between(type, from, to, datasets);
  const target = reading.nodes.get(to);
  if (edges.length === 0 || !target) return Number.POSITIVE_INFINITY;
  const with_ = (price: number, holds: Answer) => (holds === "no" ? Number.POSITIVE_INFINITY : price + (holds === "unknown" ? 10 : 0));
  if (type === "PARTY_TO") {
    const { concluded, lapsed, live } = partOf(reading, edges, target, asOf);
    const kind = text(target.properties, "bindingness");
    return with_(kind === "binding" ? FORCE[live] : kind === "soft" ? 20 : 23, and(concluded, opposite(lapsed)));
  }
  if (type === "MEMBER_OF") {
    const as = (price: number, roles: string[]): number => {
      const old = edges.every((edge) => !roles.includes(text(edge.properties, "role")) || isOld(edge, asOf));
      return with_(price + (old ? 15 : 0), memberOf(reading, edges, roles, asOf) ?? "no");
    };
    return Math.min(as(30, ["member", "chair"]), as(40, ["associate", "observer", "partner", "guest"]));
  }
  const said = (edge: GraphEdge): Answer => {
    if (/PART_OF|GUIDED_BY|DEPOSITARY_OF/.test(type)) return by(span(edge.properties, "statedAsOf"), asOf) === "yes" ? "yes" : "unknown";
    const on = span(edge.properties, "on");
    return on ? by(on, asOf) : "yes";
  };
  const found = PRICES.find(([, types]) => types.split(" ").includes(type))?.[0] ?? 0;
  return with_(found, and(there(reading, reading.nodes.get(from), asOf), there(reading, target, asOf), or(...edges.map(said))));
}

/** Reported without dates, on a day that lies more than five years back. */
function isOld({ properties }: GraphEdge, t: string): boolean {
  const reported = span(properties, "statedAsOf")?.last;
  if (!reported || span(properties, "since") || span(properties, "until")) return false;
  return `${Number(reported.slice(0, 4)) + 5}${reported.slice(4)}` < t;
}

const opposite = (answer: Answer): Answer => (answer === "yes" ? "no" : answer === "no" ? "yes" : "unknown");

/** An agreement from its making to its end, a provision with it; an event and a claim from their day. */
function there(reading: Reading, node: GraphNode | undefined, t: string): Answer {
  if (node?.label === "Event") return by(span(node.properties, "date"), t);
  if (node?.label === "Claim") return by(span(node.properties, "madeOn"), t);
  const agreement = whole(reading, node);
  if (agreement?.label !== "Agreement") return "yes";
  const [signed, adopted, inForce, terminated] = ["signed", "adopted", "inForce", "terminated"].map((name) =>
    span(agreement.properties, name),
  );
  const made = signed ?? adopted;
  const answer = made ? by(made, t) : by(inForce, t) === "yes" ? "yes" : "unknown";
  return and(answer, terminated ? opposite(by(terminated, t)) : "yes");
}

/** Of a provision the agreement that it belongs to; the last one named, where there are several. */
function whole(reading: Reading, node: GraphNode | undefined): GraphNode | undefined {
  if (node?.label !== "Provision") return node;
  const of = reading.edges("PROVISION_OF").filter(({ from }) => from === node.id);
  return (
    reading.nodes.get(
      of
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? "",
    ) ?? node
  );
}

/** Who may be passed through: of the levels asked for, and of concern to the issues. */
function passable(reading: Reading, asked: AskedPaths): (node: GraphNode) => boolean {
  const any = asked.issues.length === 0;
  const issues = new Set(any && !asked.beyond ? ["issue:migration"] : asked.issues);
  for (let before = -1; before !== issues.size; ) {
    before = issues.size;
    for (const { id, properties } of reading.labelled("Issue")) if (issues.has(text(properties, "parent"))) issues.add(id);
  }
  const concerned = new Set<string>();
  for (const type of ["COVERS", "DISCUSSED"] as const)
    for (const { from, to } of reading.edges(type))
      if (issues.has(to) && Number.isFinite(price(reading, type, from, to, asked)))
        concerned.add(whole(reading, reading.nodes.get(from))?.id ?? from);
  const finite = (type: EdgeType, { from, to }: { from: string; to: string }) => Number.isFinite(price(reading, type, from, to, asked));
  const isIdle = (body: string): boolean => {
    if (concerned.has(body) || !reading.edges("MEMBER_OF").some(({ to }) => to === body)) return false;
    return !ENGAGED.some((type) =>
      reading.edges(type).some((edge) => {
        const other = edge.from === body ? edge.to : edge.to === body ? edge.from : undefined;
        const thing = other && (whole(reading, reading.nodes.get(other))?.id ?? other);
        return thing !== undefined && concerned.has(thing) && finite(type, edge);
      }),
    );
  };
  const levelOf = (node: GraphNode): string | undefined => {
    if (node.label === "Event") return "regional";
    if (node.label === "Organisation") return text(node.properties, "kind") === "universal-organisation" ? "universal" : "regional";
    const of = whole(reading, node);
    return of?.label === "Agreement" ? text(of.properties, "level") : undefined;
  };
  return (node) => {
    const level = levelOf(node);
    if (level !== undefined && !asked.levels.includes(level)) return false;
    if (any) return asked.beyond || !isIdle(node.id);
    if (node.label === "Issue") return issues.has(node.id);
    return !/^(Agreement|Provision|Organisation|Event)$/.test(node.label) || concerned.has(whole(reading, node)?.id ?? node.id);
  };
}
