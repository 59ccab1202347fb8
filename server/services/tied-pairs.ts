import type { TiedPairs } from "../contract/wire/network.ts";
import type { TieParameters } from "../contract/wire/parameters.ts";
import { compare } from "../domain/parallel.ts";
import type { Catalogue } from "./catalogue.ts";
import { questionOf } from "./cooperation.ts";
import type { KeptCooperation } from "./kept-cooperation.ts";
import { actorFilter } from "./network.ts";
import { weighed } from "./weighed.ts";

/** Which two actors have a tie: the pairs of the network by the same filters, all of them, without what they rest on. */
export async function tiedPairs(kept: KeptCooperation, catalogue: Catalogue, asked: TieParameters): Promise<TiedPairs> {
  const question = questionOf(asked, catalogue);
  const { ties } = await weighed(await kept.read(catalogue), question);
  const allowed = actorFilter(asked, new Map());
  const tied = ties.filter(({ a, b, weight }) => weight > 0 && allowed(a) && allowed(b));
  const actors = [...new Set(tied.flatMap(({ a, b }) => [a, b]))].sort(compare);
  const places = new Map(actors.map((id, at) => [id, at]));
  const partners: number[][] = actors.map(() => []);
  for (const { a, b } of tied) partners[places.get(a) ?? 0]?.push(places.get(b) ?? 0);
  for (const each of partners) each.sort((x, y) => x - y);
  return { actors, partners, total: tied.length, asOf: question.t };
}
