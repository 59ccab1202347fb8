/** Deeper texts serve nobody and end programs that walk them. */
const DEEPEST = 32;

/** How deep a text of JSON is nested, told without parsing it. */
export function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === "\\") at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "{" || sign === "[") {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (sign === "}" || sign === "]") depth -= 1;
  }
  return false;
}

/** Reads a text of JSON that comes from outside. @throws Error whose message says what is wrong with it */
export function readJson(text: string): unknown {
  if (isNestedTooDeep(text)) throw new Error(`It is nested more than ${DEEPEST} deep.`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text, (key, value: unknown) => {
      if (key === "__proto__") throw new Error("It has a key named __proto__.");
      return value;
    });
  } catch (error) {
    throw new Error(error instanceof Error && error.message.startsWith("It has") ? error.message : "It is not JSON.");
  }
  return parsed;
}
