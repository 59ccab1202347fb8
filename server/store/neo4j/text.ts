import { readFileSync } from "node:fs";
import type { NodeLabel } from "../../contract/ids.ts";
import type { EdgeType } from "../../contract/model.ts";

const texts = new Map<string, string>();

/** A text of `cypher/load/`; where it is of one label or type, that name of the model's closed vocabulary stands for `OF`. */
export function loadText(name: string, of?: NodeLabel | EdgeType): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = readFileSync(new URL(`../../../cypher/load/${name}.cypher`, import.meta.url), "utf8");
    texts.set(name, text);
  }
  return of === undefined ? text : text.replaceAll("`OF`", `\`${of}\``);
}
