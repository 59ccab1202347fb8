import neo4j, { type Driver, type Plan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { QUERIES } from "../../server/queries/catalogue.ts";
import type { AnyQueryDef } from "../../server/queries/query.ts";
import { servedNeo4j } from "./bundled.ts";
import { neo4jAccess, skipped } from "./engines.ts";

/** Values for planning: Neo4j wants the parameters there, whatever they are. */
const BLANKS: Record<string, unknown> = { array: [], integer: neo4j.int(1), number: 1, boolean: false };
function blanks({ params }: AnyQueryDef): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params.properties).map(([name, schema]) => [name, BLANKS["type" in schema ? String(schema.type) : ""] ?? ""]),
  );
}

function operators(plan: Plan): string[] {
  return [plan.operatorType.replace(/@.*$/, ""), ...plan.children.flatMap(operators)];
}

describe.skipIf(skipped)("how Neo4j means to answer each named query", () => {
  let driver: Driver;
  beforeAll(async () => {
    await servedNeo4j();
    driver = neo4j.driver(
      neo4jAccess?.uri ?? "",
      neo4jAccess?.password ? neo4j.auth.basic(neo4jAccess.user, neo4jAccess.password) : undefined,
    );
    // What is planned rests on counts, and those of the graph loaded before may still be the known ones.
    await driver.executeQuery("CALL db.prepareForReplanning(60)");
  });
  afterAll(async () => {
    await driver?.close();
  });

  const planOf = async (text: string, params: Record<string, unknown>): Promise<string[]> => {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, params, { routing: neo4j.routing.READ });
    if (!summary.plan) throw new Error("there is no plan");
    return operators(summary.plan);
  };

  test.each(QUERIES.map((query) => [query.name, query] as const))("%s walks no whole database and multiplies nothing", async (_, query) => {
    const plan = await planOf(query.text.neo4j, blanks(query));
    expect(plan.length).toBeGreaterThan(1);
    expect(plan.filter((operator) => /AllNodesScan|CartesianProduct/.test(operator))).toEqual([]);
  });

  test("a query that would is found", async () => {
    expect(await planOf("MATCH (n) RETURN n", {})).toContain("AllNodesScan");
    expect(await planOf("MATCH (a:State), (b:Issue) RETURN a, b", {})).toContain("CartesianProduct");
  });

  test("what is asked for by its id is sought by an index", async () => {
    const seeking = [
      "nodes",
      "descriptions",
      "neighbours_out",
      "neighbours_in",
      "degree_out",
      "degree_in",
      "cooperation_parties",
      "cooperation_members",
    ];
    for (const query of QUERIES.filter(({ name }) => seeking.includes(name))) {
      const plan = await planOf(query.text.neo4j, blanks(query));
      expect(
        plan.some((operator) => /IndexSeek/.test(operator)),
        `${query.name}: ${plan.join(", ")}`,
      ).toBe(true);
    }
  });
});
