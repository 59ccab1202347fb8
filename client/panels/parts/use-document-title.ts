import { useEffect } from "react";
import { useWords } from "./words.ts";

/** Names the browser's tab after what it shows; leaving the page gives the name back. */
export function useDocumentTitle(title: string | undefined): void {
  const { t } = useWords();
  useEffect(() => {
    if (title === undefined) return;
    const before = document.title;
    document.title = `${title} · ${t("common.name")}`;
    return () => {
      document.title = before;
    };
  }, [title, t]);
}
