import { networkFailed, problemOf } from "./problem.ts";
import { writeToken } from "./write-token.ts";

/** What changes something on the server: with the operator's token, where there is one. */
function headers(): Record<string, string> {
  const token = writeToken();
  return { accept: "application/json", ...(token !== "" && { authorization: `Bearer ${token}` }) };
}

type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** One answer of an address that writes. @throws EntenteProblem where there is none */
export async function send<Answer>(method: Method, address: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(address, {
    method,
    headers: { ...headers(), ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((cause: unknown) => {
    throw signal?.aborted ? signal.reason : networkFailed(cause);
  });
  const answer: Answer = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (!response.ok) throw problemOf(answer, response.status);
  return answer;
}

/** A file that only those may have who may write. @throws EntenteProblem where there is none */
export async function sendForFile(address: string): Promise<Blob> {
  const response = await fetch(address, { headers: headers() }).catch((cause: unknown) => {
    throw networkFailed(cause);
  });
  if (!response.ok) throw problemOf(await response.json().catch(() => undefined), response.status);
  return response.blob();
}

/** Sends files with how far it is: only this way of asking tells. @throws EntenteProblem where there is no answer */
export function upload<Answer>(
  address: string,
  form: FormData,
  told: (sent: number, total: number) => void,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.responseType = "json";
    for (const [name, value] of Object.entries(headers())) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", ({ loaded, total }) => told(loaded, total));
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response);
      else reject(problemOf(request.response, request.status));
    });
    request.addEventListener("error", () => reject(networkFailed(new Error("the upload was interrupted"))));
    request.addEventListener("abort", () => reject(signal.reason));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}
