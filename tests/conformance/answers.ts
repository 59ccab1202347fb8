import type { Static, TSchema } from "typebox";
import { Compile, type Validator } from "typebox/compile";
import { Evidence, type EvidenceItem, Network, type Tie, TiedPairs } from "../../server/contract/wire/network.ts";
import type { Ground } from "../reference/cooperation.ts";
import { type AskedNetwork, type PlainTie, ties } from "../reference/network.ts";
import type { Reading } from "../reference/reading.ts";
import type { Asker, Parameters_ } from "./api.ts";

/** Each schema is compiled once: an answer of a whole network has tens of thousands of values to check. */
const validators = new WeakMap<TSchema, Validator>();

/** Answers of the API, held to their schemas, and in the reference's words. */
export function held<S extends TSchema>(schema: S, answer: unknown): Static<S> {
  const validator = validators.get(schema) ?? Compile(schema);
  validators.set(schema, validator);
  if (isOf(validator, schema, answer)) return answer;
  const [first] = validator.Errors(answer);
  throw new Error(`the answer breaks its schema: ${JSON.stringify(first)}`);
}

function isOf<S extends TSchema>(validator: Validator, _: S, answer: unknown): answer is Static<S> {
  return validator.Check(answer);
}

export function parametersOf({ t, ...asked }: AskedNetwork): Parameters_ {
  return { ...asked, asOf: t };
}

/** The whole network, page by page. */
export async function wholeNetwork(asker: Asker, asked: AskedNetwork): Promise<{ first: Network; ties: Tie[] }> {
  const page = async (offset: number) => held(Network, await asker.get("/network", { ...parametersOf(asked), limit: 5000, offset }));
  const first = await page(0);
  const ties = [...first.edges];
  while (ties.length < first.total.edges) {
    const { edges } = await page(ties.length);
    if (edges.length === 0) throw new Error(`the network ends after ${ties.length} of ${first.total.edges} ties`);
    ties.push(...edges);
  }
  return { first, ties };
}

/** The pairs of all ties by what of a question decides whether there is one, as `<id> <id>`. */
export async function tiedPairs(asker: Asker, { focus, states, regions, strengths, minWeight, ...asked }: AskedNetwork): Promise<string[]> {
  const { actors, partners, total } = held(TiedPairs, await asker.get("/ties", parametersOf(asked)));
  const pairs = partners.flatMap((after, at) => after.map((other) => `${actors[at]} ${actors[other]}`));
  if (pairs.length !== total) throw new Error(`${total} ties are told, and ${pairs.length} pairs`);
  return pairs.sort();
}

/** The same by the reference. */
export function tiedByReference(reading: Reading, { focus, states, regions, strengths, minWeight, ...asked }: AskedNetwork): string[] {
  return ties(reading, asked)
    .map(({ source, target }) => `${source} ${target}`)
    .sort();
}

export function plain({
  source,
  target,
  weight,
  uncertain,
  agreements,
  bodies,
  events,
  strongest,
  issues,
  levels,
  channels,
}: Tie): PlainTie {
  return { source, target, weight, uncertain, agreements, bodies, events, strongest, issues, levels, channels };
}

export async function evidenceOf(
  asker: Asker,
  a: string,
  b: string,
  { t, issues, levels, channels, bodies, roles, datasets }: AskedNetwork,
): Promise<Evidence> {
  const filter = { issues, levels, channels, bodies, roles, datasets };
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  return held(Evidence, await asker.get("/evidence", { a, b, asOf: t, limit: 1000, ...given }));
}

export function ground({ kind, id, level, issues, strength, counts, lapsed, live }: EvidenceItem): Ground {
  return { kind, id, level: level ?? "", issues, strength, counts, lapsed, live };
}

export function inOrder(grounds: readonly Ground[]): Ground[] {
  return [...grounds].sort((x, y) => (`${x.kind} ${x.id}` < `${y.kind} ${y.id}` ? -1 : 1));
}
