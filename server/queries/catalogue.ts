import * as conflicts from "./conflicts.ts";
import * as cooperation from "./cooperation.ts";
import * as coverage from "./coverage.ts";
import * as exports from "./exports.ts";
import * as kept from "./kept.ts";
import * as loaded from "./loaded.ts";
import * as nodes from "./nodes.ts";
import * as paths from "./paths.ts";
import type { AnyQueryDef } from "./query.ts";
import * as questions from "./questions.ts";
import * as statements from "./statements.ts";

/** Every named query: what is checked at start, and what the conformance suite runs on both engines. */
export const QUERIES: readonly AnyQueryDef[] = [
  conflicts,
  cooperation,
  coverage,
  exports,
  kept,
  loaded,
  nodes,
  paths,
  questions,
  statements,
].flatMap((module) =>
  Object.values(module).filter((exported): exported is Extract<typeof exported, AnyQueryDef> => typeof exported === "object"),
);
