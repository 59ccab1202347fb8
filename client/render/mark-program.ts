import type Sigma from "sigma";
import { AbstractNodeProgram, NodeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import { SHAPES, type Shape } from "./kind-marks.ts";
import { MARK_FRAGMENT, MARK_VERTEX } from "./mark-shaders.ts";

export type MarkDisplay = { shape: Shape; border: string; borderSize: number; halo: number };

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_resolution", "u_pixelRatio"] as const;
type Uniform = (typeof UNIFORMS)[number];

/** The marks of every kind with a border, and a ring around what is expanded: one program, so that they overlap in the order drawn. */
export class MarkProgram extends NodeProgram<Uniform, DrawnNode, DrawnTie> {
  /** Nothing is picked by colour (see hits.ts), so nothing is drawn for that either. */
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma<DrawnNode, DrawnTie>) {
    super(gl, null, renderer);
  }

  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: MARK_VERTEX,
      FRAGMENT_SHADER_SOURCE: MARK_FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_form", size: 3, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_border", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    };
  }

  processVisibleItem(_index: number, offset: number, look: NodeDisplayData & MarkDisplay): void {
    const { x, y, size, shape, borderSize, halo, color, border } = look;
    this.array.set([x, y, size, SHAPES[shape], borderSize, halo, floatColor(color), floatColor(border)], offset);
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

/** Sigma would draw hovered nodes once more with a program of their own; ours are drawn by front.ts, so there is none to compile. */
export class NoProgram extends AbstractNodeProgram<DrawnNode, DrawnTie> {
  drawLabel = undefined;
  drawHover = undefined;
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}
