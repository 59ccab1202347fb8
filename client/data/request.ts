import { JSON_WANTED, takeAhead } from "./ahead.ts";
import { EntenteProblem, networkFailed, problemOf } from "./problem.ts";

/**
 * One answer of the API. Its shape is not checked again here: the server serialises by the schema that `Answer` is derived from.
 * @throws EntenteProblem where there is none; the abort's own reason where the signal was raised
 */
export function get<Answer>(address: string, signal: AbortSignal): Promise<Answer> {
  return answered(takeAhead(address) ?? fetch(address, { signal, headers: JSON_WANTED }), signal);
}

/** The same for a question that is too long for an address; it changes nothing on the server. */
export function ask<Answer>(address: string, question: unknown, signal: AbortSignal): Promise<Answer> {
  const headers = { ...JSON_WANTED, "content-type": "application/json" };
  return answered(fetch(address, { signal, method: "POST", headers, body: JSON.stringify(question) }), signal);
}

async function answered<Answer>(coming: Promise<Response>, signal: AbortSignal): Promise<Answer> {
  const response = await coming.catch((cause: unknown) => {
    throw signal.aborted ? signal.reason : networkFailed(cause);
  });
  // What an unreadable body means is decided below, by status.
  const answer: Answer | undefined = await response.json().catch(() => undefined);
  signal.throwIfAborted();
  if (!response.ok || typeof answer !== "object" || answer === null) throw problemOf(answer, response.status);
  return answer;
}

/** A file of the API, whole. @throws EntenteProblem where there is none */
export async function file(address: string): Promise<Blob> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw networkFailed(cause);
  });
  if (response.ok) return response.blob();
  throw problemOf(await response.json().catch(() => undefined), response.status);
}

/** Asked once more only where nothing answered: the server has tried for itself before it says no. */
export function worthRetrying(failures: number, problem: Error): boolean {
  return failures < 1 && problem instanceof EntenteProblem && problem.status === 0;
}
