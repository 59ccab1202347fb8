import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** Text of the query that writes a dataset's edges, after its nodes. */
const EDGES = "CREATE (a)-[r:PARTY_TO]";
/** How Bolt's message that commits stands on the wire: two bytes long, a structure of no fields, and nothing after it. */
const COMMIT = "\x00\x02\xb0\x12\x00\x00";

/** How far a client has come with changing the graph: it connects; has written nodes and writes edges; commits; the database has committed and says so. */
export type Moment = "connects" | "writes edges" | "commits" | "has committed";
export type BoltProxy = {
  readonly uri: string;
  /** Resolves when a client comes to this moment; what comes then, from either side, is not passed on to the other. */
  reaches(moment: Moment): Promise<void>;
  close(): Promise<void>;
};

/** Stands between a client and the database, so that the client can be killed at a moment of their talk. */
export async function boltProxy(database: string): Promise<BoltProxy> {
  const { hostname, port } = new URL(database);
  const sockets = new Set<Socket>();
  let awaited: { moment: Moment; reached: () => void } | undefined;

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    let sent = "";
    let isHeld = false;
    const comesTo = (moment: Moment): void => {
      if (awaited?.moment !== moment) return;
      isHeld = true;
      awaited.reached();
      awaited = undefined;
    };
    const isCommitting = (): boolean => sent.includes(EDGES) && sent.includes(COMMIT, sent.indexOf(EDGES));
    comesTo("connects");
    client.on("data", (chunk) => {
      sent += chunk.toString("latin1");
      if (sent.includes(EDGES)) comesTo("writes edges");
      if (isCommitting()) comesTo("commits");
      if (!isHeld) upstream.write(chunk);
    });
    upstream.on("data", (chunk) => {
      if (isCommitting()) comesTo("has committed");
      if (!isHeld) client.write(chunk);
    });
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the proxy has no address");
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    reaches: (moment) =>
      new Promise((reached) => {
        awaited = { moment, reached };
      }),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
