import { spawn } from "node:child_process";
import { createServer as createListener } from "node:net";
import { join } from "node:path";
import { createServer } from "vite";
import { ROOT } from "./build.ts";
import { configure, type Environment } from "./config.ts";

/** Under these names the program answers itself, and writing takes the page's own. */
const LOOPBACK: readonly string[] = ["127.0.0.1", "localhost", "::1"];

/**
 * One address for everything: Vite serves the client with hot reload and passes `/api` on to the
 * program, which starts again whenever a file of the server, a query or a dataset changes.
 */
export async function dev(environment: Environment): Promise<void> {
  const configured = configure(environment);
  if ("faults" in configured) throw new Error(configured.faults.join("\n"));
  const { host, port } = configured.config;
  const inner = await freePort();
  const watched = ["cypher/**", "fixtures/**", "server/**"].flatMap((each) => ["--include", each]);
  const program = spawn(
    process.execPath,
    [join(ROOT, "node_modules/tsx/dist/cli.mjs"), "watch", "--clear-screen=false", ...watched, "server/cli.ts", "serve"],
    {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...environment, ENTENTE_DEV: "1", HOST: "127.0.0.1", PORT: String(inner) },
    },
  );
  const vite = await createServer({
    root: join(ROOT, "client"),
    configFile: join(ROOT, "vite.config.ts"),
    clearScreen: false,
    server: {
      host,
      port,
      strictPort: true,
      proxy: { "/api": { target: `http://127.0.0.1:${inner}`, changeOrigin: !LOOPBACK.includes(host) } },
    },
  });
  const end = async (): Promise<void> => {
    program.kill("SIGTERM");
    await vite.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => void end());
  await vite.listen().catch(async (error: unknown) => {
    program.kill("SIGTERM");
    throw error;
  });
  console.log(`Entente with hot reload: ${vite.resolvedUrls?.local[0] ?? ""}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const listener = createListener();
    listener.once("error", reject);
    listener.listen(0, "127.0.0.1", () => {
      const address = listener.address();
      listener.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("No port is free."))));
    });
  });
}
