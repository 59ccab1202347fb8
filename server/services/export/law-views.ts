import Type, { type TSchema } from "typebox";
import { labelOf } from "../../contract/ids.ts";
import { LEVELS } from "../../contract/vocabulary.ts";
import { Day, NodeRef, object, oneOf, SourceRef } from "../../contract/wire/common.ts";
import { LayerCoverage, PeopleMeasure } from "../../contract/wire/coverage.ts";
import type { CoverageParameters } from "../../contract/wire/coverage-parameters.ts";
import { GAP_KINDS, type GapParameters } from "../../contract/wire/gaps.ts";
import type { QuestionAnswer, QuestionParameters, QuestionRow } from "../../contract/wire/questions.ts";
import { joined } from "../../domain/export/cited.ts";
import { columnsOf } from "../../domain/export/columns.ts";
import type { Flattener } from "../../domain/export/flat.ts";
import type { Attributes, ExportEdge, ExportNode } from "../../domain/export/model.ts";
import { everyCell } from "../coverage/coverage.ts";
import { everyGap } from "../coverage/gaps.ts";
import { question } from "../questions/ask.ts";
import { Grounds, inLayers } from "./grounds.ts";
import { type Asking, type Seen, unique } from "./seen.ts";

const CITED = { sources: Type.Array(SourceRef) };
const { confidence, soft: _, practice: _p, unclear: _u, ...verdict } = LayerCoverage.properties;
const NAMED = Type.Array(NodeRef);
const VERDICT = { ...verdict, verdictConfidence: confidence, agreements: NAMED, undecided: NAMED, beside: NAMED };
const ENDS = { origin: NodeRef, destination: NodeRef, issue: NodeRef, layer: oneOf(LEVELS), asOf: Day };
const PEOPLE = { people: Type.Number(), ...PeopleMeasure.properties };
/** The points of a gap, by their grounds, and what each ground names. */
const WHY = {
  ...Object.fromEntries(["people", "missing", "asymmetry", "claims", "evidence"].map((ground) => [`points.${ground}`, Type.Number()])),
  missingIn: Type.Array(oneOf(LEVELS)),
  originOnly: NAMED,
  destinationOnly: NAMED,
  claims: NAMED,
};
const CELL_COLUMNS = columnsOf(object({ ...ENDS, ...VERDICT, ...PEOPLE, ...CITED }));
const RANK = { kind: oneOf(GAP_KINDS), score: Type.Number(), formula: Type.String() };
const GAP_COLUMNS = columnsOf(object({ ...ENDS, ...RANK, ...WHY, ...VERDICT, ...PEOPLE, ...CITED })).filter((name) => name !== "state");

/** What the law between states comes to, as it is taken away: each row with the instruments and the inventory that decide it. */
export async function coverageSeen(asking: Asking, asked: Omit<CoverageParameters, "format">): Promise<Seen> {
  const { store, catalogue, coverage, signal } = asking;
  const { answer, figures } = await everyCell(store, coverage, catalogue, asked, signal);
  const rests = await Grounds.of(asking, answer, figures, asked.datasets ?? []);
  const { cells, states, asOf } = answer;
  return {
    title: `Coverage of ${answer.issues.map(({ name }) => name).join(", ")} on ${asOf}`,
    asOf,
    extent: { shown: cells.length, total: answer.total, of: "corridors and issues", whole: !answer.truncated && !asked.offset },
    answer,
    ...rests.cited,
    graph: (flat) => ({
      directed: true,
      nodes: states.map(({ id, name }): ExportNode => ({ id, label: "State", name, attributes: {} })),
      edges: cells.map((cell): ExportEdge => {
        const { origin, destination, issue, layers, people } = cell;
        const grounds = LEVELS.flatMap((level) => layers[level] ?? []);
        return {
          id: `${origin}~${issue}~${destination}`,
          type: "COVERAGE",
          source: origin,
          target: destination,
          attributes: {
            ...flat.attributes({ issue: rests.named(issue), asOf, ...inLayers(layers, rests), ...rests.people(people) }),
            ...rests.sources(flat, grounds, people),
          },
        };
      }),
    }),
    sheets: (flat) => [
      {
        name: "cells",
        columns: CELL_COLUMNS,
        rows: cells.flatMap(({ origin, destination, issue, layers, people }) =>
          LEVELS.flatMap((level): Attributes[] => {
            const layer = layers[level];
            if (!layer) return [];
            const ends = { origin: rests.named(origin), destination: rests.named(destination), issue: rests.named(issue) };
            return [
              {
                ...flat.attributes({ ...ends, layer: level, asOf, ...rests.layer(layer), ...rests.people(people) }),
                ...rests.sources(flat, [layer], people),
              },
            ];
          }),
        ),
      },
    ],
    ids: unique([...states.map(({ id }) => id), ...answer.issues.map(({ id }) => id), ...rests.instruments]),
  };
}

