import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jars, launcher, missing } from "./jars.ts";

/** A real Neo4j that a test may stop, freeze and start again. */
export type TestNeo4j = {
  uri: string;
  user: string;
  password: string;
  /** Ends the process; the data stay. */
  stop(): Promise<void>;
  /** Ends the process at once, whatever it is doing; what was committed stays. */
  kill(): Promise<void>;
  /** The process goes silent: it keeps its sockets and answers nothing. */
  freeze(): void;
  thaw(): void;
  restart(): Promise<void>;
  /** Ends the process and takes its folder away. */
  discard(): Promise<void>;
};
export type Skipped = { skipped: string };

/** Memory of the database, as its settings write it. */
export type Room = { heap: string; pages: string; transactions: string };
const SMALL: Room = { heap: "768m", pages: "128m", transactions: "512m" };

/** The graphs of the tests come and go, and with each Neo4j would plan every query anew: their rows are the same by any plan. */
const PLANNED_ONCE = "dbms.cypher.min_replan_interval=1h";

const settingsOf = (room: Room): string => `
server.memory.pagecache.size=${room.pages}
${room === SMALL ? PLANNED_ONCE : ""}
dbms.usage_report.enabled=false
dbms.security.allow_csv_import_from_file_urls=false
db.transaction.timeout=120s
dbms.memory.transaction.total.max=${room.transactions}
`;
/** What runs for a minute or two is over before the second compiler pays: without it a start and a load take half the work. */
const SHORT = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
const jvmOf = (room: Room) => [
  `-Xmx${room.heap}`,
  ...(room === SMALL ? SHORT : []),
  ...["java.nio", "java.io", "sun.nio.ch"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
];

/** Starts a Neo4j of its own on a free port, open to all unless it shall ask for a login. Where Java or Maven is missing it says so; in CI that is a failure. */
export async function startNeo4j({ login = false, room = SMALL } = {}): Promise<TestNeo4j | Skipped> {
  const reason = await missing();
  if (reason !== undefined) {
    if (process.env.CI) throw new Error(`Neo4j can't be tested: ${reason}`);
    return { skipped: reason };
  }
  const lib = await jars();
  const classes = await launcher(lib);
  const home = await mkdtemp(join(tmpdir(), "entente-neo4j-"));
  const settings = join(home, "neo4j.conf");
  await writeFile(settings, `dbms.security.auth_enabled=${login}${settingsOf(room)}`);
  const port = await freePort();
  const launch = () => start([...jvmOf(room), "-cp", `${lib}/*:${classes}`, "Launcher", home, settings, String(port)]);
  let running = await launch();
  const stop = async () => {
    running.kill("SIGCONT");
    await ended(running, "SIGTERM");
  };
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: "neo4j",
    password: "",
    stop,
    kill: () => ended(running, "SIGKILL"),
    freeze: () => void running.kill("SIGSTOP"),
    thaw: () => void running.kill("SIGCONT"),
    restart: async () => {
      await stop();
      running = await launch();
    },
    discard: async () => {
      await stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

function start(args: string[]): Promise<ChildProcess> {
  const child = spawn("java", args, { stdio: ["ignore", "pipe", "pipe"] });
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("READY")) resolve(child);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", (code) => reject(new Error(`Neo4j ended at its start (${code}): ${said.slice(-2000)}`)));
  });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill(signal);
  const patience = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await gone;
  clearTimeout(patience);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port is free"))));
    });
  });
}
