import { EntenteProblem } from "./problem.ts";
import { worthRetrying } from "./request.ts";

/** After a start or a change of data the server reads on while it answers that it is late: who asks again meets it. */
export const PATIENT = {
  retry: (failures: number, problem: Error): boolean =>
    worthRetrying(failures, problem) || (failures < 8 && problem instanceof EntenteProblem && problem.code === "store_timeout"),
  retryDelay: 1_000,
};
