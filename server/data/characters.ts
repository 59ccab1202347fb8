/**
 * Characters that no statement needs and that deceive a reader or break a tool: controls, lone surrogates,
 * non-characters, and the marks that reorder the text around them (a name must read the same everywhere).
 */
const REFUSED: readonly (readonly [pattern: RegExp, name: string])[] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  [/\u0000/, "a NUL character"],
  [/\p{Cs}/u, "half of a surrogate pair"],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  [/[\u0001-\u0008\u000b-\u001f\u007f-\u009f]/, "a control character"],
  [/[\u202a-\u202e\u2066-\u2069]/, "a mark that reverses the direction of text"],
  [/[\ufeff\ufffe\uffff]/, "a byte order mark or a non-character"],
];

/** Most cells: nothing in them can be refused. */
const PLAIN = /^[ -~]*$/;

/** What is wrong with the characters of a text, or undefined. Line feeds and tabs are for running text only. */
export function refusedCharacter(text: string, runningText: boolean): string | undefined {
  if (PLAIN.test(text)) return undefined;
  for (const [pattern, name] of REFUSED) if (pattern.test(text)) return name;
  return !runningText && /[\n\t]/.test(text) ? "a line feed or a tab" : undefined;
}
