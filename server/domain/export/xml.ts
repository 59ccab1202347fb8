/** What XML 1.0 has no place for, however it is written: controls, lone halves of characters, and two that are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // Written as such, or a reader would take them for a space.
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** A text of anybody’s between tags or within an attribute’s quotes: all of it that XML can hold. */
export function xml(text: string): string {
  return text.replace(FORBIDDEN, "\uFFFD").replace(/[&<>"'\n\r\t]/g, (sign) => ENTITIES[sign] ?? "");
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
