import multipart from "@fastify/multipart";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Type from "typebox";
import { EntenteError } from "../contract/errors.ts";
import { ErrorBody } from "../contract/wire/common.ts";
import * as wire from "../contract/wire/imports.ts";
import type { Imports, Part } from "../services/imports.ts";
import { guardWrites, inTime, mayWrite, takeJson } from "./writing.ts";

/** Milliseconds without a byte after which an upload is given up. */
const STALLED = 10_000;

/** Addresses that change which datasets there are. */
export async function importRoutes(fastify: FastifyInstance, { imports }: { imports: Imports }): Promise<void> {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>();
  const { limits } = imports.answer(false);
  guardWrites(app, imports);
  takeJson(app);
  await app.register(multipart, {
    limits: {
      fileSize: limits.fileBytes + 1,
      files: limits.files + 1,
      fields: 4,
      fieldSize: 1_000_000,
      fieldNameSize: 60,
      parts: limits.files + 5,
      headerPairs: 20,
    },
  });
  app.addHook("onSend", async (_, reply) => void reply.header("cache-control", "no-store"));
  const answers = <S>(status: 200 | 202, schema: S) => ({ [status]: schema, "4xx": ErrorBody, "5xx": ErrorBody });
  const begun = (reply: FastifyReply, state: wire.ImportState) =>
    reply.code(202).header("location", `/api/imports/${state.id}`).send(state);
  const nothing = Type.Object({}, { additionalProperties: false });

  app.get(
    "/imports",
    {
      schema: { summary: "What can be imported here, and what is being", querystring: nothing, response: answers(200, wire.ImportsAnswer) },
    },
    async (request) => imports.answer(mayWrite(request, imports)),
  );
  app.post(
    "/imports",
    {
      bodyLimit: limits.totalBytes + 1_000_000,
      schema: {
        summary: "Upload files and begin a dry run: multipart/form-data with a field options (JSON) and the files",
        consumes: ["multipart/form-data"],
        querystring: nothing,
        response: answers(202, wire.ImportState),
      },
    },
    async (request, reply) => begun(reply, await received(request, reply, (parts) => imports.upload(parts), limits.totalBytes)),
  );
  app.get(
    "/imports/:id",
    {
      schema: {
        summary: "How far an import has come, and what it would change",
        params: wire.ImportPath,
        response: answers(200, wire.ImportState),
      },
    },
    async (request) => imports.state(request.params.id),
  );
  app.get(
    "/imports/:id/faults.csv",
    { schema: { summary: "Every fault, as CSV", params: wire.ImportPath, response: answers(200, Type.String()) } },
    async (request, reply) => {
      const text = await imports.faults(request.params.id);
      return reply.type("text/csv; charset=utf-8").header("content-disposition", 'attachment; filename="faults.csv"').send(text);
    },
  );
  app.post(
    "/imports/:id/decisions",
    {
      schema: {
        summary: "Decide what the dry run left open, and make it again",
        params: wire.ImportPath,
        body: wire.ImportDecisions,
        response: answers(202, wire.ImportState),
      },
    },
    async (request, reply) => begun(reply, await imports.decide(request.params.id, request.body)),
  );
  app.post(
    "/imports/:id/apply",
    { schema: { summary: "Make the change", params: wire.ImportPath, body: wire.ApplyOptions, response: answers(202, wire.ImportState) } },
    async (request, reply) => begun(reply, imports.apply(request.params.id, request.body)),
  );
  app.delete(
    "/imports/:id",
    {
      schema: {
        summary: "Cancel it, and leave nothing behind",
        params: wire.ImportPath,
        response: { 204: Type.Null(), "4xx": ErrorBody, "5xx": ErrorBody },
      },
    },
    async (request, reply) => {
      await imports.cancel(request.params.id);
      return reply.code(204).send(null);
    },
  );
  app.delete(
    "/datasets/:id",
    {
      schema: {
        summary: "Take a dataset out",
        params: wire.DatasetPath,
        querystring: wire.RemovalParameters,
        response: answers(202, wire.ImportState),
      },
    },
    async (request, reply) => begun(reply, await imports.remove(request.params.id, request.query.dryRun === true)),
  );
  app.patch(
    "/datasets/:id",
    {
      schema: {
        summary: "Say what a dataset is an inventory of",
        params: wire.DatasetPath,
        body: wire.DatasetChanges,
        response: answers(202, wire.ImportState),
      },
    },
    async (request, reply) => begun(reply, await imports.describe(request.params.id, request.body.inventoryOf)),
  );
}

async function received<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  take: (parts: AsyncIterable<Part>) => Promise<T>,
  most: number,
): Promise<T> {
  if (!request.isMultipart()) throw new EntenteError("unsupported_body");
  try {
    if (Number(request.headers["content-length"] ?? 0) > most + 1_000_000) throw new EntenteError("too_large");
    return await take(partsOf(request));
  } catch (error) {
    // What is still coming is not read to its end.
    request.raw.unpipe();
    reply.header("connection", "close");
    throw error;
  }
}

async function* partsOf(request: FastifyRequest): AsyncGenerator<Part> {
  const parts = request.parts()[Symbol.asyncIterator]();
  for (;;) {
    const { value: part, done } = await inTime(parts.next(), STALLED);
    if (done || !part) return;
    if (part.type === "field") {
      if (part.fieldnameTruncated || part.valueTruncated) throw new EntenteError("too_large");
      yield { kind: "field", name: part.fieldname, value: String(part.value) };
      continue;
    }
    let idle = setTimeout(() => part.file.destroy(new EntenteError("upload_stalled")), STALLED);
    part.file.on("data", () => {
      clearTimeout(idle);
      idle = setTimeout(() => part.file.destroy(new EntenteError("upload_stalled")), STALLED);
    });
    part.file.pause();
    try {
      yield { kind: "file", name: part.filename, content: part.file };
    } finally {
      clearTimeout(idle);
    }
    if (part.file.truncated) throw new EntenteError("too_large");
  }
}
