import { parseViews, type SavedView, stringifyViews } from "../../state/saved-views.ts";

/** The same form as the file: what one can read, so can the other. */
const KEY = "entente-views";

type Kept = {
  views: readonly SavedView[];
  /** Why they are not kept beyond this visit, if so. */
  trouble?: "refused" | "full" | "unreadable";
};

let kept: Kept | undefined;
const listeners = new Set<() => void>();

/** The saved views of this browser. Where it keeps nothing, they last as long as the page. */
export function savedViews(): Kept {
  kept ??= read();
  return kept;
}

export function keepViews(views: readonly SavedView[]): Kept {
  kept = { views, ...written(views) };
  for (const listener of listeners) listener();
  return kept;
}

export function onViews(listener: () => void): () => void {
  // Another tab saved or deleted one.
  const onStorage = ({ key }: StorageEvent): void => {
    if (key !== KEY && key !== null) return;
    kept = undefined;
    listener();
  };
  listeners.add(listener);
  window.addEventListener("storage", onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", onStorage);
  };
}

function read(): Kept {
  let text: string | null;
  try {
    text = window.localStorage.getItem(KEY);
  } catch {
    return { views: [], trouble: "refused" };
  }
  if (text === null) return { views: [] };
  const { views, flaws } = parseViews(text);
  if (flaws.length === 0) return { views };
  setAside(text);
  return { views, trouble: "unreadable" };
}

/** What can't be read is not thrown away by the next save: it is somebody's work. */
function setAside(text: string): void {
  try {
    window.localStorage.setItem(`${KEY}-unreadable`, text);
  } catch {
    // Full or refused: then the next save will say so.
  }
}

function written(views: readonly SavedView[]): Pick<Kept, "trouble"> {
  try {
    window.localStorage.setItem(KEY, stringifyViews(views, new Date().toISOString()));
    return {};
  } catch (error) {
    return { trouble: error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "refused" };
  }
}
