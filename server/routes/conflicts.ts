import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance } from "fastify";
import Type from "typebox";
import { ErrorBody } from "../contract/wire/common.ts";
import { ConflictParameters, ConflictsAnswer } from "../contract/wire/conflicts.ts";
import { conflictsCsv } from "../services/conflicts/as-csv.ts";
import { conflicts } from "../services/conflicts/list.ts";
import type { CatalogueKeeper } from "../services/keeper.ts";
import type { PathRelations } from "../services/path-relations.ts";
import { answer } from "./answer.ts";

type Served = { keeper: CatalogueKeeper; relations: PathRelations };

/** Where datasets contradict each other. */
export async function conflictRoutes(fastify: FastifyInstance, { keeper, relations }: Served): Promise<void> {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>();
  app.get(
    "/conflicts",
    {
      schema: {
        summary: "On what the datasets differ",
        querystring: ConflictParameters,
        response: {
          200: Type.Union([ConflictsAnswer, Type.String({ description: "With format=csv: a row for each value" })]),
          304: Type.Null({ description: "Unchanged" }),
          "4xx": ErrorBody,
          "5xx": ErrorBody,
        },
      },
    },
    (request, reply) =>
      answer(keeper, request, reply, async ({ store, catalogue, signal }) => {
        const found = await conflicts(store, relations, catalogue, request.query, signal);
        if (request.query.format !== "csv") return found;
        reply.type("text/csv; charset=utf-8").header("content-disposition", `attachment; filename="entente-conflicts-${found.asOf}.csv"`);
        return conflictsCsv(found, catalogue);
      }),
  );
}
