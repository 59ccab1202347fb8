import type { NodeLabel } from "../contract/ids.ts";
import type { Level } from "../contract/vocabulary.ts";
import { compare } from "./parallel.ts";
import type { PathGraph, PathNode } from "./path-graph.ts";
import type { Presence } from "./presence.ts";

/** What is asked. An absent set means all; sets of issues are closed under children. */
export type InstrumentQuestion = {
  focus: number | undefined;
  /** The issue in focus and those under it. */
  around: ReadonlySet<string> | undefined;
  /** Of the labels that are drawn only when asked for. */
  labels: ReadonlySet<NodeLabel>;
  issues: ReadonlySet<string> | undefined;
  levels: readonly Level[];
  limit: number;
  offset: number;
};

/** An issue that an agreement covers by provisions which are not drawn themselves. */
export type Through = { agreement: number; issue: number; relations: number[] };
export type InstrumentGraph = { nodes: number[]; relations: number[]; through: Through[] };
export type InstrumentsFound = {
  drawn: InstrumentGraph;
  whole: { nodes: number; edges: number };
  agreements: { drawn: number; all: number };
  universal: number;
};

type Joined = { relation: number; end: number; node: PathNode };
type Covered = Joined & { provision: number | undefined };

const CORE: ReadonlySet<NodeLabel> = new Set<NodeLabel>(["State", "Organisation", "Issue"]);
const EXTRA: ReadonlySet<NodeLabel> = new Set<NodeLabel>(["Event", "Group", "Provision", "Claim"]);

/** The instruments that are asked for, with what belongs to them, as far as it had begun by the day. */
export function instrumentsIn(graph: PathGraph, presence: Presence, question: InstrumentQuestion): InstrumentsFound {
  const search = new Search(graph, presence, question);
  const { chosen, universal } = search.agreements();
  const page = chosen.slice(question.offset, question.offset + question.limit);
  const drawn = search.drawn(page);
  const whole = page.length === chosen.length ? drawn : search.drawn(chosen);
  return {
    drawn,
    whole: { nodes: whole.nodes.length, edges: whole.relations.length + whole.through.length },
    agreements: { drawn: question.offset + page.length, all: chosen.length },
    universal,
  };
}

class Search {
  readonly #graph: PathGraph;
  readonly #presence: Presence;
  readonly #question: InstrumentQuestion;
  readonly #focus: PathNode | undefined;

  constructor(graph: PathGraph, presence: Presence, question: InstrumentQuestion) {
    this.#graph = graph;
    this.#presence = presence;
    this.#question = question;
    this.#focus = question.focus !== undefined && presence.node(question.focus) ? graph.nodes[question.focus] : undefined;
  }

