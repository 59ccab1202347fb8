/** An element as it was read: its name, attributes, and the text it holds by itself. */
export type Read = { name: string; attributes: Record<string, string>; text: string; within: readonly string[] };

const TOKEN = /<\?xml[^<>]*\?>|<\/([A-Za-z][\w:-]*)\s*>|<([A-Za-z][\w:-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITY = /&(?:amp|lt|gt|quot|apos);/g;
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)="([^"<]*)"/g;
const BEYOND_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Reads what an XML processor would take, and no more: no comments, no sections, no references but the five. @throws where it isn't well-formed */
export function readXml(text: string): Read[] {
  if (BEYOND_XML.test(text)) throw new Error(`a sign that XML has no place for: ${JSON.stringify(BEYOND_XML.exec(text)?.[0])}`);
  const found: Read[] = [];
  const open: Read[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    at = TOKEN.lastIndex;
    const [, closed, opened, attributes = "", empty, words] = match;
    if (words !== undefined) {
      const own = open.at(-1);
      if (own) own.text += plainOf(words);
      else if (words.trim() !== "") throw new Error("text outside the picture");
    } else if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error(`</${closed}> closes another`);
    } else if (opened !== undefined) {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]): [string, string] => [name, plainOf(value)]);
      if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error("an attribute twice");
      const read: Read = { name: opened, attributes: Object.fromEntries(pairs), text: "", within: open.map(({ name }) => name) };
      found.push(read);
      if (empty !== "/") open.push(read);
    }
  }
  if (at !== text.length) throw new Error(`not XML: ${text.slice(at, at + 60)}`);
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> never closed`);
  return found;
}

const SIGNS: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };

function plainOf(text: string): string {
  if (text.replace(ENTITY, "").includes("&")) throw new Error(`a bare & in ${text}`);
  return text.replace(ENTITY, (sign) => SIGNS[sign] ?? "");
}
