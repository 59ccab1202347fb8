import type Sigma from "sigma";
import type { NodeDisplayData } from "sigma/types";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import type { Layers } from "./layers.ts";
import { MarkProgram } from "./mark-program.ts";
import { type Look, nodeLook, tieLook } from "./reducers.ts";
import { TieProgram } from "./tie-program.ts";

/** After the first picture has come to the screen, in milliseconds. */
const SOON = 1000;

/**
 * What is attended to, drawn once more over all else, which fades as one picture: to attend to something
 * costs as much as that has ties, however many there are beside it.
 */
export function front(sigma: Sigma<DrawnNode, DrawnTie>, { base, add }: Layers, look: () => Look) {
  const canvas = add("front", "over");
  // Below the names.
  base.after(canvas);
  canvas.style.display = "none";
  let opened: Opened | undefined;
  let early: ReturnType<typeof setTimeout> | undefined;
  let alive = true;
  // Its shaders would hold up the first picture, where mostly nothing is attended to yet; they come soon after it.
  const afterPicture = (): void => {
    if (sigma.getGraph().order === 0) return;
    sigma.off("afterRender", afterPicture);
    // A frame after the next comes only when this one is on its way.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (alive) early = setTimeout(open, SOON);
      }),
    );
  };
  sigma.on("afterRender", afterPicture);

  function open(): Opened {
    if (opened) return opened;
    const gl = sigma.createWebGLContext("front", { canvas });
    opened = { gl, ties: new TieProgram(gl, null, sigma), marks: new MarkProgram(gl, null, sigma) };
    return opened;
  }

  function draw(): void {
    const { attention, emphasis } = look();
    const graph = sigma.getGraph();
    const marked = [...attention.selection, ...(attention.walked === undefined ? [] : [attention.walked])];
    base.style.opacity = emphasis ? String(emphasis.rest) : "";
    canvas.style.display = emphasis ? "" : "none";
    if (!emphasis) return;
    const { gl, ties, marks } = open();
    resize();
    const params = sigma.getRenderParams();
    const lookOfNode = nodeLook(look());
    const lookOfTie = tieLook(look());
    const shown = new Map<string, NodeDisplayData>();
    const display = (id: string): NodeDisplayData | undefined => {
      const known = shown.get(id) ?? sigma.getNodeDisplayData(id);
      if (known) shown.set(id, known);
      return known;
    };
    const keys = [...new Set([...emphasis.ties, ...marked])].filter((key) => graph.hasEdge(key));
    const strokes = keys.map((key) => ({ key, stroke: lookOfTie(key, graph.getEdgeAttributes(key)) }));
    ties.reallocate(strokes.length);
    for (const [index, { key, stroke }] of strokes.toSorted((a, b) => a.stroke.zIndex - b.stroke.zIndex).entries()) {
      const [source, target] = graph.extremities(key).map(display);
      if (source && target) ties.process(0, index, source, target, stroke);
    }
    const ids = [...new Set([...emphasis.nodes, ...marked])].filter((id) => graph.hasNode(id));
    const figures = ids.flatMap((id) => {
      const at = display(id);
      return at ? [{ ...at, ...lookOfNode(id, graph.getNodeAttributes(id)), x: at.x, y: at.y }] : [];
    });
    marks.reallocate(figures.length);
    for (const [index, figure] of figures.toSorted((a, b) => a.zIndex - b.zIndex).entries()) marks.process(0, index, figure);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.clear(gl.COLOR_BUFFER_BIT);
    ties.render(params);
    marks.render(params);
  }

  /** Sigma sizes its layers when the stage changes its size; this one may have come later. */
  function resize(): void {
    const { width, height, pixelRatio } = sigma.getRenderParams();
    const [across, down] = [Math.floor(width * pixelRatio), Math.floor(height * pixelRatio)];
    if (canvas.width === across && canvas.height === down) return;
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }

  return {
    draw,
    kill(): void {
      alive = false;
      clearTimeout(early);
      opened?.ties.kill();
      opened?.marks.kill();
    },
  };
}

type Opened = { gl: WebGLRenderingContext; ties: TieProgram; marks: MarkProgram };
