/** What XML 1.0 has no place for, however it is written: controls, lone halves of characters, and two that are none. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
/** Signs that turn the direction of what follows: a name must not reorder the words around it. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** A text of anybody’s as it may stand in a picture: on one line, without what no XML can hold. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, " ").replace(FORBIDDEN, "").replace(TURNING, "").trim();
}

/** The same between tags or within an attribute’s quotes. */
export function xml(text: string): string {
  return plain(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
}

type Value = string | number | undefined;

/** An element of ours; values of attributes are escaped, what it holds must be already. */
export function tag(name: string, attributes: Readonly<Record<string, Value>>, inner = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : xml(value ?? "")}"`)
    .join("");
  return inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** A number as short as eyes can tell; what is none is 0, so that a place gone astray spoils nothing. */
export function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 10) / 10 + 0 : 0;
}
