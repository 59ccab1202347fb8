import cytoscape from "cytoscape";
import { LIGHT } from "../../../client/render/palette.ts";
import type { SideOf } from "./side.ts";
import { STATE_COLOUR } from "./sigma.ts";

/** Cytoscape with its default settings: it draws on a canvas, and selects and hovers of itself. */
export const cytoscapeSide: SideOf = ({ nodes, ties }) => {
  const elements = [
    ...nodes.map(({ id, name, x, y, size }) => ({ data: { id, name, size: 2 * size }, position: { x, y: -y } })),
    ...ties.map(({ key, a, b, width, family }) => ({
      data: { id: key, source: nodes[a]!.id, target: nodes[b]!.id, width, colour: LIGHT.families[family] },
    })),
  ];
  let cy: cytoscape.Core | undefined;
  let container: HTMLElement | undefined;
  const effects = { hover: 0, select: 0 };
  return {
    open(host) {
      container = host;
      cy = cytoscape({
        container: host,
        elements,
        layout: { name: "preset" },
        style: [
          { selector: "node", style: { label: "data(name)", width: "data(size)", height: "data(size)", "background-color": STATE_COLOUR } },
          { selector: "edge", style: { width: "data(width)", "line-color": "data(colour)" } },
        ],
      });
      cy.on("mouseover", "node", () => effects.hover++);
      cy.on("select", "node", () => effects.select++);
    },
    complete: () => true,
    target: () => container!.querySelector("canvas")!,
    place: (index) => cy!.getElementById(nodes[index]!.id).renderedPosition(),
    effects: (deed) => effects[deed],
    kill: () => cy?.destroy(),
  };
};
