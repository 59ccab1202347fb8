import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Names the browser's tab after what it shows; leaving the page gives the name back. */
export function useDocumentTitle(title: string | undefined): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (title === undefined) return;
    const before = document.title;
    document.title = `${title} · ${t("common.name")}`;
    return () => {
      document.title = before;
    };
  }, [title, t]);
}
