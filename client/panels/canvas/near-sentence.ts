import type { ViewState } from "../../state/view.ts";
import { actorsText } from "../explore/actors-text.ts";
import type { Drawn } from "../explore/explorer.ts";
import type { Names } from "../parts/names.ts";
import { namesText } from "../parts/names-text.ts";
import type { Words } from "../parts/words.ts";

const EDGES = { cooperation: "ties", instruments: "relations", corridors: "corridors" } as const;

/** What is seen of a neighbourhood: counts of it say nothing of the whole network. */
export function nearSentence(words: Words, view: ViewState, drawn: Drawn, names: Names): string | undefined {
  const { t } = words;
  const { near, lens } = view;
  if (!near?.ids.some((id) => drawn.graph.hasNode(id))) return undefined;
  return t("canvas.lead.near", {
    count: near.depth,
    name: namesText(near.ids, names.of, words),
    actors: lens === "instruments" ? t("common.counts.nodes", { count: drawn.nodes.length }) : actorsText(drawn, words),
    edges: t(`common.counts.${EDGES[lens]}`, { count: drawn.graph.filterEdges((_, { path }) => !path).length }),
  });
}
