import { databaseFile } from "../../server/store/embedded/versions.ts";
import { BUILD_STEPS, dieAt } from "../process/steps.ts";
import { small } from "./small.ts";

/** A process of its own that builds the embedded engine's file, and dies at a step of it. Only ever started, never imported. */
const [folder = "", digest = "", name = ""] = process.argv.slice(2);
const step = Object.entries(BUILD_STEPS).find(([each]) => each === name)?.[1];
if (step === undefined) throw new TypeError(`there is no step ${name}`);
dieAt(step);
await databaseFile({ folder, digest, graph: async () => small() });
