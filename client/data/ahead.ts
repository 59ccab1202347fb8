/**
 * What the page of an address will ask for first is asked before the code that draws it is there: the server answers while the
 * browser still reads the code.
 */
const AHEAD = new Map<string, { response: Promise<Response>; asked: number }>();

/** Milliseconds after which an answer that nobody took is none any more: the data may be others by then. */
const FRESH = 30_000;

export const JSON_WANTED = { accept: "application/json" };

/** @param then is told the answer too, for what can only be asked after it */
export function askAhead<Answer>(address: string, then?: (answer: Answer) => void): void {
  if (AHEAD.has(address)) return;
  const response = fetch(address, { headers: JSON_WANTED });
  AHEAD.set(address, { response, asked: performance.now() });
  // Heard by whoever takes it; if nobody does, it is no fault of the page.
  response.then((answer) => (then && answer.ok ? answer.clone().json().then(then) : undefined)).catch(() => undefined);
}

/** The answer that is on its way, once: who asks later gets a new one. */
export function takeAhead(address: string): Promise<Response> | undefined {
  const ahead = AHEAD.get(address);
  AHEAD.delete(address);
  return ahead && performance.now() - ahead.asked < FRESH ? ahead.response : undefined;
}
