import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import underPressure from "@fastify/under-pressure";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { EntenteError } from "./contract/errors.ts";
import { api } from "./routes/api.ts";
import { handleErrors } from "./routes/errors.ts";
import { exportAddress } from "./routes/export.ts";
import { guard } from "./routes/guard.ts";
import { pages } from "./routes/pages.ts";
import { parseQuery, refuseTwice, splitLists } from "./routes/parameters.ts";
import { readWritten } from "./routes/written.ts";
import type { Imports } from "./services/imports.ts";
import type { GraphStore } from "./store/port.ts";

export type Deps = {
  store: GraphStore;
  /** Changing which datasets there are; without it the addresses for that are not there. */
  imports?: Imports;
  /** Folder of the built client; without it only the API is served. */
  client?: string;
  /** Names beside the loopback's that the server answers to. */
  hosts?: readonly string[];
  log?: boolean;
  /** Milliseconds that the process may be held up before the server says that it is busy. */
  busyAfter?: number;
  /** Is given what ends when all is read that is read ahead, once the server listens; it never fails. */
  ahead?: (reading: Promise<void>) => void;
};

/** The one place that constructs the server: what is tested is what ships. */
export async function buildApp({
  store,
  imports,
  client,
  hosts = [],
  log = false,
  busyAfter = 3_000,
  ahead,
}: Deps): Promise<FastifyInstance> {
  const app = fastify({
    logger: log ? { level: "warn" } : false,
    // Of an upload; every other body has a deadline of its own, and who sends no headers has the shorter one.
    requestTimeout: 300_000,
    // An address may hold a whole view.
    http: { headersTimeout: 10_000, maxHeaderSize: 48 * 1024 },
    forceCloseConnections: true,
    rewriteUrl: ({ url = "/" }) => exportAddress(url),
    bodyLimit: 64 * 1024,
    routerOptions: { querystringParser: parseQuery, maxParamLength: 200 },
    ajv: {
      customOptions: {
        removeAdditional: false,
        coerceTypes: true,
        useDefaults: true,
        allErrors: false,
        // With the schema that refused, so that the answer can say what it takes.
        verbose: true,
        keywords: ["style", "explode", "x-ids", "x-word", "x-relation", "x-write"],
      },
    },
  });
  app.removeAllContentTypeParsers();
  // JSON.stringify is faster on large lists than a serializer made from the schema; tests hold answers to their schemas.
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));
  handleErrors(app);
  guard(app, hosts);
  holdVersion(app, store);
  app.addHook("preValidation", refuseTwice);
  app.addHook("preValidation", splitLists);
  app.addHook("preValidation", readWritten);
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: POLICY }, strictTransportSecurity: false });
  await app.register(compress, { global: true, threshold: 1024, encodings: ["gzip", "identity"], globalDecompression: false });
  await app.register(rateLimit, {
    max: 1200,
    timeWindow: 10_000,
    errorResponseBuilder: () => new EntenteError("too_many_requests", { seconds: "10" }),
  });
  await app.register(underPressure, { maxEventLoopDelay: busyAfter, maxHeapUsedBytes: 3 * 2 ** 30, pressureHandler: refuseWork });
  await app.register(swagger, {
    openapi: {
      info: {
        title: "Entente",
        version: "0.1.0",
        description: "Who cooperates with whom on migration, on which issues, and what says so.",
      },
    },
  });
  await app.register(swaggerUi, {
    routePrefix: "/api/docs",
    staticCSP: false,
    transformStaticCSP: withInlineStyles,
    uiConfig: { validatorUrl: null },
  });
  await app.register(api, { prefix: "/api", store, ...(imports && { imports }), ...(ahead && { ahead }) });
  app.get("/api/openapi.json", { schema: { hide: true } }, () => app.swagger());
  await app.register(async (inner) => pages(inner, { folder: client }));
  return app;
}

/** One request reads one version of the graph, though another one takes its place meanwhile. */
function holdVersion(app: FastifyInstance, store: GraphStore): void {
  if (!store.hold) return;
  app.addHook("onRequest", (_, reply, done) => {
    const leave = store.hold?.(done);
    if (leave) reply.raw.once("close", leave);
  });
}

/** The page loads nothing from elsewhere, and has no script and no style but those of its own files. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:", "blob:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The page of the API is made by a library that brings styles in the page itself; its scripts stay files. */
function withInlineStyles(policy: string): string {
  return policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
}

/** A busy server gives its answers up, not its pages: these ask nothing of it, and say themselves what isn't answered. */
async function refuseWork({ url }: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!url.startsWith("/api/")) return;
  reply.header("retry-after", "2");
  throw new EntenteError("overloaded");
}
