import type { ImportPhase } from "../contract/wire/imports.ts";
import { type Step, type Told, telling } from "./told.ts";

const CELLS = 24;
const DOING: Readonly<Record<ImportPhase, string>> = {
  reading: "Reading the files",
  checking: "Checking",
  comparing: "Comparing",
  ready: "Ready",
  waiting: "Waiting for its turn",
  building: "Building",
  switching: "Switching",
  done: "Done",
  failed: "Failed",
};

/** A line that says how far it is; where nobody looks at a terminal, a line for each phase. */
export function progressBar(out: NodeJS.WriteStream): { told: Told; end(): void } {
  let phase = "";
  const show = ({ phase: next, progress }: Step): void => {
    if (!out.isTTY) {
      if (next !== phase) out.write(`${DOING[next]} …\n`);
      phase = next;
      return;
    }
    out.write(`\r\u001b[K${DOING[next]} ${progress ? drawn(progress.done, progress.total, progress.unit) : "…"}`);
  };
  return { told: telling(show), end: () => void (out.isTTY && out.write("\r\u001b[K")) };
}

function drawn(done: number, total: number | null, unit: string): string {
  if (total === null || total === 0) return `${done.toLocaleString("en")} ${unit}`;
  const full = Math.round((CELLS * Math.min(done, total)) / total);
  return `[${"█".repeat(full)}${"·".repeat(CELLS - full)}] ${done.toLocaleString("en")} of ${total.toLocaleString("en")} ${unit}`;
}
