import cyrillic from "@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url";
import latinExt from "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url";
import latin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";

/** Which file has the letters of which writing; what none has is drawn in the reader’s own letters. */
const FILES = [
  { address: latin, needed: /./, range: "U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2190-2193" },
  { address: latinExt, needed: /[\u0100-\u02BA\u1E00-\u1EFF]/, range: "U+0100-02BA,U+1E00-1EFF" },
  { address: cyrillic, needed: /[\u0400-\u04FF]/, range: "U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116" },
] as const;

/**
 * A style sheet with the letters that a text needs. A picture can’t ask for a page’s fonts: without this it would be lettered
 * in whatever the reader’s machine has. Undefined where a file doesn’t come: the picture then falls back.
 */
export async function faceFor(text: string, signal?: AbortSignal): Promise<string | undefined> {
  try {
    const rules = await Promise.all(
      FILES.filter(({ needed }) => needed.test(text)).map(async ({ address, range }) => {
        const answer = await fetch(address, signal ? { signal } : {});
        if (!answer.ok) throw new Error(`${answer.status}`);
        const letters = base64(new Uint8Array(await answer.arrayBuffer()));
        return `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(data:font/woff2;base64,${letters}) format("woff2");unicode-range:${range}}`;
      }),
    );
    return rules.join("");
  } catch {
    return undefined;
  }
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
