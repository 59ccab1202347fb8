import { once } from "node:events";
// Loaded before it is needed, so that nothing is left to load once the files come.
import "../../server/data/import/import-files.ts";
import { importCommand } from "../../server/imports/terminal.ts";
import type { Doom } from "./dooming.ts";
import { dieAt, STEPS } from "./steps.ts";

/** The command `entente import` in a process that waits for its files and dies at a step. Only ever started, never imported. */
process.once("disconnect", () => process.exit(1));
const [doom]: Doom[] = await once(process, "message");
const { files = [], step } = doom ?? {};
if (step !== undefined) dieAt(STEPS[step]);
process.exit(await importCommand(process.env, "datapackage", files, { yes: true }));
