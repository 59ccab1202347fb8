import { useState } from "react";

/** The same object for as long as its content is the same: what is memoised on it is then made only once. */
export function useStable<T>(value: T): T {
  const [kept, keep] = useState(value);
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept;
  keep(value);
  return value;
}
