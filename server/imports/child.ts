import { once } from "node:events";
import { failureOf } from "./failures.ts";
import { type Report, type Task, work } from "./work.ts";

/**
 * A process of its own for the work of an import, so that readers are answered meanwhile, and so that ending the
 * process ends the work. Only ever started, never imported.
 */
// Nobody is left to hear of it.
process.once("disconnect", () => process.exit(1));
const [task]: Task[] = await once(process, "message");
const report = (message: Report): Promise<void> => new Promise((sent) => process.send?.(message, undefined, undefined, () => sent()));
let last: Report;
try {
  if (!task) throw new TypeError("there is no task");
  last = await work(task, (step) => void report({ step }));
} catch (error) {
  last = { failed: failureOf(error) };
}
await report(last);
process.exit(0);
