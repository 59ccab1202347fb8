// What a server needs of packages, loaded before TypeScript is taught: afterwards each module of them passes through a hook.
import "@fastify/compress";
import "@fastify/helmet";
import "@fastify/multipart";
import "@fastify/rate-limit";
import "@fastify/static";
import "@fastify/swagger";
import "@fastify/swagger-ui";
import "@fastify/type-provider-typebox";
import "@fastify/under-pressure";
import "fastify";
import "minisearch";
