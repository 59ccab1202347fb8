/** The code of the pages, fetched when the address of one is opened. */
export const explorer = () => import("./panels/explore/ExplorePage.tsx");
export const otherPages = async () => (await import("./other-pages.ts")).OTHER_PAGES;

/** Fetches the page of an address before anybody draws it. What can't be fetched, the router meets and tells. */
export function fetchPage(path: string): void {
  const fetched: Promise<unknown> = path === "/" ? explorer() : otherPages();
  fetched.catch(() => undefined);
}
