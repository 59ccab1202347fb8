import { useMemo } from "react";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";

/** A node as a screen reader says it. */
export function useDescribe(): (id: string) => string {
  const { t } = useWords();
  const { drawn, names } = useExplorer();
  return useMemo(
    () => (id) => {
      const known = drawn.graph.hasNode(id) ? drawn.graph.getNodeAttributes(id) : undefined;
      if (known?.path) return t("paths.node", { name: names.of(id), kind: t(`kind.${known.node.label}`) });
      return t("canvas.node", {
        name: names.of(id),
        kind: t(`kind.${known?.node.label ?? "State"}`),
        ties: t("common.counts.ties", { count: known?.degree ?? 0 }),
      });
    },
    [t, drawn, names],
  );
}
