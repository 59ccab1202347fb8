import { emptyGraph } from "../../../client/graph/lens-graph.ts";
import { NOTHING_PLACED } from "../../../client/graph/seeded.ts";
import { createPlaces } from "../../../client/render/arrange.ts";
import { LIGHT } from "../../../client/render/palette.ts";
import { createScene, type Scene, type SceneLook } from "../../../client/render/scene.ts";
import { nodeId } from "../../../server/contract/ids.ts";
import type { SideOf } from "./side.ts";
import { STATE_COLOUR } from "./sigma.ts";

/** Our own stage's scene with everything that belongs to it: marks, strokes, labels, question marks, fading. */
export const entente: SideOf = ({ nodes, ties }) => {
  const graph = emptyGraph();
  for (const { id, name, size, degree } of nodes) {
    graph.addNode(id, {
      id: nodeId(id),
      node: { id, label: "State", name, properties: {}, sources: [] },
      short: name,
      kind: "state",
      degree,
      weight: degree,
      size,
      focus: false,
      expanded: false,
    });
  }
  for (const { key, a, b, width, stroke, family } of ties) {
    graph.addEdgeWithKey(key, nodes[a]!.id, nodes[b]!.id, { key, weight: width, stroke, width, family, arrow: false, lane: 0 });
  }
  // Positions are kept, as they are when a view is opened again.
  const places = createPlaces();
  places.known.set(graph, { on: NOTHING_PLACED, places: new Map(nodes.map(({ id, x, y }) => [id, { x, y }])) });
  let look: SceneLook = { palette: { ...LIGHT, state: STATE_COLOUR }, selection: new Set(), highlighted: undefined, moving: true };
  const effects = { hover: 0, select: 0 };
  let hovered: string | undefined;
  let scene: Scene | undefined;
  let container: HTMLElement | undefined;
  const nothing = (): void => {};
  return {
    open(host) {
      container = host;
      scene = createScene(
        host,
        places,
        look,
        { graph, layout: "force" },
        {
          pick(key) {
            look = { ...look, selection: new Set([key]) };
            scene?.attend(look);
            if (graph.hasNode(key)) effects.select++;
          },
          hover(key) {
            if (key !== undefined && key !== hovered && graph.hasNode(key)) effects.hover++;
            hovered = key;
          },
          clear: nothing,
          expand: nothing,
          hold: nothing,
          menu: nothing,
          enclosed: nothing,
          lassoing: () => false,
          moved: nothing,
          rendered: nothing,
          glided: nothing,
          settled: nothing,
          lost: nothing,
        },
      );
      void scene.show({ graph, layout: "force" });
    },
    complete: () => scene?.drawing().graph().order === nodes.length,
    target: () => container!.querySelector(".sigma-mouse")!,
    place: (index) => scene!.drawing().screen(nodes[index]!.id),
    effects: (deed) => effects[deed],
    kill: () => scene?.kill(),
  };
};
