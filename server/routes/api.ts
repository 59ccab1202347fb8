import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance } from "fastify";
import Type from "typebox";
import { TIES_EXPLORED } from "../contract/explored.ts";
import { idOf } from "../contract/ids.ts";
import { DatasetsAnswer, HealthAnswer, SchemaAnswer, SourceAnswer } from "../contract/wire/catalogue.ts";
import { ErrorBody } from "../contract/wire/common.ts";
import { ChoicesAnswer, CorridorAnswer } from "../contract/wire/corridors.ts";
import { CorridorsAnswer, NeighboursAnswer, NodeAnswer, SearchAnswer, StatementsAnswer } from "../contract/wire/explore.ts";
import { InstrumentsAnswer } from "../contract/wire/instruments.ts";
import { Evidence, Network, NetworkOnce, TiedPairs } from "../contract/wire/network.ts";
import * as asked from "../contract/wire/parameters.ts";
import { PathsAnswer } from "../contract/wire/paths.ts";
import { ChangesAnswer, TimelineAnswer } from "../contract/wire/timeline.ts";
import { sourcesOnce } from "../domain/sources-once.ts";
import { corridor, corridorChoices, corridors } from "../services/corridors.ts";
import { CoverageKeeper } from "../services/coverage/facts.ts";
import { evidence } from "../services/evidence.ts";
import type { Imports } from "../services/imports.ts";
import { instruments } from "../services/instruments.ts";
import { CatalogueKeeper } from "../services/keeper.ts";
import { KeptCooperation } from "../services/kept-cooperation.ts";
import { network } from "../services/network.ts";
import { neighbours, node } from "../services/nodes.ts";
import { PathRelations } from "../services/path-relations.ts";
import { paths } from "../services/paths.ts";
import { datasets, health, schema } from "../services/schema.ts";
import { SearchIndex } from "../services/search.ts";
import { source } from "../services/sources.ts";
import { statements } from "../services/statements.ts";
import { tiedPairs } from "../services/tied-pairs.ts";
import { changes, timeline } from "../services/timeline.ts";
import type { GraphStore } from "../store/port.ts";
import { answer, keptIfDone } from "./answer.ts";
import { conflictRoutes } from "./conflicts.ts";
import { coverageRoutes } from "./coverage.ts";
import { exports } from "./export.ts";
import { importRoutes } from "./imports.ts";
import { questionRoutes } from "./questions.ts";
import { readAhead } from "./read-ahead.ts";

/** `ahead` is given what ends when all is read that is read ahead; it never fails. */
type Deps = { store: GraphStore; imports?: Imports; ahead?: (reading: Promise<void>) => void };

