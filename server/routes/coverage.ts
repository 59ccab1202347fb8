import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance } from "fastify";
import Type from "typebox";
import { ErrorBody } from "../contract/wire/common.ts";
import { CoverageAnswer, CoverageEvidence } from "../contract/wire/coverage.ts";
import { CoverageEvidenceParameters, CoverageParameters } from "../contract/wire/coverage-parameters.ts";
import type { CatalogueKeeper } from "../services/catalogue.ts";
import { coverageAnswer } from "../services/coverage/coverage.ts";
import { coverageEvidence } from "../services/coverage/evidence.ts";
import { CoverageKeeper } from "../services/coverage/facts.ts";
import type { GraphStore } from "../store/port.ts";
import { answer } from "./answer.ts";

/** What the law between states comes to, and where it is wanting. */
export async function coverageRoutes(
  fastify: FastifyInstance,
  { store, keeper }: { store: GraphStore; keeper: CatalogueKeeper },
): Promise<void> {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>();
  const facts = new CoverageKeeper(store);
  const answers = <S>(schema: S) => ({ 200: schema, 304: Type.Null({ description: "Unchanged" }), "4xx": ErrorBody, "5xx": ErrorBody });

  app.get(
    "/coverage",
    { schema: { summary: "What binds two states on an issue", querystring: CoverageParameters, response: answers(CoverageAnswer) } },
    (request, reply) =>
      answer(keeper, request, reply, ({ catalogue, signal }) => coverageAnswer(store, facts, catalogue, request.query, signal)),
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
      answer(keeper, request, reply, ({ catalogue, signal }) => coverageEvidence(store, catalogue, request.query, signal)),
  );
}
