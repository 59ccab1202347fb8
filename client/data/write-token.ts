import { useSyncExternalStore } from "react";

/** The operator's token, as long as this tab is open: it is no part of a view, and no other page of the browser has it. */
const KEY = "entente.write-token";
const listeners = new Set<() => void>();
let token = kept();

function kept(): string {
  try {
    return sessionStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

export function writeToken(): string {
  return token;
}

export function setWriteToken(next: string): void {
  token = next.trim();
  try {
    if (token === "") sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, token);
  } catch {
    // Where nothing may be kept, it lives as long as the page.
  }
  for (const listener of listeners) listener();
}

export function useWriteToken(): string {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, writeToken);
}
