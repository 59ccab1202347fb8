import { CorridorObservation, Statement } from "../../contract/wire/explore.ts";
import { EvidenceClaim, EvidenceItem } from "../../contract/wire/network.ts";
import type {
  ChangesParameters,
  CorridorParameters,
  EvidenceParameters,
  StatementParameters,
  TimelineParameters,
} from "../../contract/wire/parameters.ts";
import { Change } from "../../contract/wire/timeline.ts";
import { columnsOf } from "../../domain/export/columns.ts";
import type { ExportEdge, ExportNode } from "../../domain/export/model.ts";
import { corridors } from "../corridors.ts";
import { evidence } from "../evidence.ts";
import { describedNodes } from "../nodes.ts";
import { statements } from "../statements.ts";
import { changes, timeline } from "../timeline.ts";
import { patient } from "./patient.ts";
import { type Asking, citedBy, type Seen, unique } from "./seen.ts";

/** Views that are lists: some of them are graphs too. */
export async function corridorsSeen({ store: hasty, catalogue, signal, refuseMore }: Asking, asked: CorridorParameters): Promise<Seen> {
  const store = patient(hasty);
  refuseMore((await corridors(store, catalogue, { ...asked, limit: 0 }, signal)).total);
  const answer = await corridors(store, catalogue, asked, signal);
  const figures = answer.corridors;
  const states = await describedNodes(
    store,
    catalogue,
    unique(figures.flatMap(({ origin, destination }) => [origin.id, destination.id])).sort(),
    asked.datasets ?? [],
    signal,
  );
  return {
    title: "Figures about corridors",
    asOf: null,
    extent: { shown: figures.length, total: answer.total, of: "figures", whole: !answer.truncated && !asked.offset },
    answer,
    cited: citedBy(figures),
    graph: (flat) => ({
      directed: true,
      nodes: states.map((state) => flat.node(state)),
      edges: figures.map(({ id, origin, destination, ...rest }): ExportEdge => {
        return { id, type: rest.metric, source: origin.id, target: destination.id, attributes: flat.attributes(rest) };
      }),
    }),
    sheets: (flat) => [
      { name: "figures", columns: columnsOf(CorridorObservation), rows: figures.map((figure) => flat.attributes(figure)) },
    ],
    ids: unique(figures.flatMap(({ id, corridor, origin, destination }) => [id, corridor, origin.id, destination.id])),
  };
}

export async function statementsSeen({ store, catalogue }: Asking, asked: StatementParameters): Promise<Seen> {
  const answer = await statements(store, catalogue, asked);
  const claims = answer.statements;
  const links = claims.flatMap((claim) => [
    ...claim.about.map((end) => ({ claim, type: "ABOUT", end })),
    ...claim.issues.map((end) => ({ claim, type: "PROPOSES", end })),
    ...claim.supportedBy.map((end) => ({ claim, type: "SUPPORTED_BY", end })),
    ...claim.contradictedBy.map((end) => ({ claim, type: "CONTRADICTED_BY", end })),
  ]);
  const named = new Map(links.map(({ end }) => [end.id, end]));
  for (const { id } of claims) named.delete(id);
  return {
    title: "What sources claim",
    asOf: null,
    extent: { shown: claims.length, total: answer.total, of: "statements", whole: !answer.truncated && !asked.offset },
    answer,
    cited: citedBy(claims),
    graph: (flat) => ({
      directed: true,
      nodes: [
        ...claims.map(({ id, name, about: _, issues: _i, supportedBy: _s, contradictedBy: _c, ...rest }): ExportNode => {
          return { id, label: "Claim", name, attributes: flat.attributes(rest) };
        }),
        ...[...named.values()].map(({ id, label, name }): ExportNode => ({ id, label, name, attributes: {} })),
      ],
      edges: links.map(({ claim, type, end: { id, label: _, name: _n, ...rest } }): ExportEdge => {
        return { id: `${claim.id}~${type}~${id}`, type, source: claim.id, target: id, attributes: flat.attributes(rest) };
      }),
    }),
    sheets: (flat) => [{ name: "statements", columns: columnsOf(Statement), rows: claims.map((claim) => flat.attributes(claim)) }],
    ids: unique([...claims.map(({ id }) => id), ...named.keys()].filter((id) => !id.startsWith("source:"))),
  };
}

export async function evidenceSeen({ store, catalogue, signal }: Asking, asked: EvidenceParameters): Promise<Seen> {
  const answer = await evidence(store, catalogue, asked, signal);
  const { items, claims, a, b } = answer;
  return {
    title: `What stands behind the tie of ${a} and ${b}`,
    asOf: answer.asOf,
    extent: { shown: items.length, total: answer.total, of: "instruments, bodies and events", whole: !answer.truncated && !asked.offset },
    answer,
    cited: citedBy([items, claims]),
    graph: undefined,
    sheets: (flat) => [
      { name: "items", columns: columnsOf(EvidenceItem), rows: items.map((item) => flat.attributes(item)) },
      { name: "claims", columns: columnsOf(EvidenceClaim), rows: claims.map((claim) => flat.attributes(claim)) },
    ],
    ids: unique([a, b, ...items.flatMap(({ id, issues }) => [id, ...issues]), ...claims.map(({ id }) => id)]),
  };
}

/** Before and after everything: between them lies all that happened, and each says there where it was read. */
const ALL_TIME = { since: "0001-01-01", asOf: "9999-12-31" } as const;

export async function timelineSeen(asking: Asking, asked: TimelineParameters): Promise<Seen> {
  const { store, relations, catalogue, signal } = asking;
  const [answer, told] = [
    await timeline(store, relations, catalogue, asked, signal),
    await changes(store, relations, catalogue, { ...asked, ...ALL_TIME }, signal),
  ];
  const cut = answer.truncated || answer.undated.truncated;
  return {
    title: "What happened when",
    asOf: null,
    extent: {
      shown: told.items.length + told.perhaps.items.length,
      total: answer.total,
      of: "happenings",
      whole: !cut && !asked.offset,
    },
    answer,
    cited: citedBy(told),
    graph: undefined,
    sheets: (flat) => [
      { name: "happenings", columns: columnsOf(Change), rows: told.items.map((each) => flat.attributes(each)) },
      { name: "undated", columns: columnsOf(Change), rows: told.perhaps.items.map((each) => flat.attributes(each)) },
    ],
    ids: subjectsOf(told),
  };
}

export async function changesSeen({ store, relations, catalogue, signal }: Asking, asked: ChangesParameters): Promise<Seen> {
  const answer = await changes(store, relations, catalogue, asked, signal);
  return {
    title: `What came and went between ${answer.since} and ${answer.asOf}`,
    asOf: answer.asOf,
    extent: {
      shown: answer.items.length + answer.perhaps.items.length,
      total: answer.total + answer.perhaps.total,
      of: "happenings",
      whole: !answer.truncated && !answer.perhaps.truncated && !asked.offset,
    },
    answer,
    cited: citedBy(answer),
    graph: undefined,
    sheets: (flat) => [
      { name: "changes", columns: columnsOf(Change), rows: answer.items.map((each) => flat.attributes(each)) },
      { name: "perhaps", columns: columnsOf(Change), rows: answer.perhaps.items.map((each) => flat.attributes(each)) },
    ],
    ids: subjectsOf(answer),
  };
}

function subjectsOf({ items, perhaps }: Awaited<ReturnType<typeof changes>>): string[] {
  return unique([...items, ...perhaps.items].flatMap(({ subject, actor }) => [subject.id, actor?.id]));
}
