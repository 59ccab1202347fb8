import { EdgeProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { Stroke } from "../graph/lens-graph.ts";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import { TIE_FRAGMENT, TIE_VERTEX } from "./shaders.ts";

/** What the fragment shader calls each stroke. */
export const STROKES: Readonly<Record<Stroke, number>> = { solid: 0, questioned: 0, thin: 0, long_dash: 1, dotted: 2, crossed: 3 };
export type StrokeDisplay = EdgeDisplayData & { stroke: number };

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_resolution", "u_pixelRatio"] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Straight ties, solid, dashed, dotted or crossed, measured in pixels so that a pattern looks alike at every length and zoom. */
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

  processVisibleItem(index: number, offset: number, source: NodeDisplayData, target: NodeDisplayData, look: StrokeDisplay): void {
    this.array.set([source.x, source.y, target.x, target.y, look.size, look.stroke, floatColor(look.color), index], offset);
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
