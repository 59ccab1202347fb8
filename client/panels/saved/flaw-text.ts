import { type Flaw, VIEW_LIMITS } from "../../state/saved-views.ts";
import type { Words } from "../parts/words.ts";

/** What is wrong, and with what: “View 3, “address”: is not understood: focus=Atlantis”. */
export function flawText({ entry, field, reason, value = "" }: Flaw, { t }: Words): string {
  const what = t(`saved.flaw.${reason}`, { value, limit: VIEW_LIMITS.views });
  if (entry === undefined) return what;
  return `${field ? t("saved.flaw.field", { entry, field }) : t("saved.flaw.entry", { entry })}: ${what}`;
}

/** What an import did, part by part; undefined where it did nothing. */
export function importText(
  counts: { added: number; known: number; renamed: number; left: number; flawed: number },
  { t, list }: Words,
): string | undefined {
  const kinds = ["added", "known", "renamed", "left", "flawed"] as const;
  const parts = kinds.flatMap((kind) =>
    counts[kind] > 0 ? [t(`saved.imported.${kind}`, { count: counts[kind], limit: VIEW_LIMITS.views })] : [],
  );
  return parts.length > 0 ? t("saved.said.imported", { parts: list(parts) }) : undefined;
}
