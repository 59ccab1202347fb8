import { expect } from "vitest";
import { PathsAnswer } from "../../server/contract/wire/paths.ts";
import { held } from "./answers.ts";
import type { Asker, Parameters_ } from "./api.ts";

/** Asked again where it only came too late, as a reader would: a database that has just started plans for a while. */
async function patiently(asker: Asker, asked: Parameters_, tries = 8): Promise<PathsAnswer> {
  const answer = held(PathsAnswer, await asker.get("/paths", asked));
  const late = answer.reason === "reading" || answer.reason === "time";
  return late && tries > 1 ? patiently(asker, asked, tries - 1) : answer;
}

/** Of both engines, once it is the same. */
export async function alike(ours: Asker, theirs: Asker, asked: Parameters_): Promise<PathsAnswer> {
  const [embedded, neo4j] = await Promise.all([patiently(ours, asked), patiently(theirs, asked)]);
  expect(embedded, JSON.stringify(asked)).toEqual(neo4j);
  return embedded;
}
