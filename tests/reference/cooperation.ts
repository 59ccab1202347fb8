import type { GraphNode } from "../../server/domain/graph.ts";
import { type Answer, and, by, memberOf, or, type Part, partOf } from "./predicates.ts";
import { type Reading, span, text } from "./reading.ts";

type OnIssue = { node: GraphNode; issues: string[] };
/** What joins one actor to anything: how it stands to each agreement, and which events it took part in. */
type Side = { parts: ReadonlyMap<string, { on: OnIssue; part: Part }>; events: ReadonlySet<string>; member: (body: string) => Answer };

/** What is asked of the reference: the part of a request that decides what a tie is. */
export type Asked = {
  issues?: readonly string[];
  levels?: readonly string[];
  channels?: readonly string[];
  bodies?: readonly string[];
  roles?: readonly string[];
  datasets?: readonly string[];
  t: string;
};

/** One reason why two actors cooperate, or did, or may. */
export type Ground = {
  kind: "agreement" | "organisation" | "event";
  id: string;
  level: string;
  issues: string[];
  strength: string;
  counts: boolean;
  lapsed: boolean;
  live: Answer;
};

const or_ = <T>(asked: readonly T[] | undefined, preset: readonly T[]): readonly T[] => (asked?.length ? asked : preset);

/**
 * Every ground of cooperation between any two actors. How one actor stands to an agreement, a body or an event is the same
 * whoever the other one is, so that it is looked up once for each actor and not once for each pair.
 */
export class Cooperation {
  readonly #sides = new Map<string, Side>();
  readonly #reading: Reading;
  readonly #asked: Asked;
  readonly #issues: ReadonlySet<string>;
  readonly #levels: readonly string[];
  readonly #channels: readonly string[];
  readonly #roles: readonly string[];
  readonly #agreements: OnIssue[];
  readonly #bodies: { node: GraphNode; issues: string[]; held: Answer; level: string }[];
  readonly #events: { node: GraphNode; issues: string[]; held: Answer }[];

  constructor(reading: Reading, asked: Asked) {
    this.#reading = reading;
    this.#asked = asked;
    this.#issues = withChildren(reading, or_(asked.issues, ["issue:migration"]));
    this.#levels = or_(asked.levels, ["bilateral", "regional"]);
    this.#channels = or_(asked.channels, ["agreement", "body", "event"]);
    this.#roles = or_(asked.roles, ["member", "chair"]);
    this.#agreements = this.#chosen("agreement") ? this.#agreementsOnIssue() : [];
    this.#bodies = this.#chosen("body") ? this.#bodiesOnIssue() : [];
    this.#events = this.#chosen("event") && this.#levels.includes("regional") && !asked.bodies?.length ? this.#eventsOnIssue() : [];
  }

