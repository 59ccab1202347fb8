import type Sigma from "sigma";
import { AbstractEdgeProgram, EdgeProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import { SHAPES, type Shape } from "./kind-marks.ts";
import { LINE_FRAGMENT, LINE_VERTEX } from "./line-shaders.ts";
import { TIE_FRAGMENT, TIE_VERTEX } from "./tie-shaders.ts";

export type StrokeDisplay = EdgeDisplayData & {
  /** As STROKES numbers them. */
  stroke: number;
  /** Pixels beside the straight line, to the left. */
  offset: number;
  /** Whether a head is drawn at the target. */
  arrow: boolean;
};

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_resolution", "u_pixelRatio"] as const;
type Uniform = (typeof UNIFORMS)[number];
type Locations = { gl: WebGLRenderingContext | WebGL2RenderingContext; uniformLocations: Record<Uniform, WebGLUniformLocation> };

/** What all programs of ties have in common: a strip from end to end, measured in pixels. */
abstract class StripProgram extends EdgeProgram<Uniform, DrawnNode, DrawnTie> {
  /** Nothing is picked by colour (see hits.ts), so nothing is drawn for that either. */
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma<DrawnNode, DrawnTie>) {
    super(gl, null, renderer);
  }

  protected strip(vertex: string, fragment: string, own: { name: string; size: number }[]) {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: vertex,
      FRAGMENT_SHADER_SOURCE: fragment,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_start", size: 2, type: FLOAT },
        { name: "a_end", size: 2, type: FLOAT },
        { name: "a_thickness", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ...own.map(({ name, size }) => ({ name, size, type: FLOAT })),
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, -1],
        [1, -1],
        [0, 1],
        [1, 1],
      ],
    };
  }

  setUniforms({ matrix, sizeRatio, width, height, pixelRatio }: RenderParams, { gl, uniformLocations }: Locations): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
    gl.uniform1f(uniformLocations.u_sizeRatio, sizeRatio);
    gl.uniform2f(uniformLocations.u_resolution, width, height);
    gl.uniform1f(uniformLocations.u_pixelRatio, pixelRatio);
  }

  /** @returns where what is the program's own begins */
  protected put(offset: number, source: NodeDisplayData, target: NodeDisplayData, { size, color }: StrokeDisplay): number {
    const { array } = this;
    // One by one: a list for each of a hundred thousand ties would be thrown away at once.
    array[offset] = source.x;
    array[offset + 1] = source.y;
    array[offset + 2] = target.x;
    array[offset + 3] = target.y;
    array[offset + 4] = size;
    array[offset + 5] = floatColor(color);
    return offset + 6;
  }
}

/** Ties, straight or beside the straight line, solid, dashed, dotted or crossed, so that a pattern looks alike at every length and zoom. */
export class TieProgram extends StripProgram {
  getDefinition() {
    return this.strip(TIE_VERTEX, TIE_FRAGMENT, [
      { name: "a_stroke", size: 1 },
      { name: "a_course", size: 3 },
    ]);
  }

  processVisibleItem(
    _index: number,
    offset: number,
    source: NodeDisplayData,
    target: NodeDisplayData & { shape?: Shape },
    look: StrokeDisplay,
  ): void {
    const own = this.put(offset, source, target, look);
    // A head stops short of the target's mark, so it needs its form and size; a size of 0 says that there is none.
    const [form, clear] = look.arrow ? [SHAPES[target.shape ?? "disc"], target.size] : [0, 0];
    this.array.set([look.stroke, look.offset, form, clear], own);
  }
}

/** Straight solid lines without a head: what every pixel of theirs costs is a fraction of what it costs above. */
export class LineProgram extends StripProgram {
  getDefinition() {
    return this.strip(LINE_VERTEX, LINE_FRAGMENT, []);
  }

  processVisibleItem(_index: number, offset: number, source: NodeDisplayData, target: NodeDisplayData, look: StrokeDisplay): void {
    this.put(offset, source, target, look);
  }
}

type EdgeProgramOf = new (
  gl: WebGLRenderingContext,
  picking: WebGLFramebuffer | null,
  renderer: Sigma<DrawnNode, DrawnTie>,
) => StripProgram;

/**
 * The same program, whose shaders are compiled when there is something for them to draw: most views lack one kind or another.
 * @param made is handed what compiles them before, each time a program is made
 */
export function onDemand(Program: EdgeProgramOf, made: (compile: () => void) => void) {
  return class OnDemand extends AbstractEdgeProgram<DrawnNode, DrawnTie> {
    drawLabel = undefined;
    readonly #compile: () => StripProgram;
    #program: StripProgram | undefined;

    constructor(gl: WebGLRenderingContext, picking: WebGLFramebuffer | null, renderer: Sigma<DrawnNode, DrawnTie>) {
      super(gl, gl, renderer);
      this.#compile = () => {
        this.#program ??= new Program(gl, picking, renderer);
        return this.#program;
      };
      made(() => void this.#compile());
    }
    reallocate(capacity: number): void {
      if (capacity > 0) this.#compile();
      this.#program?.reallocate(capacity);
    }
    process(index: number, offset: number, source: NodeDisplayData, target: NodeDisplayData, look: StrokeDisplay): void {
      this.#program?.process(index, offset, source, target, look);
    }
    render(params: RenderParams): void {
      this.#program?.render(params);
    }
    kill(): void {
      this.#program?.kill();
    }
  };
}
