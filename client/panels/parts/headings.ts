import { Lexer } from "marked";

export type Heading = { id: string; text: string };

/** The headings of the second order: the contents of a text. */
export function headingsOf(markdown: string): Heading[] {
  return new Lexer({ gfm: true })
    .lex(markdown)
    .flatMap((token) =>
      token.type === "heading" && token.depth === 2 ? [{ id: anchorOf(String(token.text)), text: plainOf(String(token.text)) }] : [],
    );
}

/** As GitHub makes them, so that links inside the text lead to the same places. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replace(/\s+/g, "-");
}

/** Without the marks of emphasis and code. */
function plainOf(text: string): string {
  return text.replace(/[*_`]/g, "");
}
