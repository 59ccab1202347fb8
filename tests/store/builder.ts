import { databaseFile } from "../../server/store/embedded/versions.ts";
import { everything } from "./everything.ts";

/** A process of its own that builds the embedded engine's file, for a test to kill. */
const [folder = "", digest = ""] = process.argv.slice(2);
await databaseFile({ folder, digest, graph: async () => everything() });
