import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance } from "fastify";
import Type from "typebox";
import { ErrorBody } from "../contract/wire/common.ts";
import { QuestionAnswer, QuestionParameters, QuestionPath, QuestionsAnswer } from "../contract/wire/questions.ts";
import type { CatalogueKeeper } from "../services/keeper.ts";
import type { PathRelations } from "../services/path-relations.ts";
import { answerCsv, licencesOf } from "../services/questions/as-csv.ts";
import { question } from "../services/questions/ask.ts";
import { questions } from "../services/questions/list.ts";
import type { GraphStore } from "../store/port.ts";
import { answer } from "./answer.ts";

type Served = { store: GraphStore; keeper: CatalogueKeeper; relations: PathRelations };

/** The fifteen questions: one address for the list, one for any of them. */
export async function questionRoutes(fastify: FastifyInstance, { store, keeper, relations }: Served): Promise<void> {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>();
  const answers = <S>(schema: S) => ({ 200: schema, 304: Type.Null({ description: "Unchanged" }), "4xx": ErrorBody, "5xx": ErrorBody });
  app.get(
    "/questions",
    {
      schema: {
        summary: "Which questions can be asked",
        querystring: Type.Object({}, { additionalProperties: false }),
        response: answers(QuestionsAnswer),
      },
    },
    (request, reply) => answer(keeper, request, reply, ({ catalogue, signal }) => questions(store, relations, catalogue, signal)),
  );
  app.get(
    "/questions/:slug",
    {
      schema: {
        summary: "The answer to a question, as a table",
        params: QuestionPath,
        querystring: QuestionParameters,
        response: answers(Type.Union([QuestionAnswer, Type.String({ description: "With format=csv: the rows as a file" })])),
      },
    },
    (request, reply) =>
      answer(keeper, request, reply, async ({ catalogue, signal }) => {
        const found = await question(store, relations, catalogue, request.params.slug, request.query, signal);
        if (request.query.format !== "csv") return found;
        reply
          .type("text/csv; charset=utf-8")
          .header(
            "content-disposition",
            `attachment; filename="entente-${found.hypothetical ? "hypothetical-" : ""}${found.slug}-${found.asOf}.csv"`,
          );
        return answerCsv(found, licencesOf(catalogue));
      }),
  );
}