  /** Those asked for: the one in focus first, then those of most parties, then by id. */
  agreements(): { chosen: number[]; universal: number } {
    const { focus, levels } = this.#question;
    const found = [...this.#candidates()].filter((at) => at === focus || this.#concerns(at));
    const passing = found.filter((at) => at === focus || levels.includes(this.#levelOf(at)));
    const parties = new Map(passing.map((at) => [at, this.#partiesOf(at)]));
    return {
      chosen: passing.sort(
        (a, b) =>
          Number(b === focus) - Number(a === focus) ||
          (parties.get(b) ?? 0) - (parties.get(a) ?? 0) ||
          compare(this.#idOf(a), this.#idOf(b)),
      ),
      universal: levels.includes("universal") ? 0 : found.filter((at) => at !== focus && this.#levelOf(at) === "universal").length,
    };
  }

  /** These agreements with what belongs to them and to the focus, and every relation among all that. */
  drawn(agreements: readonly number[]): InstrumentGraph {
    const grown = agreements.filter((at) => this.#brings(at));
    const nodes = new Set(agreements);
    const starts = this.#starts();
    if (this.#focus && this.#question.focus !== undefined) nodes.add(this.#question.focus);
    for (const at of grown) for (const each of this.#belonging(at)) nodes.add(each);
    if (this.#focus && this.#focus.label !== "Issue") for (const at of starts) for (const each of this.#belonging(at)) nodes.add(each);
    this.#addExtras(nodes, this.#question.focus === undefined ? [...nodes] : [...starts, ...grown]);
    return {
      nodes: [...nodes].sort((a, b) => a - b),
      relations: [...nodes].flatMap((at) => this.#among(at, nodes)),
      through: agreements.flatMap((at) => this.#throughProvisions(at, nodes)),
    };
  }

  #candidates(): Set<number> {
    if (this.#question.focus === undefined)
      return new Set([...this.#graph.nodes.keys()].filter((at) => this.#labelOf(at) === "Agreement" && this.#isKnown(at)));
    if (!this.#focus) return new Set();
    const found = new Set(this.#focus.label === "Agreement" ? [this.#question.focus] : []);
    for (const start of this.#starts()) {
      for (const { end, node } of this.#joined(start)) {
        const whole = this.#focus.label === "Issue" && node.label === "Provision" ? this.#graph.wholes.get(end) : end;
        if (whole !== undefined && this.#labelOf(whole) === "Agreement") found.add(whole);
      }
    }
    return found;
  }

  /** The focus; of an issue, also those under it. */
  #starts(): number[] {
    const { focus, around } = this.#question;
    if (!this.#focus || focus === undefined) return [];
    return [focus, ...[...(around ?? [])].flatMap((id) => this.#graph.numbers.get(id) ?? []).filter((at) => at !== focus)];
  }

  /** Without relations in the datasets asked for, they don't know of it. */
  #isKnown(at: number): boolean {
    return this.#presence.node(at) && this.#joined(at).length > 0;
  }

  #concerns(agreement: number): boolean {
    const { issues } = this.#question;
    return issues === undefined || this.#covered(agreement).some(({ node }) => issues.has(node.id));
  }

  #partiesOf(agreement: number): number {
    return this.#joined(agreement).filter(({ relation }) => this.#typeOf(relation) === "PARTY_TO").length;
  }

  /** Around an agreement only it brings its own along; what merely stands beside an event or a claim brings nothing. */
  #brings(agreement: number): boolean {
    const label = this.#focus?.label;
    return label === "Agreement" ? agreement === this.#question.focus : label === undefined || !EXTRA.has(label);
  }

  #belonging(at: number): number[] {
    const focused = at === this.#question.focus && this.#focus !== undefined && EXTRA.has(this.#focus.label);
    const issues = this.#labelOf(at) === "Agreement" ? this.#covered(at) : [];
    return [...this.#joined(at), ...issues]
      .filter(({ node }) => (CORE.has(node.label) && this.#isOpen(node)) || (focused && EXTRA.has(node.label)))
      .map(({ end }) => end);
  }

  /** Where issues are chosen, only these are drawn. */
  #isOpen({ id, label }: PathNode): boolean {
    const { issues, around, focus } = this.#question;
    if (label !== "Issue" || (!issues && !around) || this.#graph.numbers.get(id) === focus) return true;
    return issues?.has(id) === true || around?.has(id) === true;
  }

  /** Issues that the agreement or a provision of it covers. */
  #covered(agreement: number): Covered[] {
    return this.#joined(agreement).flatMap((one): Covered[] => {
      if (one.node.label === "Issue") return [{ ...one, provision: undefined }];
      if (one.node.label !== "Provision") return [];
      return this.#joined(one.end).flatMap((other) => (other.node.label === "Issue" ? [{ ...other, provision: one.end }] : []));
    });
  }

  /** What was asked for besides and is joined to these; groups take part in events and are claimed about. */
  #addExtras(nodes: Set<number>, base: readonly number[]): void {
    const { labels } = this.#question;
    if (labels.size === 0) return;
    const found = base.flatMap((at) => this.#joined(at).flatMap(({ end, node }) => (labels.has(node.label) ? [{ at, end }] : [])));
    for (const { at, end } of found) {
      // An issue under the one in focus may be joined to nothing else.
      nodes.add(at).add(end);
      if (labels.has("Group")) for (const other of this.#joined(end)) if (other.node.label === "Group") nodes.add(other.end);
    }
  }

  #among(at: number, nodes: ReadonlySet<number>): number[] {
    return this.#joined(at).flatMap(({ relation, end }) => {
      const isOut = this.#graph.relations[relation]?.source === at;
      return isOut && nodes.has(end) && !this.#tiesEverybody(relation) ? [relation] : [];
    });
  }

  /** Members of universal bodies: that of the focus is told, those of all others only if asked. */
  #tiesEverybody(relation: number): boolean {
    const { source, target, type } = this.#graph.relations[relation] ?? {};
    const { focus, levels } = this.#question;
    if (type !== "MEMBER_OF" || source === focus || target === focus || levels.includes("universal")) return false;
    return this.#graph.nodes[target ?? -1]?.level === "universal";
  }

  #throughProvisions(agreement: number, nodes: ReadonlySet<number>): Through[] {
    const covered = this.#covered(agreement).filter(({ end }) => nodes.has(end));
    const direct = new Set(covered.filter(({ provision }) => provision === undefined).map(({ end }) => end));
    const through = new Map<number, Through>();
    for (const { relation, end, provision } of covered) {
      if (provision === undefined || direct.has(end) || nodes.has(provision)) continue;
      const known = through.get(end) ?? { agreement, issue: end, relations: [] };
      known.relations.push(relation);
      through.set(end, known);
    }
    return [...through.values()];
  }

  #joined(at: number): Joined[] {
    const { offsets, ends, relations } = this.#graph.links;
    const found: Joined[] = [];
    for (let link = offsets[at] ?? 0; link < (offsets[at + 1] ?? 0); link += 1) {
      const [relation, end] = [relations[link] ?? -1, ends[link] ?? -1];
      const node = this.#graph.nodes[end];
      if (node && this.#presence.relation(relation)) found.push({ relation, end, node });
    }
    return found;
  }

  #labelOf(at: number): NodeLabel | undefined {
    return this.#graph.nodes[at]?.label;
  }

  #levelOf(at: number): Level {
    return this.#graph.nodes[at]?.level ?? "regional";
  }

  #typeOf(relation: number): string | undefined {
    return this.#graph.relations[relation]?.type;
  }

  #idOf(at: number): string {
    return this.#graph.nodes[at]?.id ?? "";
  }
}