  between(a: string, b: string): Ground[] {
    const [one, other] = [this.#side(a), this.#side(b)];
    const agreements = new Map([...one.parts, ...other.parts].map(([id, { on }]) => [id, on]));
    return [
      ...[...agreements].flatMap(([id, on]) => this.#byAgreement([a, one.parts.get(id)?.part], [b, other.parts.get(id)?.part], on)),
      ...this.#bodies.flatMap(({ node, issues, held, level }) => {
        const answer = and(held, isMember(node.id, [a, one], [b, other]));
        return answer === "no" ? [] : [ground("organisation", node.id, level, issues, answer, "body")];
      }),
      ...this.#events.flatMap(({ node, issues, held }) =>
        one.events.has(node.id) && other.events.has(node.id) ? [ground("event", node.id, "regional", issues, held, "event")] : [],
      ),
    ];
  }

  #side(actor: string): Side {
    const known = this.#sides.get(actor);
    if (known) return known;
    const parts = this.#agreements.flatMap((on) => {
      const part = this.#part(actor, on.node);
      return part ? [[on.node.id as string, { on, part }] as const] : [];
    });
    const answers = new Map<string, Answer>(this.#bodies.map(({ node }) => [node.id, this.#member(actor, node.id)]));
    const events = this.#events.filter(({ node }) => this.#edges("TOOK_PART_IN", actor, node.id).length > 0);
    const side = {
      parts: new Map(parts),
      events: new Set(events.map(({ node }) => node.id)),
      member: (body: string) => answers.get(body) ?? "no",
    };
    this.#sides.set(actor, side);
    return side;
  }

  #chosen(channel: string): boolean {
    return this.#channels.includes(channel);
  }

  #edges(type: Parameters<Reading["edges"]>[0], from: string, to: string) {
    return this.#reading.between(type, from, to, this.#asked.datasets);
  }

  #agreementsOnIssue() {
    return this.#reading.labelled("Agreement").flatMap((node) => {
      const provisions = this.#reading.edges("PROVISION_OF").filter(({ to }) => to === node.id);
      const subjects = new Set<string>([node.id, ...provisions.map(({ from }) => from)]);
      const covers = this.#reading
        .edges("COVERS", this.#asked.datasets)
        .filter(({ from, to }) => subjects.has(from) && this.#issues.has(to));
      const under = this.#reading.edges("UNDER", this.#asked.datasets).filter(({ from }) => from === node.id);
      const chosen = !this.#asked.bodies?.length || under.some(({ to }) => this.#asked.bodies?.includes(to));
      return covers.length > 0 && chosen && this.#levels.includes(text(node.properties, "level"))
        ? [{ node, issues: distinct(covers) }]
        : [];
    });
  }

  #bodiesOnIssue() {
    return this.#reading.labelled("Organisation").flatMap((node) => {
      const talks = this.#reading.edges("DISCUSSED", this.#asked.datasets).flatMap((edge) => {
        if (edge.from !== node.id || !this.#issues.has(edge.to)) return [];
        const date = span(edge.properties, "on");
        const held: Answer = date ? by(date, this.#asked.t) : "yes";
        return held === "no" ? [] : [{ to: edge.to, held }];
      });
      const members = this.#reading
        .edges("MEMBER_OF")
        .filter(({ to, properties }) => to === node.id && /member|chair/.test(text(properties, "role")));
      const isUniversal = node.properties.kind === "universal-organisation" || new Set(members.map(({ from }) => from)).size > 60;
      const level = isUniversal ? "universal" : "regional";
      const chosen = this.#levels.includes(level) && (!this.#asked.bodies?.length || this.#asked.bodies.includes(node.id));
      if (talks.length === 0 || !chosen) return [];
      const held = or(...talks.map((talk) => talk.held));
      return [{ node, level, held, issues: distinct(talks.filter((talk) => talk.held === held)) }];
    });
  }

  #eventsOnIssue() {
    return this.#reading.labelled("Event").flatMap((node) => {
      const held = by(span(node.properties, "date"), this.#asked.t);
      const talks = this.#reading
        .edges("DISCUSSED", this.#asked.datasets)
        .filter(({ from, to }) => from === node.id && this.#issues.has(to));
      return held === "no" || talks.length === 0 ? [] : [{ node, held, issues: distinct(talks) }];
    });
  }

  #part(actor: string, agreement: GraphNode): Part | undefined {
    const edges = this.#edges("PARTY_TO", actor, agreement.id);
    return edges.length === 0 ? undefined : partOf(this.#reading, edges, agreement, this.#asked.t);
  }

  /** Both are parties; or one is, and the agreement is the other's. */
  #byAgreement([a, mine]: [string, Part | undefined], [b, theirs]: [string, Part | undefined], on: OnIssue): Ground[] {
    const { node: agreement, issues } = on;
    const isOf = (actor: string) => this.#edges("UNDER", agreement.id, actor).length > 0;
    const ways: Part[][] = [];
    if (mine && theirs) ways.push([mine, theirs]);
    if (mine && isOf(b)) ways.push([mine]);
    if (theirs && isOf(a)) ways.push([theirs]);
    const { bindingness, level } = agreement.properties;
    const found = ways.flatMap((parts) => {
      const concluded = and(...parts.map((part) => part.concluded));
      const lapsed = parts.some((part) => part.lapsed === "yes");
      const live = and(...parts.map((part) => part.live));
      return concluded === "no" ? [] : [{ counts: concluded === "yes" && !lapsed, lapsed, live }];
    });
    if (found.length === 0) return [];
    const lapsed = found.every((way) => way.lapsed);
    const stillBound = found.map((way) => (way.lapsed ? "no" : and(way.counts ? "yes" : "unknown", way.live)));
    const live = found.length === 1 ? (found[0]?.live ?? "no") : or(...stillBound);
    const byForce = live === "yes" ? "in_force" : live === "no" ? "signed_only" : "force_unknown";
    const strength = lapsed ? "lapsed" : bindingness === "binding" ? byForce : String(bindingness);
    const counts = found.some((way) => way.counts);
    return [{ kind: "agreement", id: agreement.id, level: String(level), issues, strength, counts, lapsed, live }];
  }

  #member(actor: string, body: string): Answer {
    return memberOf(this.#reading, this.#edges("MEMBER_OF", actor, body), this.#roles, this.#asked.t) ?? "no";
  }
}

/** Both are members; or one is the body and the other its member. */
function isMember(body: string, [a, one]: [string, Side], [b, other]: [string, Side]): Answer {
  if (a === body) return other.member(body);
  return b === body ? one.member(body) : and(one.member(body), other.member(body));
}

function ground(kind: Ground["kind"], id: string, level: string, issues: string[], live: Answer, strength: string): Ground {
  return { kind, id, level, issues, strength, counts: live === "yes", lapsed: false, live };
}

function withChildren(reading: Reading, issues: readonly string[]): Set<string> {
  const found = new Set(issues);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { id, properties } of reading.labelled("Issue")) if (found.has(text(properties, "parent"))) found.add(id);
  }
  return found;
}

function distinct(edges: readonly { to: string }[]): string[] {
  return [...new Set(edges.map(({ to }) => to))].sort();
}
