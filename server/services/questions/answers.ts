import type { QuestionSlug } from "../../contract/wire/questions.ts";
import { bridging } from "../../domain/questions/bridging.ts";
import { duplication } from "../../domain/questions/duplication.ts";
import type { AskedQuestion } from "../../domain/questions/found.ts";
import { lapsingSoon } from "../../domain/questions/lapsing-soon.ts";
import { membersOutside } from "../../domain/questions/members-outside.ts";
import { signedNotRatified } from "../../domain/questions/signed-not-ratified.ts";
import { weakEvidence } from "../../domain/questions/weak-evidence.ts";
import { whatChanged } from "../../domain/questions/what-changed.ts";
import { whatIfAccession } from "../../domain/questions/what-if.ts";
import { whatPeersHave } from "../../domain/questions/what-peers-have.ts";
import { agreementTerms } from "../../queries/questions.ts";
import { PRESET_LEVELS } from "../cooperation.ts";
import { statements } from "../statements.ts";
import type { Answered } from "./answered.ts";
import { asymmetry, citizens, controlPathway, corridorsWithoutAgreement, pairs, softLaw } from "./coverage-answers.ts";
import type { QuestionReading } from "./reading.ts";

type Answerer = (reading: QuestionReading, asked: AskedQuestion) => Promise<Answered>;

const issuesOf = ({ catalogue }: QuestionReading, { issue }: AskedQuestion): Set<string> =>
  catalogue.issues.closure(issue === undefined ? [] : [issue]);

/** How each question is read; what it means is decided in the domain. */
export const ANSWERERS: Record<QuestionSlug, Answerer> = {
  "corridors-without-agreement": corridorsWithoutAgreement,
  "soft-law-only": softLaw,
  "control-without-pathway": controlPathway,
  "rights-asymmetry": asymmetry,
  "pairs-without-agreement": pairs,
  "citizens-covered": citizens,
  "weak-evidence": async ({ store, catalogue }, asked) => {
    const wanted = {
      stance: ["gap" as const],
      limit: 100_000,
      ...(asked.issue && { issues: [asked.issue] }),
    };
    return { found: weakEvidence((await statements(store, catalogue, wanted)).statements, asked) };
  },
  "members-outside-agreement": async (reading, asked) => ({ found: membersOutside(reading.ground(asked.datasets), asked) }),
  "what-if-accession": async (reading, asked) => {
    const figures = await reading.figures(asked);
    return { found: whatIfAccession(reading.ground(asked.datasets), asked, issuesOf(reading, asked), figures), figures };
  },
  "signed-not-ratified": async (reading, asked) => ({
    found: signedNotRatified(reading.ground(asked.datasets), asked, issuesOf(reading, asked)),
  }),
  "lapsing-soon": async (reading, asked) => {
    const terms = await reading.store.run(agreementTerms, {}, reading.signal);
    const byId = new Map(terms.map((term) => [term.id, term]));
    return { found: lapsingSoon(reading.ground(asked.datasets), asked, issuesOf(reading, asked), byId) };
  },
  duplication: async (reading, asked) => ({ found: duplication(reading.ground(asked.datasets), asked, issuesOf(reading, asked)) }),
  bridges: async (reading, asked) => ({ found: bridging(reading.ground(asked.datasets), asked, issuesOf(reading, asked)) }),
  "what-peers-have": async (reading, asked) => ({
    found: whatPeersHave(reading.ground(asked.datasets), asked, issuesOf(reading, asked)),
  }),
  changes: async (reading, asked) => {
    const { graph, catalogue } = reading;
    const question = {
      focus: asked.state === undefined ? undefined : graph.numbers.get(asked.state),
      around: undefined,
      issues: issuesOf(reading, asked),
      levels: PRESET_LEVELS,
      channels: undefined,
      datasets: asked.datasets.length > 0 ? new Set(asked.datasets) : undefined,
      familiesOf: (all: Iterable<string>) => catalogue.issues.families(all),
    };
    return { found: whatChanged(graph, question, asked) };
  },
};
