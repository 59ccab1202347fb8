import { cytoscapeSide } from "./cytoscape.ts";
import { entente } from "./entente.ts";
import { drag, move, press } from "./pointer.ts";
import type { Deed, Side, SideOf } from "./side.ts";
import { sigmaOf } from "./sigma.ts";
import { type Synthetic, synthetic } from "./synthetic.ts";

const SIDES = { entente, sigma: sigmaOf(false), fading: sigmaOf(true), cytoscape: cytoscapeSide } satisfies Record<string, SideOf>;
export type SideName = keyof typeof SIDES;

/** How long a pan lasts, in milliseconds, and how many frames it must have, where a frame takes longer than that. */
const PAN = 2500;
const FRAMES_AT_LEAST = 4;

const host = document.querySelector<HTMLElement>("#host")!;
let network: Synthetic;
let side: Side;
let layouts = 0;

// What asks a worker for a layout is counted, whoever it is.
const { postMessage } = Worker.prototype;
Worker.prototype.postMessage = function (message: unknown): void {
  layouts++;
  postMessage.call(this, message);
};

const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(next));

/**
 * Until all that has been asked of the canvases is done: a pixel can be read only then. One that isn't shown may have no
 * context yet, and asking would make it one.
 */
function finish(): void {
  for (const canvas of host.querySelectorAll("canvas")) {
    const { display, visibility } = getComputedStyle(canvas);
    if (canvas.width === 0 || canvas.height === 0 || display === "none" || visibility === "hidden") continue;
    const gl = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
    if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    else canvas.getContext("2d")?.getImageData(0, 0, 1, 1);
  }
}

async function timed(deed: () => void): Promise<number> {
  await frame();
  const started = performance.now();
  deed();
  do await frame();
  while (!side.complete());
  await frame();
  finish();
  return performance.now() - started;
}

const bench = {
  prepare(name: SideName, ties: number): void {
    network = synthetic(ties);
    side = SIDES[name](network);
  },
  /** Milliseconds from the graph in memory to its first picture. */
  firstFrame: (): Promise<number> => timed(() => side.open(host)),
  /** The same view again, after it was closed; and how many layouts were asked for. */
  async reopened(): Promise<{ ms: number; layouts: number }> {
    side.kill();
    host.replaceChildren();
    layouts = 0;
    return { ms: await timed(() => side.open(host)), layouts };
  },
  /** Drags the canvas round and round, one step for each frame. @returns frames per second */
  async pan(): Promise<number> {
    const release = await drag(side.target());
    const started = performance.now();
    let frames = 0;
    while (performance.now() - started < PAN || frames < FRAMES_AT_LEAST) {
      await frame();
      frames++;
      release.step((performance.now() - started) / 1000);
    }
    const fps = (1000 * frames) / (performance.now() - started);
    release.end();
    return fps;
  },
  hover: (index: number): void => move(side.target(), side.place(index)),
  select: (index: number): void => press(side.target(), side.place(index)),
  effects: (deed: Deed): number => side.effects(deed),
  /** Nodes in a row by how many ties they have, from those with fewest to the hubs. */
  sample(count: number): number[] {
    const order = network.nodes
      .map(({ degree }, index) => ({ degree, index }))
      .toSorted((a, b) => a.degree - b.degree || a.index - b.index);
    return Array.from({ length: count }, (_, step) => order[Math.floor(((step + 0.5) / count) * order.length)]!.index);
  },
};
export type Bench = typeof bench;
Object.assign(window, { bench });
