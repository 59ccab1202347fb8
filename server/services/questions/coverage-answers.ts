import { citizensCovered } from "../../domain/questions/citizens-covered.ts";
import { CONTROL, controlWithoutPathway, PATHWAY } from "../../domain/questions/control-without-pathway.ts";
import { corridorsWithout } from "../../domain/questions/corridors-without.ts";
import { Covering } from "../../domain/questions/covering.ts";
import { type AskedQuestion, impossible } from "../../domain/questions/found.ts";
import { type Among, placeFilter } from "../../domain/questions/members.ts";
import { pairsWithout } from "../../domain/questions/pairs-without.ts";
import { rightsAsymmetry } from "../../domain/questions/rights-asymmetry.ts";
import { softLawOnly } from "../../domain/questions/soft-law-only.ts";
import { coverageStates } from "../../queries/coverage.ts";
import { inventoriesOf } from "../coverage/inventories.ts";
import type { Answered } from "./answered.ts";
import type { QuestionReading } from "./reading.ts";

function coveringOf(reading: QuestionReading, asked: AskedQuestion): Covering {
  return new Covering(reading.ground(asked.datasets), inventoriesOf(reading.catalogue, asked.datasets).claims, asked.t);
}

/** Whom the place asked for lets in, or the answer that says why nobody. */
function allowed(reading: QuestionReading, asked: AskedQuestion): { among: Among } | Answered {
  const among = placeFilter(reading.ground(asked.datasets), asked);
  return typeof among === "string" ? { found: impossible(among) } : { among };
}

const within = ({ catalogue }: QuestionReading, ...issues: readonly string[]): Set<string> => catalogue.issues.closure(issues);

export async function corridorsWithoutAgreement(reading: QuestionReading, asked: AskedQuestion): Promise<Answered> {
  const place = allowed(reading, asked);
  if ("found" in place) return place;
  const figures = await reading.figures(asked, asked.minimum);
  return { found: corridorsWithout(coveringOf(reading, asked), asked, within(reading, asked.issue ?? ""), figures, place.among), figures };
}

export async function softLaw(reading: QuestionReading, asked: AskedQuestion): Promise<Answered> {
  const place = allowed(reading, asked);
  if ("found" in place) return place;
  const figures = await reading.figures(asked, asked.minimum);
  return { found: softLawOnly(coveringOf(reading, asked), asked, within(reading, asked.issue ?? ""), figures, place.among), figures };
}

export async function controlPathway(reading: QuestionReading, asked: AskedQuestion): Promise<Answered> {
  const place = allowed(reading, asked);
  if ("found" in place) return place;
  const figures = await reading.figures(asked);
  const issues = { control: within(reading, ...CONTROL), pathway: within(reading, PATHWAY) };
  return { found: controlWithoutPathway(coveringOf(reading, asked), asked, issues, figures, place.among), figures };
}

export async function asymmetry(reading: QuestionReading, asked: AskedQuestion): Promise<Answered> {
  const figures = await reading.figures(asked, asked.minimum);
  return { found: rightsAsymmetry(reading.ground(asked.datasets), coveringOf(reading, asked), asked, figures), figures };
}

export async function pairs(reading: QuestionReading, asked: AskedQuestion): Promise<Answered> {
  const { issue = "" } = asked;
  const { entries } = reading.catalogue.issues;
  const parts = issue === "issue:migration" ? entries.filter(({ parent }) => parent === issue).map(({ id }) => id) : [issue];
  const topics = parts.map((id) => ({ issue: id, within: within(reading, id) }));
  const all = await reading.store.run(coverageStates, {}, reading.signal);
  const everybody = all.map(({ id }) => id);
  return { found: pairsWithout(reading.ground(asked.datasets), coveringOf(reading, asked), asked, topics, everybody) };
}

export async function citizens(reading: QuestionReading, asked: AskedQuestion): Promise<Answered> {
  const figures = await reading.figures(asked);
  return { found: citizensCovered(coveringOf(reading, asked), asked, within(reading, asked.issue ?? ""), figures), figures };
}
