import type { ErrorCode } from "../../server/contract/errors.ts";

/** What only the browser can find out: no answer came, or one that isn't the server's. */
export type ProblemCode = ErrorCode | "network_failed" | "bad_answer";

/** Why there is no answer, with what the reader can do. Message and remedy are the server's; those of the browser are keyed by code. */
export class EntenteProblem extends Error {
  readonly code: string;
  readonly remedy: string;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;

  constructor(code: string, message: string, remedy: string, status: number, options?: ErrorOptions) {
    super(message, options);
    this.name = "EntenteProblem";
    this.code = code;
    this.remedy = remedy;
    this.status = status;
  }
}

export function networkFailed(cause: unknown): EntenteProblem {
  return new EntenteProblem("network_failed", "The server can't be reached.", "Check that Entente is running, then try again.", 0, {
    cause,
  });
}

/** The problem that a failing answer's body states, or a general one if a proxy or another program answered. */
export function problemOf(body: unknown, status: number): EntenteProblem {
  const error = property(body, "error");
  const [code, message, remedy] = [property(error, "code"), property(error, "message"), property(error, "remedy")];
  if (typeof code === "string" && typeof message === "string" && typeof remedy === "string") {
    return new EntenteProblem(code, message, remedy, status);
  }
  return new EntenteProblem(
    "bad_answer",
    `The answer (status ${status}) is not Entente's.`,
    "Check the address, and what stands between it and this page.",
    status,
  );
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
