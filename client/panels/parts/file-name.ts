const MOST = 90;

/** A name that every system takes for a file: letters, digits and hyphens, whatever the things in it are called. */
export function fileName(parts: readonly (string | undefined)[], ending: string): string {
  const told = parts
    .map((part) => plainLetters(part ?? ""))
    .filter((part) => part !== "")
    .join("-")
    .slice(0, MOST)
    .replace(/-+$/, "");
  return `${told === "" ? "entente" : `entente-${told}`}.${ending}`;
}

function plainLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
