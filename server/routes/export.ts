import { Readable } from "node:stream";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Type, { type TObject } from "typebox";
import { EntenteError } from "../contract/errors.ts";
import { ErrorBody } from "../contract/wire/common.ts";
import { EXPORT_MOST, EXPORT_VIEWS, ExportAsked, type ExportFormat, ExportParameters, type ExportView } from "../contract/wire/export.ts";
import type { CoverageKeeper } from "../services/coverage/facts.ts";
import { refusing, takeAway } from "../services/export/export.ts";
import { instrumentsSeen, neighboursSeen, networkSeen, pathsSeen, sourceSeen } from "../services/export/graph-views.ts";
import { coverageSeen, gapsSeen, questionSeen } from "../services/export/law-views.ts";
import { changesSeen, corridorsSeen, evidenceSeen, statementsSeen, timelineSeen } from "../services/export/list-views.ts";
import type { Asking, Seen } from "../services/export/seen.ts";
import type { CatalogueKeeper } from "../services/keeper.ts";
import type { KeptCooperation } from "../services/kept-cooperation.ts";
import type { PathRelations } from "../services/path-relations.ts";
import { answer } from "./answer.ts";

export type ExportDeps = {
  keeper: CatalogueKeeper;
  cooperation: KeptCooperation;
  relations: PathRelations;
  coverage: CoverageKeeper;
};

const BESIDE: readonly string[] = ["format", "table", "limit", "offset", "order", "asOf"];
/** What every view is asked beside its own parameters. */
type Common = { format: ExportFormat; table?: string; limit?: number; datasets?: readonly string[] };

/** `/api/export?view=network&…` is written `/api/export/network?…` inside, so that each view has its own parameters checked. */
export function exportAddress(url: string): string {
  const [path, query = ""] = url.split("?", 2);
  if (path !== "/api/export") return url;
  const asked = new URLSearchParams(query);
  const [view, another] = asked.getAll("view");
  if (view === undefined || another !== undefined || !EXPORT_VIEWS.some((each) => each === view)) return url;
  return `${path}/${view}?${query
    .split("&")
    .filter((part) => !/^view=/.test(part))
    .join("&")}`;
}

/** The parameters of a view that make less of it. */
function narrowing(view: ExportView): string[] {
  return Object.keys(ExportParameters[view].properties).filter((name) => !BESIDE.includes(name));
}

/** Each view as a file. */
export async function exports(fastify: FastifyInstance, { keeper, cooperation, relations, coverage }: ExportDeps): Promise<void> {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>();
  const answers = { 200: Type.Unknown(), 304: Type.Null({ description: "Unchanged" }), "4xx": ErrorBody, "5xx": ErrorBody };
  const schemaOf = <S extends TObject>(view: ExportView, querystring: S) => ({
    summary: `The view “${view}” as a file; /api/export?view=${view} is the same`,
    querystring,
    response: answers,
  });
  const send = async <Q extends Common>(
    view: ExportView,
    request: FastifyRequest,
    reply: FastifyReply,
    query: Q,
    see: (asking: Asking, asked: Omit<Q, "format" | "table"> & { limit: number }) => Promise<Seen>,
  ) =>
    answer(keeper, request, reply, async ({ store, catalogue, signal }) => {
      const { format, table, ...asked } = query;
      const { limit, datasets } = query;
      const most = EXPORT_MOST[view];
      const address = `${request.protocol}://${request.host}${request.originalUrl}`;
      const by = narrowing(view);
      const wanted = { format, most, by, address, ...(table && { table }), ...(limit && { limit }), ...(datasets && { datasets }) };
      const asking = { store, cooperation, relations, coverage, catalogue, signal, refuseMore: refusing(wanted) };
      const { type, extension, chunks } = await takeAway(asking, await see(asking, { ...asked, limit: limit ?? most }), wanted);
      reply.header("content-type", type).header("content-disposition", `attachment; filename="entente-${view}.${extension}"`);
      return Readable.from(chunks);
    });

  app.get("/network", { schema: schemaOf("network", ExportParameters.network) }, (request, reply) =>
    send("network", request, reply, request.query, networkSeen),
  );
  app.get("/evidence", { schema: schemaOf("evidence", ExportParameters.evidence) }, (request, reply) =>
    send("evidence", request, reply, request.query, evidenceSeen),
  );
  app.get("/instruments", { schema: schemaOf("instruments", ExportParameters.instruments) }, (request, reply) =>
    send("instruments", request, reply, request.query, instrumentsSeen),
  );
  app.get("/corridors", { schema: schemaOf("corridors", ExportParameters.corridors) }, (request, reply) =>
    send("corridors", request, reply, request.query, corridorsSeen),
  );
  app.get("/statements", { schema: schemaOf("statements", ExportParameters.statements) }, (request, reply) =>
    send("statements", request, reply, request.query, statementsSeen),
  );
  app.get("/timeline", { schema: schemaOf("timeline", ExportParameters.timeline) }, (request, reply) =>
    send("timeline", request, reply, request.query, timelineSeen),
  );
  app.get("/changes", { schema: schemaOf("changes", ExportParameters.changes) }, (request, reply) =>
    send("changes", request, reply, request.query, changesSeen),
  );
  app.get("/paths", { schema: schemaOf("paths", ExportParameters.paths) }, (request, reply) =>
    send("paths", request, reply, request.query, (asking, { limit: _, ...asked }) => pathsSeen(asking, asked)),
  );
  app.get("/neighbours", { schema: schemaOf("neighbours", ExportParameters.neighbours) }, (request, reply) =>
    send("neighbours", request, reply, request.query, neighboursSeen),
  );
  app.get("/source", { schema: schemaOf("source", ExportParameters.source) }, (request, reply) =>
    send("source", request, reply, request.query, sourceSeen),
  );
  app.get("/coverage", { schema: schemaOf("coverage", ExportParameters.coverage) }, (request, reply) =>
    send("coverage", request, reply, request.query, coverageSeen),
  );
  app.get("/gaps", { schema: schemaOf("gaps", ExportParameters.gaps) }, (request, reply) =>
    send("gaps", request, reply, request.query, gapsSeen),
  );
  app.get("/question", { schema: schemaOf("question", ExportParameters.question) }, (request, reply) =>
    send("question", request, reply, request.query, questionSeen),
  );
  app.get("/", { schema: { summary: "A view as a file", querystring: ExportAsked, response: answers } }, () => {
    throw new EntenteError("bad_parameter", { detail: "Name one view." });
  });
}
