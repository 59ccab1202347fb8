import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Readers that other people wrote, in the versions that the tests were made with. */
const PACKAGES = ["networkx==3.6.1", "frictionless==5.21.0"] as const;
const FOLDER = join(ROOT, `.cache/readers-${PACKAGES.join("-").replace(/[^a-z0-9.-]/g, "-")}`);
const PYTHON = join(FOLDER, "bin/python");

/** Why files can't be read back by Python here; undefined where they can. Puts the readers in place the first time. */
export const noPython: string | undefined = missing();

function missing(): string | undefined {
  if (existsSync(PYTHON)) return undefined;
  const aside = `${FOLDER}-${process.pid}`;
  try {
    mkdirSync(join(ROOT, ".cache"), { recursive: true });
    execFileSync("python3", ["-m", "venv", aside], { stdio: "pipe" });
    execFileSync(join(aside, "bin/python"), ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...PACKAGES], {
      stdio: "pipe",
    });
    renameSync(aside, FOLDER);
    return undefined;
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (existsSync(PYTHON)) return undefined;
    const why = `networkx and frictionless could not be put in place: install Python 3.11 or newer with its venv module (python3-venv)`;
    if (process.env.CI === "true") throw new Error(why, { cause: error });
    return why;
  }
}

/** What a script of this folder prints. */
export function python(script: string, ...parameters: readonly string[]): unknown {
  const said = execFileSync(PYTHON, [join(ROOT, "tests/readers", script), ...parameters], {
    maxBuffer: 256 * 1024 * 1024,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return JSON.parse(said.toString());
}
