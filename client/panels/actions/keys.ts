/** A key, as the browser names it in lower case; `mod` is Ctrl, and Cmd on a Mac. */
export type Keys = { key: string; mod?: true; shift?: true };
type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Shift tells apart only what Ctrl begins: on some keyboards a digit or a sign needs it. */
export function matches({ key, ...held }: Keys, event: Pressed): boolean {
  const [mod, shift] = [held.mod === true, held.shift === true];
  return !event.altKey && event.key.toLowerCase() === key && (event.ctrlKey || event.metaKey) === mod && (!mod || event.shiftKey === shift);
}

const NAMES: Readonly<Record<string, string>> = { escape: "Esc" };

/** As it stands on the keyboard: `Ctrl Z`, on a Mac `⌘ Z`. */
export function keysText({ key, mod, shift }: Keys, mac: boolean): string {
  return [...(mod ? [mac ? "⌘" : "Ctrl"] : []), ...(shift ? ["⇧"] : []), NAMES[key] ?? key.toUpperCase()].join(" ");
}

/** As `aria-keyshortcuts` wants it. */
export function ariaKeys({ key, mod, shift }: Keys, mac: boolean): string {
  const named = key === "escape" ? "Escape" : key.toUpperCase();
  return [...(mod ? [mac ? "Meta" : "Control"] : []), ...(shift ? ["Shift"] : []), named].join("+");
}

export function onMac(): boolean {
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);
}