/** Every address under /api: a schema and one service call each. */
export async function api(fastify: FastifyInstance, { store, imports, ahead }: Deps): Promise<void> {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>();
  const keeper = new CatalogueKeeper(store);
  const index = new SearchIndex(store);
  const cooperation = new KeptCooperation(store);
  const relations = new PathRelations(store, cooperation);
  const coverage = new CoverageKeeper(store);
  const answers = <S>(schema: S) => ({ 200: schema, 304: Type.Null({ description: "Unchanged" }), "4xx": ErrorBody, "5xx": ErrorBody });
  const nothing = Type.Object({}, { additionalProperties: false });

  const reading = readAhead(fastify, store, [
    async () => cooperation.whole(await keeper.current()),
    async () => schema(store, await keeper.current()),
    async () => network(store, cooperation, await keeper.current(), { limit: TIES_EXPLORED }),
    async () => relations.whole(await keeper.current()),
  ]);
  ahead?.(reading);

  app.get(
    "/health",
    { schema: { summary: "Whether data can be served", querystring: nothing, response: answers(HealthAnswer) } },
    async () => health(store, await keeper.version()),
  );
  app.get(
    "/schema",
    { schema: { summary: "What can be asked about", querystring: asked.SchemaParameters, response: answers(SchemaAnswer) } },
    (request, reply) => answer(keeper, request, reply, ({ store, catalogue }) => schema(store, catalogue)),
  );
  app.get(
    "/search",
    { schema: { summary: "Find by name", querystring: asked.SearchParameters, response: answers(SearchAnswer) } },
    (request, reply) => answer(keeper, request, reply, ({ catalogue }) => index.search(catalogue, request.query)),
  );
  app.get(
    "/nodes/:id",
    { schema: { summary: "One node", params: asked.NodePath, querystring: asked.NodeParameters, response: answers(NodeAnswer) } },
    (request, reply) =>
      answer(keeper, request, reply, ({ store, catalogue, signal }) =>
        node(store, catalogue, request.params.id, request.query.datasets ?? [], signal),
      ),
  );
  app.get(
    "/nodes/:id/neighbours",
    {
      schema: {
        summary: "What a node is joined to",
        params: asked.NodePath,
        querystring: asked.NeighbourParameters,
        response: answers(NeighboursAnswer),
      },
    },
    (request, reply) =>
      answer(keeper, request, reply, ({ store, catalogue, signal }) =>
        neighbours(store, catalogue, request.params.id, request.query, signal),
      ),
  );
  app.get(
    "/network",
    {
      schema: {
        summary: "Who cooperates with whom",
        querystring: asked.NetworkQuery,
        response: answers(Type.Union([Network, NetworkOnce])),
      },
    },
    (request, reply) =>
      answer(keeper, request, reply, async ({ store, catalogue, signal }) => {
        // What is asked is read here and not before: ids are whole from here on.
        const { sources, ...filter } = request.query;
        const found = await network(store, cooperation, catalogue, filter, signal);
        return sources === "once" ? sourcesOnce(found) : found;
      }),
  );
  app.get(
    "/ties",
    { schema: { summary: "Which two have a tie", querystring: asked.TieParameters, response: answers(TiedPairs) } },
    (request, reply) => answer(keeper, request, reply, ({ catalogue }) => tiedPairs(cooperation, catalogue, request.query)),
  );
  app.get(
    "/evidence",
    { schema: { summary: "What stands behind a tie", querystring: asked.EvidenceParameters, response: answers(Evidence) } },
    (request, reply) => answer(keeper, request, reply, ({ store, catalogue, signal }) => evidence(store, catalogue, request.query, signal)),
  );
  app.get(
    "/instruments",
    { schema: { summary: "Which instruments there are", querystring: asked.InstrumentParameters, response: answers(InstrumentsAnswer) } },
    (request, reply) =>
      answer(keeper, request, reply, ({ store, catalogue, signal }) => instruments(store, relations, catalogue, request.query, signal)),
  );
  app.get(
    "/paths",
    { schema: { summary: "How two nodes are joined", querystring: asked.PathParameters, response: answers(PathsAnswer) } },
    (request, reply) =>
      answer(keeper, request, reply, async ({ store, catalogue, signal }) =>
        keptIfDone(reply, await paths(store, relations, catalogue, request.query, signal)),
      ),
  );
  app.get(
    "/timeline",
    { schema: { summary: "What happened when", querystring: asked.TimelineParameters, response: answers(TimelineAnswer) } },
    (request, reply) =>
      answer(keeper, request, reply, ({ store, catalogue, signal }) => timeline(store, relations, catalogue, request.query, signal)),
  );
  app.get(
    "/changes",
    { schema: { summary: "What came and went between two days", querystring: asked.ChangesParameters, response: answers(ChangesAnswer) } },
    (request, reply) =>
      answer(keeper, request, reply, ({ store, catalogue, signal }) => changes(store, relations, catalogue, request.query, signal)),
  );
  app.get(
    "/corridors",
    { schema: { summary: "Figures about corridors", querystring: asked.CorridorParameters, response: answers(CorridorsAnswer) } },
    (request, reply) =>
      answer(keeper, request, reply, ({ store, catalogue, signal }) => corridors(store, catalogue, request.query, signal)),
  );
  app.get(
    "/corridors/choices",
    {
      schema: { summary: "Which figures there are to choose from", querystring: asked.ChoicesParameters, response: answers(ChoicesAnswer) },
    },
    (request, reply) => answer(keeper, request, reply, ({ store, catalogue }) => corridorChoices(store, catalogue)),
  );
  app.get(
    "/corridors/:id",
    {
      schema: {
        summary: "One corridor, year by year and edition by edition",
        params: asked.CorridorPath,
        querystring: asked.ChoicesParameters,
        response: answers(CorridorAnswer),
      },
    },
    (request, reply) =>
      answer(keeper, request, reply, ({ store, catalogue, signal }) =>
        corridor(store, catalogue, idOf("Corridor", request.params.id), request.query, signal),
      ),
  );
  app.get(
    "/statements",
    { schema: { summary: "What sources claim", querystring: asked.StatementParameters, response: answers(StatementsAnswer) } },
    (request, reply) => answer(keeper, request, reply, ({ store, catalogue }) => statements(store, catalogue, request.query)),
  );
  app.get(
    "/sources/:id",
    {
      schema: {
        summary: "A source and what it supports",
        params: asked.SourcePath,
        querystring: asked.SourceParameters,
        response: answers(SourceAnswer),
      },
    },
    (request, reply) =>
      answer(keeper, request, reply, ({ store, catalogue, signal }) => source(store, catalogue, request.params.id, request.query, signal)),
  );
  app.get(
    "/datasets",
    { schema: { summary: "What is loaded", querystring: nothing, response: answers(DatasetsAnswer) } },
    (request, reply) =>
      answer(keeper, request, reply, async ({ catalogue }) => ({
        datasets: await datasets(store, catalogue, (await imports?.kept()) ?? new Map()),
      })),
  );
  await app.register(conflictRoutes, { keeper, relations });
  await app.register(coverageRoutes, { store, keeper, coverage });
  await app.register(questionRoutes, { store, keeper, relations });
  await app.register(exports, { prefix: "/export", keeper, cooperation, relations, coverage });
  if (imports) await app.register(importRoutes, { imports });
}
