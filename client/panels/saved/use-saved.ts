import { useCallback, useState, useSyncExternalStore } from "react";
import { freeName, nameOf, type SavedView, VIEW_LIMITS } from "../../state/saved-views.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import { keepViews, onViews, savedViews } from "./store.ts";

export type Notice = { text: string; undo?: () => void };
export type Saved = {
  views: readonly SavedView[];
  trouble: ReturnType<typeof savedViews>["trouble"];
  notice: Notice | undefined;
  /** Keeps these; what is said can be undone unless it says otherwise. */
  keep: (views: readonly SavedView[], said: string, undoable?: boolean) => void;
  say: (text: string) => void;
};

/** The saved views, and the last thing done to them with the way back. */
export function useSaved(): Saved {
  const { views, trouble } = useSyncExternalStore(onViews, savedViews);
  const announce = useAnnounce();
  const [notice, setNotice] = useState<Notice>();
  const say = useCallback(
    (text: string) => {
      announce(text);
      setNotice({ text });
    },
    [announce],
  );
  const keep = useCallback(
    (next: readonly SavedView[], said: string, undoable = true) => {
      const before = savedViews().views;
      keepViews(next);
      announce(said);
      const undo = (): void => {
        keepViews(before);
        setNotice(undefined);
      };
      setNotice({ text: said, ...(undoable && { undo }) });
    },
    [announce],
  );
  return { views, trouble, notice, keep, say };
}

/** With one more in front; an older view of the same name and address gives way to it. */
export function withSaved(views: readonly SavedView[], name: string, address: string, now: string): readonly SavedView[] | undefined {
  const plain = nameOf(name);
  const others = views.filter((view) => !(view.name === plain && view.address === address));
  if (plain === "" || others.length >= VIEW_LIMITS.views) return undefined;
  return [{ name: freeName(plain, others), address, saved: now }, ...others];
}

export function withRenamed(views: readonly SavedView[], at: SavedView, name: string): readonly SavedView[] | undefined {
  const plain = nameOf(name);
  if (plain === "" || plain === at.name) return undefined;
  const others = views.filter((view) => view !== at);
  return views.map((view) => (view === at ? { ...view, name: freeName(plain, others) } : view));
}
