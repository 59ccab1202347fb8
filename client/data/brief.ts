import type { ActorId } from "../../server/contract/ids.ts";
import { isId } from "../../server/contract/ids.ts";
import type { CoverageColumns } from "../../server/contract/wire/coverage.ts";
import type { CoverageParameters } from "../../server/contract/wire/coverage-parameters.ts";
import type { StatementsAnswer } from "../../server/contract/wire/explore.ts";
import type { QuestionAnswer } from "../../server/contract/wire/questions.ts";
import { answerOf, instrumentsQuery } from "./queries.ts";

export type AskedBrief = Readonly<{ issue: string; datasets: readonly string[]; asOf?: string }>;

export type AskedFigures = Readonly<{ metric?: string; edition?: string; year?: number }>;

/** The most that one compact answer carries: more than any brief is about. */
const MOST = 100_000;

const common = ({ datasets, asOf }: Omit<AskedBrief, "issue">) => ({ datasets: [...datasets], ...(asOf !== undefined && { asOf }) });

/** The instruments of a state, or under and of a body. */
export const briefInstruments = (id: ActorId, view: AskedBrief) =>
  instrumentsQuery({ focus: id, levels: ["bilateral", "regional", "universal"], limit: 500, ...common(view) });

/** Corridors out of a state, into it, or among the members of a body. */
export function briefCorridors(id: ActorId, view: AskedBrief, way: "out" | "in", figures: AskedFigures) {
  const whom: CoverageParameters = isId("State", id) ? { [way === "out" ? "origin" : "destination"]: [id] } : { bloc: id };
  const asked: CoverageParameters = { ...whom, issues: [view.issue], format: "columns", limit: MOST, ...figures, ...common(view) };
  return answerOf<CoverageColumns>("/api/coverage", asked);
}

/** What ends within a year of what a state, or members of a body, are party to. */
export const briefLapsing = (id: ActorId, view: AskedBrief) =>
  answerOf<QuestionAnswer>("/api/questions/lapsing-soon", {
    ...(isId("State", id) ? { state: id } : { bloc: [id] }),
    months: 12,
    limit: 1000,
    ...common(view),
  });

export const briefStatements = (id: ActorId, { datasets }: AskedBrief) =>
  answerOf<StatementsAnswer>("/api/statements", { about: [id], stance: ["gap", "recommendation"], datasets: [...datasets], limit: 8 });
