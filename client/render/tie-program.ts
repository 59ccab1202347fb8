import { EdgeProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { Stroke } from "../graph/lens-graph.ts";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import { SHAPES, type Shape } from "./kind-marks.ts";
import { TIE_FRAGMENT, TIE_VERTEX } from "./tie-shaders.ts";

/** What the fragment shader calls each stroke. */
export const STROKES: Readonly<Record<Stroke, number>> = { solid: 0, questioned: 0, thin: 0, long_dash: 1, dotted: 2, crossed: 3 };
export type StrokeDisplay = EdgeDisplayData & {
  stroke: number;
  /** Pixels beside the straight line, to the left. */
  offset: number;
  /** Whether a head is drawn at the target. */
  arrow: boolean;
};

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_resolution", "u_pixelRatio"] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Ties, straight or beside the straight line, solid, dashed, dotted or crossed, measured in pixels so that a pattern looks alike at every length and zoom. */
export class TieProgram extends EdgeProgram<Uniform, DrawnNode, DrawnTie> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: TIE_VERTEX,
      FRAGMENT_SHADER_SOURCE: TIE_FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_start", size: 2, type: FLOAT },
        { name: "a_end", size: 2, type: FLOAT },
        { name: "a_thickness", size: 1, type: FLOAT },
        { name: "a_stroke", size: 1, type: FLOAT },
        { name: "a_course", size: 3, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, -1],
        [1, -1],
        [0, 1],
        [0, 1],
        [1, -1],
        [1, 1],
      ],
    };
  }

  processVisibleItem(
    index: number,
    offset: number,
    source: NodeDisplayData,
    target: NodeDisplayData & { shape?: Shape },
    look: StrokeDisplay,
  ): void {
    // A head stops short of the target's mark, so it needs its form and size; a size of 0 says that there is none.
    const [form, clear] = look.arrow ? [SHAPES[target.shape ?? "disc"], target.size] : [0, 0];
    const { size, stroke, color } = look;
    this.array.set([source.x, source.y, target.x, target.y, size, stroke, look.offset, form, clear, floatColor(color), index], offset);
  }

  setUniforms(
    params: RenderParams,
    {
      gl,
      uniformLocations,
    }: { gl: WebGLRenderingContext | WebGL2RenderingContext; uniformLocations: Record<Uniform, WebGLUniformLocation> },
  ): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniform2f(uniformLocations.u_resolution, params.width, params.height);
    gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
  }
}
