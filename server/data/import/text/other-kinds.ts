import { ImportRefused } from "../refused.ts";

/** Text that is of another kind than a table, by how it begins. What it is called stands in the refusal. */
const KINDS: readonly (readonly [begins: RegExp, kind: string])[] = [
  [/^<(?:\?xml[^>]*>\s*(?:<!--[^>]*-->\s*)*<)?gexf[\s>]/i, "a GEXF graph"],
  [/^<(?:\?xml[^>]*>\s*(?:<!--[^>]*-->\s*)*<)?graphml[\s>]/i, "a GraphML graph"],
  [/^<(?:!doctype\s+html|html|head|body|table|div|meta)[\s>]/i, "a web page"],
  [/^<\?xml[\s>]/i, "XML"],
  [/^<svg[\s>]/i, "a picture"],
  [/^[[{]\s*(?:["[{}\]]|-?\d+\s*[,\]])/, "JSON"],
  [/^\{\\rtf/, "a word processor's document"],
  [/^%!PS/, "a printed page"],
];

/** @throws ImportRefused where the text is no table but something whose kind can be named. */
export function refuseOther(file: string, start: string): void {
  const text = start.replace(/^\ufeff/, "").trimStart();
  const kind = KINDS.find(([begins]) => begins.test(text))?.[1];
  if (kind) throw new ImportRefused(file, `is ${kind}, not a table`, "give the table as CSV or xlsx");
}