export async function gapsSeen(asking: Asking, asked: GapParameters): Promise<Seen> {
  const { store, catalogue, coverage, signal } = asking;
  const { answer, figures } = await everyGap(store, coverage, catalogue, asked, signal);
  const rests = await Grounds.of(asking, answer, figures, asked.datasets ?? []);
  const claims = answer.gaps.flatMap(({ why }) => why.claims.claims);
  return {
    title: `Gaps in ${answer.layer} coverage on ${answer.asOf}, ranked`,
    asOf: answer.asOf,
    extent: { shown: answer.gaps.length, total: answer.total, of: "gaps", whole: !answer.truncated && !asked.offset },
    answer,
    ...rests.cited,
    graph: undefined,
    sheets: (flat) => [
      {
        name: "gaps",
        columns: GAP_COLUMNS,
        rows: answer.gaps.map(({ origin, destination, issue, kind, coverage: layer, people, score, why }): Attributes => {
          const { missing, asymmetry, claims: naming } = why;
          const record = {
            origin: rests.named(origin),
            destination: rests.named(destination),
            issue: rests.named(issue),
            layer: answer.layer,
            asOf: answer.asOf,
            kind,
            score,
            formula: answer.formula,
            "points.people": why.people.points,
            "points.missing": missing.points,
            "points.asymmetry": asymmetry.points,
            "points.claims": naming.points,
            "points.evidence": why.evidence.points,
            missingIn: missing.layers,
            originOnly: asymmetry.originOnly.map(rests.named),
            destinationOnly: asymmetry.destinationOnly.map(rests.named),
            claims: naming.claims,
            ...rests.layer(layer),
            ...rests.people(people),
          };
          return { ...flat.attributes(record, ["state"]), ...rests.sources(flat, [layer], people) };
        }),
      },
    ],
    ids: unique([
      ...answer.states.map(({ id }) => id),
      ...answer.issues.map(({ id }) => id),
      ...claims.map(({ id }) => id),
      ...rests.instruments,
    ]),
  };
}

/** The answer to one of the questions; what is only supposed says so in its title and in each row. */
export async function questionSeen(
  { store, relations, catalogue, signal }: Asking,
  { question: slug, ...asked }: Omit<QuestionParameters, "format"> & { question: string },
): Promise<Seen> {
  const answer = await question(store, relations, catalogue, slug, asked, signal);
  const { rows, undecided, hypothetical, sources } = answer;
  const table = (flat: Flattener, some: readonly QuestionRow[]): Attributes[] =>
    some.map((row) => ({ ...flat.attributes(rowOf(answer, row)), ...restsOf(answer, row, flat) }));
  return {
    title: `${hypothetical ? "Hypothetical: " : ""}${answer.sentence}`,
    asOf: answer.asOf,
    extent: {
      shown: rows.length + undecided.rows.length,
      total: answer.total + undecided.total,
      of: "rows",
      whole: !answer.truncated && !undecided.truncated && !asked.offset,
    },
    answer,
    cited: sources.flatMap(({ datasets, ...source }) => datasets.map((dataset) => ({ ...source, dataset }))),
    graph: undefined,
    sheets: (flat) => [
      { name: "rows", columns: columnsOf(rowShape(answer)), rows: table(flat, rows) },
      { name: "undecided", columns: columnsOf(rowShape(answer)), rows: table(flat, undecided.rows) },
    ],
    ids: unique([...rows, ...undecided.rows].flatMap(({ ids, agreements }) => [...ids, ...agreements])).filter(
      (id) => labelOf(id) !== undefined && labelOf(id) !== "Source",
    ),
  };
}

/** The shape of what {@link rowOf} gives: its columns are the question's own. */
function rowShape({ columns, hypothetical }: QuestionAnswer) {
  const cells = columns.flatMap(({ key, type, unit }): [string, TSchema][] => [
    [key, type === "node" ? NodeRef : type === "nodes" ? Type.Array(NodeRef) : Type.String()],
    ...(unit === undefined ? [] : [[`${key}Unit`, Type.String()] as [string, TSchema]]),
  ]);
  const rests = { coverage: Type.String(), agreements: Type.Array(NodeRef), figures: Type.Array(Type.String()), ...CITED };
  return object({ ...(hypothetical && { hypothetical: Type.Boolean() }), ...Object.fromEntries(cells), ...rests });
}

function rowOf({ columns, names, hypothetical }: QuestionAnswer, { cells, coverage, agreements, figures }: QuestionRow): object {
  const named = (id: string) => ({ id, name: names[id] ?? id });
  return {
    ...(hypothetical && { hypothetical: true }),
    ...Object.fromEntries(
      columns.flatMap(({ key, type, unit }): [string, unknown][] => {
        const cell = cells[key] ?? null;
        const isNode = type === "node" || type === "nodes";
        return [
          [key, isNode && cell !== null ? [cell].flat().map((id) => named(String(id))) : cell],
          ...(unit === undefined ? [] : [[`${key}Unit`, unit] as [string, unknown]]),
        ];
      }),
    ),
    coverage,
    agreements: agreements.map(named),
    figures: figures.map(({ metric, year, edition, value, unit, source }) =>
      [metric, year, edition, `${value} ${unit}`, source].filter((part) => part !== null).join(", "),
    ),
  };
}

function restsOf({ sources }: QuestionAnswer, row: QuestionRow, flat: Flattener): Attributes {
  const read = sources.filter(({ id }) => row.sources.includes(id));
  if (read.length === 0) return {};
  return {
    sources: joined(read.map(({ citation, url }) => [citation, url].filter(Boolean).join(", "))),
    ...(read.some(({ stale }) => stale) && { stale: true }),
    ...flat.datasets(read.flatMap(({ datasets }) => datasets)),
  };
}
