import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** An import, a re-export or a dynamic import: where it leads in the repository, or which package it names. */
export type Import = { readonly specifier: string; readonly target?: string; readonly dependency?: string };
export type Module = {
  readonly path: string;
  readonly code: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** True where the file does nothing but pass on exports of others. */
  readonly barrel: boolean;
};

export function readModules(folders: readonly string[]): Module[] {
  return folders.flatMap(filesUnder).map((path) => importsOf(path, readFileSync(ROOT + path, "utf8")));
}

export function importsOf(path: string, code: string): Module {
  const { module, program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => literal(code.slice(moduleRequest.start, moduleRequest.end))),
  ];
  return {
    path,
    code,
    lines: code.split("\n").length - 1,
    imports: [...new Set(specifiers)].map((specifier) => resolve(path, specifier)),
    barrel: program.body.length > 0 && program.body.every(passesOn),
  };
}

function passesOn(statement: object): boolean {
  return "source" in statement && statement.source !== null && "type" in statement && String(statement.type).startsWith("Export");
}

/** A dynamic import of a computed name can't be followed, and there is no need for one in this repository. */
function literal(source: string): string[] {
  const quoted = /^(["'`])([^"'`$]+)\1$/.exec(source.trim());
  return quoted?.[2] ? [quoted[2]] : [];
}

function resolve(from: string, specifier: string): Import {
  const path = specifier.replace(/\?.*$/, "");
  if (path.startsWith(".")) {
    const target = posix.join(posix.dirname(from), path);
    return existsSync(ROOT + target) && statSync(ROOT + target).isFile() ? { specifier, target } : { specifier };
  }
  if (path.startsWith("node:") || path.startsWith("virtual:")) return { specifier };
  return { specifier, dependency: path.split("/", path.startsWith("@") ? 2 : 1).join("/") };
}

function filesUnder(folder: string): string[] {
  if (!existsSync(ROOT + folder)) return [];
  return readdirSync(ROOT + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(path);
    return /\.(?:tsx?|js)$/.test(entry.name) ? [path] : [];
  });
}

/** Cycles of the import graph, each named from its first file in the alphabet; depth-first, so not every cycle but at least one of each knot. */
export function cycles(modules: readonly Module[], exists: (path: string) => boolean = (path) => existsSync(ROOT + path)): string[][] {
  const arrows = new Map(modules.map(({ path, imports }) => [path, targets(path, imports).filter(exists)]));
  const found: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      found.push([...trail.slice(start), path]);
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const next of arrows.get(path) ?? []) visit(next);
    trail.pop();
    done.add(path);
  };
  for (const path of [...arrows.keys()].sort()) visit(path);
  return found;
}

function targets(path: string, imports: readonly Import[]): string[] {
  return imports.flatMap(
    ({ specifier, target }) => target ?? (specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : []),
  );
}
