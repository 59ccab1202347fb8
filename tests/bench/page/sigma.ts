import { MultiUndirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Settings } from "sigma/settings";
import { LIGHT } from "../../../client/render/palette.ts";
import type { SideOf } from "./side.ts";

export const STATE_COLOUR = "#35424d";

/**
 * Sigma with its default settings. Hovering does what it does by default; a click marks a node as `highlighted`, as its documentation says.
 * @param fading instead, hovered and selected nodes fade all but their neighbours, as in its documentation's example of reducers
 */
export const sigmaOf =
  (fading: boolean): SideOf =>
  ({ nodes, ties }) => {
    const graph = new MultiUndirectedGraph();
    for (const { id, name, x, y, size } of nodes) graph.addNode(id, { label: name, x, y, size, color: STATE_COLOUR });
    for (const { key, a, b, width, family } of ties) {
      graph.addEdgeWithKey(key, nodes[a]!.id, nodes[b]!.id, { size: width, color: LIGHT.families[family] });
    }
    let sigma: Sigma | undefined;
    let container: HTMLElement | undefined;
    const effects = { hover: 0, select: 0 };
    let hovered: string | undefined;
    let selected: string | undefined;

    let clear: ReadonlySet<string> | undefined;
    function fade(): void {
      const key = hovered ?? selected;
      clear = key === undefined ? undefined : new Set([key, ...graph.neighbors(key)]);
      sigma?.refresh({ skipIndexation: true });
    }
    const reducers: Partial<Settings> = {
      nodeReducer: (id, node) => (clear && !clear.has(id) ? { ...node, label: "", color: "#f6f6f6" } : node),
      edgeReducer: (tie, look) => {
        const key = hovered ?? selected;
        return key !== undefined && !graph.hasExtremity(tie, key) ? { ...look, hidden: true } : look;
      },
    };

    return {
      open(host) {
        container = host;
        sigma = new Sigma(graph, host, fading ? reducers : {});
        sigma.on("enterNode", ({ node }) => {
          hovered = node;
          effects.hover++;
          if (fading) fade();
        });
        sigma.on("leaveNode", () => {
          hovered = undefined;
          if (fading) fade();
        });
        sigma.on("clickNode", ({ node }) => {
          if (!fading) {
            if (selected !== undefined) graph.setNodeAttribute(selected, "highlighted", false);
            graph.setNodeAttribute(node, "highlighted", true);
          }
          selected = node;
          effects.select++;
          if (fading) fade();
        });
      },
      complete: () => true,
      target: () => container!.querySelector(".sigma-mouse")!,
      place: (index) => sigma!.graphToViewport(nodes[index]!),
      effects: (deed) => effects[deed],
      kill: () => sigma?.kill(),
    };
  };
