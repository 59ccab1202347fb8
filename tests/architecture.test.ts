import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { QUERIES } from "../server/queries/catalogue.ts";
import { cycles, importsOf, type Module, ROOT, readModules } from "./architecture/modules.ts";
import { allowed, roomOf } from "./architecture/rooms.ts";

const modules = readModules(["server", "client", "tests", "fixtures"]);
/** Packages of nothing but types, which come with the ones they describe. */
const TYPES = readdirSync(`${ROOT}node_modules/@types`);
const program = modules.filter(({ path }) => /^(server|client)\//.test(path));
const inFiles = (pattern: RegExp, among = program): string[] => among.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

describe("who may import whom", () => {
  test("every file stands in a room of the table", () => {
    expect(program.filter(({ path }) => roomOf(path) === undefined).map(({ path }) => path)).toEqual([]);
  });

  test("no arrow against the layers", () => {
    const forbidden = program.flatMap((module) =>
      module.imports.flatMap(({ target }) => (target && !allowed(module.path, target) ? [`${module.path} → ${target}`] : [])),
    );
    expect(forbidden).toEqual([]);
  });

  test("no cycle, types included", () => {
    expect(cycles(modules).map((cycle) => cycle.join(" → "))).toEqual([]);
  });

  test("an import within the repository leads to a file, by its extension", () => {
    const lost = modules.flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier, target }) => specifier.startsWith(".") && target === undefined)
        .map(({ specifier }) => `${path}: ${specifier}`),
    );
    expect(lost).toEqual([]);
  });

  test("no file only passes on the exports of others", () => {
    expect(program.filter(({ barrel }) => barrel).map(({ path }) => path)).toEqual([]);
  });

  test("the program uses declared dependencies, and tests may use development's too", () => {
    const manifest: { dependencies: object; devDependencies: object } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8"));
    const undeclared = (among: readonly Module[], declared: ReadonlySet<string>) =>
      among.flatMap(({ path, imports }) =>
        imports.flatMap(({ dependency }) => (dependency && !declared.has(dependency) ? [`${path}: ${dependency}`] : [])),
      );
    const shipped = new Set(Object.keys(manifest.dependencies));
    expect(
      undeclared(
        program.filter(({ path }) => path.startsWith("server/")),
        shipped,
      ),
    ).toEqual([]);
    expect(undeclared(modules, new Set([...shipped, ...Object.keys(manifest.devDependencies), ...TYPES]))).toEqual([]);
  });
});

describe("one home for each engine and for the renderer", () => {
  const importers = (dependency: string) =>
    program.filter(({ imports }) => imports.some((each) => each.dependency === dependency)).map(({ path }) => path);

  test("only store/neo4j imports the driver", () => {
    expect(importers("neo4j-driver").filter((path) => !path.startsWith("server/store/neo4j/"))).toEqual([]);
  });

  test("only store/embedded imports the embedded engine", () => {
    expect(importers("@ladybugdb/core").filter((path) => !path.startsWith("server/store/embedded/"))).toEqual([]);
  });

  test("only render imports Sigma, and one file creates it", () => {
    expect(importers("sigma").filter((path) => !path.startsWith("client/render/"))).toEqual([]);
    expect(inFiles(/\bnew Sigma\b/).length).toBeLessThanOrEqual(1);
  });

  test("app.ts alone creates Fastify", () => {
    expect(inFiles(/\b[Ff]astify\s*(?:<[^>]*>)?\(/).filter((path) => path !== "server/app.ts")).toEqual([]);
  });

  test("a route asks a service and never the store", () => {
    expect(inFiles(/\bstore\.run\(/).filter((path) => path.startsWith("server/routes/"))).toEqual([]);
  });

  test("the client fetches in client/data alone", () => {
    expect(inFiles(/\bfetch\(/).filter((path) => path.startsWith("client/") && !path.startsWith("client/data/"))).toEqual([]);
  });
});

describe("Cypher", () => {
  const files = readdirSync(`${ROOT}cypher`).filter((name) => name.endsWith(".cypher"));

  test("every file is in the catalogue, and every query of the catalogue has its file", () => {
    const named = new Set(files.map((name) => basename(name, ".cypher").replace(/\.embedded$/, "")));
    expect([...named].sort()).toEqual(QUERIES.map(({ name }) => name).sort());
  });

  test("a file holds one statement and no value of anybody's", () => {
    const several = files.filter((name) =>
      readFileSync(`${ROOT}cypher/${name}`, "utf8")
        .replace(/\/\/.*$/gm, "")
        .trim()
        .replace(/;$/, "")
        .includes(";"),
    );
    expect(several).toEqual([]);
  });

  test("none in TypeScript, but where it is derived from the model, administers a database or is what is taken away", () => {
    const text =
      /["'`][^"'`]*\b(?:OPTIONAL MATCH|MATCH|MERGE|UNWIND|DETACH DELETE)\s*[({$]|["'`][^"'`]*\bCREATE\s+(?:NODE|REL|CONSTRAINT|INDEX|\()/;
    const derived = /^server\/store\/(?:neo4j|embedded)\/(?:schema|load|loader|tables|ddl|admin|statements|inspect)[a-z-]*\.ts$/;
    expect(inFiles(text).filter((path) => !derived.test(path) && path !== "server/domain/export/cypher.ts")).toEqual([]);
  });
});

describe("size", () => {
  test("no file over 300 lines", () => {
    expect(modules.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  test("the median of the program is at most 80 lines", () => {
    const sizes = program.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(80);
  });
});

describe("the walls hold", () => {
  test.each([
    ["client/panels/tie.tsx", "server/store/port.ts"],
    ["client/graph/build.ts", "client/state/view.ts"],
    ["client/render/stage.tsx", "client/data/network.ts"],
    ["server/contract/ids.ts", "server/domain/ties.ts"],
    ["server/routes/network.ts", "server/store/embedded/store.ts"],
    ["server/services/network.ts", "server/store/neo4j/store.ts"],
    ["server/domain/ties.ts", "server/queries/query.ts"],
    ["server/services/explore.ts", "server/data/load.ts"],
  ])("%s may not import %s", (from, to) => {
    expect(allowed(from, to)).toBe(false);
  });

  test("a barrel and a cycle of two are found", () => {
    expect(importsOf("server/a.ts", 'export { A } from "./b.ts";').barrel).toBe(true);
    const pair = [importsOf("server/a.ts", 'import "./b.ts"'), importsOf("server/b.ts", 'import type { A } from "./a.ts"')];
    expect(cycles(pair, () => true)).toHaveLength(1);
  });
});
