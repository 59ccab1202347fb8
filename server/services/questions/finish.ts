import { labelOf } from "../../contract/ids.ts";
import type {
  ParameterValue,
  QuestionAnswer,
  QuestionColumn,
  QuestionParameters,
  QuestionRow,
  QuestionSource,
} from "../../contract/wire/questions.ts";
import type { Provenance } from "../../domain/facts.ts";
import { compare, groupBy } from "../../domain/parallel.ts";
import type { QuestionDefinition } from "../../domain/questions/definitions.ts";
import type { Found, FoundRow } from "../../domain/questions/found.ts";
import { LEADING_UNKNOWN, namedIn, number, withNames } from "../../domain/questions/words.ts";
import * as nodeQueries from "../../queries/nodes.ts";
import { pathEdges } from "../../queries/paths.ts";
import type { QuestionReading } from "./reading.ts";
import { sentenceOf } from "./sentence.ts";

const AT_ONCE = 2_000;
const ROWS_AT_ONCE = 200;

/** Where something was read. */
type Place = Pick<Provenance, "source" | "dataset">;

type Asked = {
  definition: QuestionDefinition;
  values: Readonly<Record<string, ParameterValue>>;
  t: string;
  page: Pick<QuestionParameters, "limit" | "offset">;
};

/** Cuts the page, and fills in names and sources: only for what is shown. */
export async function finish(
  reading: QuestionReading,
  found: Found,
  { definition, values, t, page }: Asked,
  datasets: readonly string[],
): Promise<QuestionAnswer> {
  const [offset, limit] = [page.offset ?? 0, page.limit ?? 200];
  const shown = found.rows.slice(offset, offset + limit);
  const open = found.undecided.slice(offset, offset + limit);
  const sentence = sentenceOf(definition, values);
  const texts = [sentence, found.answer, ...found.caveats.map(({ text }) => text)];
  const names = await namesOf(reading, [...texts.flatMap(namedIn), ...[...shown, ...open].flatMap((each) => idsIn(each, found.columns))]);
  const sources = await sourcesOf(reading, [...shown, ...open], datasets);
  const wire = (each: FoundRow): QuestionRow => ({
    ids: [...each.ids],
    cells: Object.fromEntries(
      Object.entries(each.cells).map(([key, cell]) => [key, typeof cell === "string" ? withNames(cell, names) : cell]),
    ),
    coverage: each.coverage,
    agreements: [...each.agreements],
    sources: [...new Set((sources.get(each) ?? []).map(({ source }) => source))].sort(compare),
    figures: [...each.figures],
  });
  const rows = shown.map(wire);
  const undecided = open.map(wire);
  return {
    slug: definition.slug,
    title: definition.title,
    sentence: withNames(sentence, names),
    answer: withNames(found.answer, names),
    possible: found.possible,
    hypothetical: definition.slug === "what-if-accession",
    counted: { found: found.rows.length, of: found.of, unknown: found.undecided.length },
    asked: { ...values },
    columns: [...found.columns],
    rows,
    total: found.rows.length,
    truncated: found.rows.length > offset + rows.length,
    undecided: { rows: undecided, total: found.undecided.length, truncated: found.undecided.length > offset + undecided.length },
    caveats: [...unknownFirst(found), ...found.caveats].map(({ code, text }) => ({ code, text: withNames(text, names) })),
    asOf: t,
    names: Object.fromEntries([...names].sort(([a], [b]) => compare(a, b))),
    sources: cited(reading, [...sources.values()].flat()),
  };
}

/** What is not established is said above the rows, however little it is. */
function unknownFirst({ undecided, of, possible }: Found): { code: string; text: string }[] {
  if (!possible || undecided.length === 0) return [];
  const share = undecided.length / Math.max(1, of);
  const much = share > LEADING_UNKNOWN ? ", more than a third" : "";
  return [
    {
      code: "unknown",
      text: `For ${number(undecided.length)} of ${number(of)}${much}, nothing is established: they are listed apart, and counted neither way.`,
    },
  ];
}

function idsIn({ cells, agreements, ids }: FoundRow, columns: readonly QuestionColumn[]): string[] {
  const told = columns.flatMap(({ key, type }) => {
    const cell = cells[key];
    if (type === "nodes" && Array.isArray(cell)) return cell;
    return type === "node" && typeof cell === "string" ? [cell] : [];
  });
  const inTexts = Object.values(cells).flatMap((cell) => (typeof cell === "string" ? namedIn(cell) : []));
  return [...told, ...inTexts, ...agreements, ...ids.filter((id) => labelOf(id) !== "Corridor")];
}

async function namesOf({ store, signal }: QuestionReading, all: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(all)].filter((id) => labelOf(id) !== undefined);
  const names = new Map<string, string>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    for (const { id, name } of await store.run(nodeQueries.nodes, { ids: ids.slice(at, at + AT_ONCE) }, signal)) names.set(id, name);
  }
  return names;
}

/** Where each row was read: of its relations, of the nodes it names as grounds, and what was at hand with it. */
async function sourcesOf(
  reading: QuestionReading,
  rows: readonly FoundRow[],
  datasets: readonly string[],
): Promise<Map<FoundRow, Place[]>> {
  const found = new Map<FoundRow, Place[]>();
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = rows.slice(at, at + ROWS_AT_ONCE);
    const on = some.flatMap(({ rests }) => rests.on);
    const read = await statements(reading, [...new Set(on)], datasets);
    for (const each of some) {
      const places = [...each.rests.on.flatMap((key) => read.get(key) ?? []), ...(each.rests.stated ?? [])];
      found.set(
        each,
        places.filter(({ source }) => source !== ""),
      );
    }
  }
  return found;
}

async function statements(
  { store, signal }: QuestionReading,
  keys: readonly string[],
  datasets: readonly string[],
): Promise<Map<string, Place[]>> {
  const nodes = keys.filter((key) => !key.includes("~"));
  const ends = [
    ...new Set(keys.filter((key) => key.includes("~")).flatMap((key) => [key.split("~")[0] ?? "", key.split("~")[2] ?? ""])),
  ].sort();
  const of = { datasets: [...datasets] };
  const [described, edges] = await Promise.all([
    nodes.length === 0 ? [] : store.run(nodeQueries.descriptions, { ids: [...nodes], ...of }, signal),
    ends.length === 0 ? [] : store.run(pathEdges, { ids: ends, others: ends, ...of }, signal),
  ]);
  const told = [
    ...described.map(({ node, provenance }) => ({ key: node, provenance })),
    ...edges.map(({ type, source, target, provenance }) => ({ key: `${source}~${type}~${target}`, provenance })),
  ];
  return new Map([...groupBy(told, ({ key }) => key)].map(([key, each]) => [key, each.map(({ provenance }) => provenance)]));
}

function cited({ catalogue }: QuestionReading, places: readonly Place[]): QuestionSource[] {
  return [...groupBy(places, ({ source }) => source)]
    .sort(([a], [b]) => compare(a, b))
    .map(([id, among]) => {
      const source = catalogue.sources.get(id);
      return {
        id,
        citation: source?.citation ?? id,
        url: source?.url ?? null,
        stale: source?.stale ?? false,
        datasets: [...new Set(among.map(({ dataset }) => dataset))].sort(compare),
      };
    });
}
