import { resolve } from "node:path";

/** How the program is told what to do. Without `neo4j` it uses the embedded engine. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Where the embedded engine keeps its file. */
  readonly folder: string;
  readonly neo4j?: Neo4jConfig;
  /** Who has it may change the datasets from elsewhere, or on Neo4j. */
  readonly writeToken?: string;
  /** Nodes and edges that one transaction on Neo4j may change; {@link DEFAULT_MAX_CHANGES} if left out. */
  readonly maxChanges?: number;
};
export type Neo4jConfig = { readonly uri: string; readonly user: string; readonly password: string; readonly database?: string };

export type Environment = Readonly<Record<string, string | undefined>>;
export type Configured = { readonly config: Config } | { readonly faults: readonly string[] };

const DEFAULT_PORT = 4321;
export const DEFAULT_MAX_CHANGES = 3_000_000;
/** Fewer characters could be found by trying. */
const TOKEN_CHARACTERS = 16;
const TOKEN = /^[A-Za-z0-9._~+/-]+=*$/;
const SCHEMES: readonly string[] = ["bolt:", "bolt+s:", "bolt+ssc:", "neo4j:", "neo4j+s:", "neo4j+ssc:"];
/** A host name or an address; a scheme, a port or a path has no place in it. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|[0-9a-f:]*:[0-9a-f:.]*)$/i;

/** Reads the configuration, or says of every unusable value in one line what would do. An empty value counts as left out. */
export function configure(environment: Environment, folder = process.cwd()): Configured {
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const port = given("PORT") ?? String(DEFAULT_PORT);
  const host = given("HOST") ?? "127.0.0.1";
  const uri = given("NEO4J_URI");
  const writeToken = given("ENTENTE_WRITE_TOKEN");
  const maxChanges = given("ENTENTE_NEO4J_MAX_CHANGES");
  const faults = [
    ...(isPort(port) ? [] : [`PORT is “${shown(port)}”: give a number from 0 to 65535; 0 takes any free port.`]),
    ...(HOST.test(host) ? [] : [`HOST is “${shown(host)}”: give a host name or an IP address, such as 127.0.0.1.`]),
    ...tokenFaults(given("ENTENTE_WRITE_TOKEN")),
    ...(maxChanges === undefined || /^[1-9]\d{0,8}$/.test(maxChanges)
      ? []
      : [`ENTENTE_NEO4J_MAX_CHANGES is “${shown(maxChanges)}”: give a number from 1 to 999999999.`]),
    ...(uri === undefined ? orphans(given) : uriFaults(uri)),
  ];
  if (faults.length > 0) return { faults };

  const database = given("NEO4J_DATABASE");
  const neo4j = uri && {
    uri,
    user: given("NEO4J_USER") ?? "neo4j",
    password: environment.NEO4J_PASSWORD ?? "",
    ...(database && { database }),
  };
  return {
    config: {
      port: Number(port),
      host,
      folder: resolve(folder, given("ENTENTE_DATA_DIR") ?? "data"),
      ...(neo4j && { neo4j }),
      ...(writeToken && { writeToken }),
      ...(maxChanges && { maxChanges: Number(maxChanges) }),
    },
  };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

/** What is told never shows the token. */
function tokenFaults(token: string | undefined): string[] {
  if (token === undefined || (token.length >= TOKEN_CHARACTERS && TOKEN.test(token))) return [];
  return [
    `ENTENTE_WRITE_TOKEN can't serve: give at least ${TOKEN_CHARACTERS} letters, digits or signs of -._~+/, such as openssl rand -hex 24 prints.`,
  ];
}

/** A login without an address would silently be served from the embedded engine. */
function orphans(given: (name: string) => string | undefined): string[] {
  const orphan = ["NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE"].find((name) => given(name) !== undefined);
  return orphan ? [`${orphan} is set and NEO4J_URI is not: set NEO4J_URI too, or neither.`] : [];
}

function uriFaults(uri: string): string[] {
  const parsed = URL.canParse(uri) ? new URL(uri) : undefined;
  if (parsed?.username || parsed?.password) return ["NEO4J_URI carries a login: put it into NEO4J_USER and NEO4J_PASSWORD."];
  if (!parsed || !SCHEMES.includes(parsed.protocol) || parsed.hostname === "") {
    return [`NEO4J_URI is “${shown(uri)}”: give an address such as bolt://127.0.0.1:7687 or neo4j+s://example.org.`];
  }
  return [];
}

/** Control characters would let a value draw on the terminal; a long one would hide the rest of the line. */
function shown(text: string): string {
  return text.replace(/\p{Cc}/gu, "�").slice(0, 80);
}
