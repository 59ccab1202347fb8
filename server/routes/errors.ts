import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { EntenteError } from "../contract/errors.ts";
import type { ErrorBody } from "../contract/wire/common.ts";
import { StoreError } from "../store/errors.ts";
import { accepted } from "./accepted.ts";
import { shown } from "./parameters.ts";
import { isHolder } from "./places.ts";

/** The one place in which an error becomes an answer. Every failing route has this body. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const known = translate(error, request);
    // What is the program's own fault; a database that is away is told to the reader and heals by itself.
    if (known.status === 500) request.log.error(error);
    return send(reply, known);
  });
}

export function send(reply: FastifyReply, error: EntenteError): FastifyReply {
  const body: ErrorBody = { error: { code: error.code, message: error.message, remedy: error.remedy } };
  return reply
    .code(error.status)
    .removeHeader("etag")
    .header("cache-control", "no-store")
    .type("application/json; charset=utf-8")
    .send(body);
}

function translate(error: FastifyError | EntenteError | StoreError, request: FastifyRequest): EntenteError {
  if (error instanceof EntenteError) return error;
  if (error instanceof StoreError) return new EntenteError(error.code, { id: request.id }, { cause: error });
  if (error.validation) return new EntenteError("bad_parameter", { detail: explain(error) });
  if (error.statusCode === 413 || error.statusCode === 414) return new EntenteError("too_large");
  if (error.statusCode === 415) return new EntenteError("unsupported_body");
  if (error.statusCode === 429) return new EntenteError("too_many_requests", { seconds: "10" });
  if (error.statusCode === 503) return new EntenteError("overloaded");
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new EntenteError("bad_parameter", { detail: "The request can't be read." });
  return new EntenteError("internal", { id: request.id }, { cause: error });
}

/** Names the parameter, what is wrong with it, and what is accepted. */
function explain(error: FastifyError): string {
  const [first] = error.validation ?? [];
  if (!first) return "The request can't be read.";
  const params: Record<string, unknown> = first.params;
  const name = first.instancePath.split("/")[1] ?? String(params.additionalProperty ?? params.missingProperty ?? "");
  if (params.additionalProperty !== undefined) return `There is no parameter ${shown(String(params.additionalProperty))} here.`;
  if (params.missingProperty !== undefined) return `The parameter ${shown(String(params.missingProperty))} is missing.`;
  // With the schema and the value, as the validator is told to give them.
  const { parentSchema, data }: Partial<Record<"parentSchema" | "data", unknown>> = Object(first);
  const value = typeof data === "string" || typeof data === "number" ? `, not ${shown(String(data))}` : "";
  return `The parameter ${shown(name)} has an unusable value: it takes ${accepted(isHolder(parentSchema) ? parentSchema : {})}${value}.`;
}
