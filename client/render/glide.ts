import type Sigma from "sigma";
import type { CameraState, Coordinates } from "sigma/types";
import type { DrawnNode, DrawnTie } from "./drawn-graph.ts";
import type { Layers } from "./layers.ts";

/** More nodes and ties than these are too many to be drawn in every frame on any machine without a graphics card. */
const MANY = 5000;
/** A frame asked for comes this much later, in milliseconds, where the last ones are still being drawn; so many in a row, and all are too many. */
const LATE = 45;
const LATE_IN_A_ROW = 3;
/**
 * How long the camera must rest for what it shows to be drawn anew, in milliseconds: the longer the drawing takes, the
 * surer the gesture must be over.
 */
const REST = { least: 120, most: 700, perCost: 2 };
/** The last frame is left this far enlarged or reduced, or with this share of the stage uncovered, before another is drawn all the same. */
const FARTHEST = 2.2;
const UNCOVERED = 0.55;

/** From where something was in the last frame to where it is by now, in pixels: enlarged, then moved. */
type Shift = Coordinates & { scale: number };

/**
 * While the camera moves, the last frame of a large drawing is moved as a picture, and drawn anew when the camera rests.
 * What Sigma says of places on the stage is where they are seen.
 */
export function glide(sigma: Sigma<DrawnNode, DrawnTie>, { flatten, unfold }: Layers, glided: () => void) {
  const camera = sigma.getCamera();
  const inFrame = sigma.framedGraphToViewport.bind(sigma);
  let drawn = camera.getState();
  let shift: Shift | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let asked: number | undefined;
  let late = 0;
  /** How long the last frame took to reach the screen, in milliseconds. */
  let cost = 0;

  // Sigma computes places by the matrix of its last frame.
  sigma.framedGraphToViewport = (place, override) => {
    const at = inFrame(place, override);
    return shift && !override ? { x: at.x * shift.scale + shift.x, y: at.y * shift.scale + shift.y } : at;
  };

  function follow(): void {
    const { order, size } = sigma.getGraph();
    if (order + size <= MANY && late < LATE_IN_A_ROW) {
      asked ??= performance.now();
      sigma.scheduleRender();
      return;
    }
    shift = since(drawn);
    if (!worthKeeping(shift)) {
      sigma.scheduleRender();
      return;
    }
    flatten().style.transform = `translate(${shift.x}px, ${shift.y}px) scale(${shift.scale})`;
    clearTimeout(resting);
    resting = setTimeout(() => sigma.scheduleRender(), Math.min(REST.most, Math.max(REST.least, REST.perCost * cost)));
    glided();
  }

  function since(state: CameraState): Shift {
    const middle = { x: 0.5, y: 0.5 };
    const [from, to] = [inFrame(middle, { cameraState: state }), inFrame(middle, { cameraState: camera.getState() })];
    const scale = state.ratio / camera.ratio;
    return { scale, x: to.x - from.x * scale, y: to.y - from.y * scale };
  }

  /** A frame after the next comes only when this one is on its way. */
  function weigh(): void {
    const began = performance.now();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        cost = performance.now() - began;
      }),
    );
  }

  function worthKeeping({ x, y, scale }: Shift): boolean {
    const { width, height } = sigma.getDimensions();
    const across = Math.max(0, Math.min(width, x + width * scale) - Math.max(0, x));
    const down = Math.max(0, Math.min(height, y + height * scale) - Math.max(0, y));
    return scale < FARTHEST && scale > 1 / FARTHEST && across * down > (1 - UNCOVERED) * width * height;
  }

  // Of the camera's listeners there is so far only Sigma's own, which draws.
  camera.removeAllListeners("updated");
  camera.on("updated", follow);
  sigma.on("beforeRender", () => {
    if (asked !== undefined) late = performance.now() - asked > LATE ? late + 1 : 0;
    asked = undefined;
    weigh();
    clearTimeout(resting);
    shift = undefined;
    drawn = camera.getState();
    // In the same frame as what is drawn now takes the old picture's place.
    unfold();
  });
  return {
    /** Whether what is seen is a moved picture. */
    active: (): boolean => shift !== undefined,
    /** Another graph has another chance. */
    reset(): void {
      late = 0;
    },
    kill: (): void => clearTimeout(resting),
  };
}
