import { Link } from "@tanstack/react-router";
import type { NodeKind } from "../../graph/lens-graph.ts";
import type { Lens } from "../../state/lenses.ts";
import { rangeOf } from "../../state/range.ts";
import { useWords } from "../parts/words.ts";
import styles from "./explore.module.css";
import { useExplorer } from "./explorer.ts";

/** What each lens names even where there is none, and what it names only where there is some. */
const NODES = {
  cooperation: ["state", "organisation"],
  instruments: ["state", "organisation", "agreement", "issue", "event", "group", "provision", "claim"],
  corridors: ["state"],
} as const satisfies Record<Lens, readonly NodeKind[]>;
const EDGES = { cooperation: "ties", instruments: "relations", corridors: "corridors" } as const;
const LISTED = { cooperation: "ties", instruments: "relations", corridors: "flows" } as const;

/** How much is seen, of when, and on whose word. */
export function StatusBar() {
  const { t, day } = useWords();
  const { answered, drawn, asOf, schema, view, fetching } = useExplorer();
  const kinds = new Map<NodeKind, number>();
  for (const { id } of drawn.nodes) {
    const kind = drawn.graph.hasNode(id) ? drawn.graph.getNodeAttribute(id, "kind") : undefined;
    if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const counted = (kind: NodeKind): string[] => {
    const count = kinds.get(kind) ?? 0;
    return count > 0 || kind === "state" ? [t(`common.counts.${kind}s`, { count })] : [];
  };
  const range = rangeOf(view);
  const datasets = schema?.datasets.filter(({ id }) => view.datasets.length === 0 || view.datasets.some((chosen) => chosen === id)) ?? [];
  return (
    <footer className={styles.status}>
      {answered && (
        <span data-counts>
          {[...NODES[view.lens].flatMap(counted), t(`common.counts.${EDGES[view.lens]}`, { count: drawn[LISTED[view.lens]].length })].join(
            " · ",
          )}
        </span>
      )}
      {answered && <span>{t("pages.status.asOf", { day: day(asOf) })}</span>}
      {answered && range && <span data-since>{t("timeline.since", { day: day(range.since) })}</span>}
      {datasets.length > 0 && (
        <Link
          to="/datasets"
          title={datasets.map(({ title, version }) => t("pages.status.edition", { title, edition: version })).join("\n")}
        >
          {t("common.counts.datasets", { count: datasets.length })}
          <span className={styles.editions}> ({datasets.map(({ title, version }) => `${title} ${version}`).join(", ")})</span>
        </Link>
      )}
      <span className={styles.grow} />
      {fetching && <span className={styles.fetching}>{t("pages.status.fetching")}</span>}
      <span className={styles.states}>{t("pages.status.states")}</span>
    </footer>
  );
}
