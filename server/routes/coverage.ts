import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance } from "fastify";
import Type from "typebox";
import { ErrorBody } from "../contract/wire/common.ts";
import { CoverageAnswer, CoverageEvidence } from "../contract/wire/coverage.ts";
import { CoverageChangesAnswer, CoverageChangesParameters, WhatIfAnswer, WhatIfBody } from "../contract/wire/coverage-changes.ts";
import { CoverageEvidenceParameters, CoverageParameters } from "../contract/wire/coverage-parameters.ts";
import { GapParameters, GapsAnswer } from "../contract/wire/gaps.ts";
import { coverageChanges } from "../services/coverage/changes.ts";
import { coverageAnswer } from "../services/coverage/coverage.ts";
import { coverageEvidence } from "../services/coverage/evidence.ts";
import type { CoverageKeeper } from "../services/coverage/facts.ts";
import { gaps } from "../services/coverage/gaps.ts";
import { whatIf } from "../services/coverage/what-if.ts";
import type { CatalogueKeeper } from "../services/keeper.ts";
import type { GraphStore } from "../store/port.ts";
import { answer } from "./answer.ts";
import { nameAsThere } from "./named.ts";
import { takeJson } from "./writing.ts";

/** What the law between states comes to, and where it is wanting. */
export async function coverageRoutes(
  fastify: FastifyInstance,
  { store, keeper, coverage: facts }: { store: GraphStore; keeper: CatalogueKeeper; coverage: CoverageKeeper },
): Promise<void> {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>();
  const answers = <S>(schema: S) => ({ 200: schema, 304: Type.Null({ description: "Unchanged" }), "4xx": ErrorBody, "5xx": ErrorBody });

  app.get(
    "/coverage",
    { schema: { summary: "What binds two states on an issue", querystring: CoverageParameters, response: answers(CoverageAnswer) } },
    (request, reply) =>
      answer(keeper, request, reply, ({ store, catalogue, signal }) => coverageAnswer(store, facts, catalogue, request.query, signal)),
  );
  app.get(
    "/coverage/evidence",
    {
      schema: {
        summary: "What stands behind one cell of coverage",
        querystring: CoverageEvidenceParameters,
        response: answers(CoverageEvidence),
      },
    },
    (request, reply) =>
      answer(keeper, request, reply, ({ store, catalogue, signal }) => coverageEvidence(store, catalogue, request.query, signal)),
  );
  app.get(
    "/coverage/changes",
    {
      schema: {
        summary: "Which gaps opened and closed between two days",
        querystring: CoverageChangesParameters,
        response: answers(CoverageChangesAnswer),
      },
    },
    (request, reply) =>
      answer(keeper, request, reply, ({ store, catalogue, signal }) => coverageChanges(store, facts, catalogue, request.query, signal)),
  );
  app.get(
    "/gaps",
    { schema: { summary: "Gaps, ranked, each with why", querystring: GapParameters, response: answers(GapsAnswer) } },
    (request, reply) =>
      answer(keeper, request, reply, ({ store, catalogue, signal }) => gaps(store, facts, catalogue, request.query, signal)),
  );
  // The only body that is read here.
  takeJson(app, { characters: 16 * 1024 });
  app.post(
    "/what-if",
    { schema: { summary: "What would follow from changes that are only supposed", body: WhatIfBody, response: answers(WhatIfAnswer) } },
    async (request) => {
      const catalogue = await keeper.current();
      await nameAsThere(request, async () => ({ store, catalogue }));
      return whatIf(store, facts, catalogue, request.body);
    },
  );
}
