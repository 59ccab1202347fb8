/**
 * What the page of an address will ask for first is asked before the code that draws it is there: the server answers while the
 * browser still reads the code.
 */
const AHEAD = new Map<string, Promise<Response>>();

export const JSON_WANTED = { accept: "application/json" };

export function askAhead(address: string): void {
  if (AHEAD.has(address)) return;
  const response = fetch(address, { headers: JSON_WANTED });
  AHEAD.set(address, response);
  // Heard by whoever takes it; if nobody does, it is no fault of the page.
  response.catch(() => undefined);
}

/** The answer that is on its way, once: who asks later gets a new one. */
export function takeAhead(address: string): Promise<Response> | undefined {
  const response = AHEAD.get(address);
  AHEAD.delete(address);
  return response;
}
