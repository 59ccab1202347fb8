/** Addresses of the client's pages. `$id` and `$slug` stand for what a page is about. */
export const PAGES = [
  "/",
  "/coverage",
  "/gaps",
  "/changes",
  "/what-if",
  "/methods",
  "/datasets",
  "/import/$id",
  "/statements",
  "/conflicts",
  "/brief/$id",
  "/questions",
  "/questions/$slug",
  "/source/$id",
  "/node/$id",
] as const;
export type PagePath = (typeof PAGES)[number];

/** Which page an address is of, and what it is about; undefined where there is no such page. */
export function pageOf(path: string): { page: PagePath; about: string } | undefined {
  const [, first = "", about, ...more] = path.split("/");
  if (more.length > 0 || about === "") return undefined;
  const page = PAGES.find((one) => (about === undefined ? one === `/${first}` : one.startsWith(`/${first}/$`)));
  return page && { page, about: decoded(about ?? "") };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
