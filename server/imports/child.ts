import { once } from "node:events";
import { type Report, type Task, work } from "./work.ts";

/** The work of the process that `child-process.ts` starts: imported where a server waits for it, and nowhere else. */
// Nobody is left to hear of it.
process.once("disconnect", () => process.exit(1));
const [task]: Task[] = await once(process, "message");
if (!task) throw new TypeError("there is no task");
const report = (message: Report): Promise<void> => new Promise((sent) => process.send?.(message, undefined, undefined, () => sent()));
await report(await work(task, (step) => void report({ step })));
process.exit(0);
