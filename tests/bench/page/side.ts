import type { Position } from "../../../client/graph/layout-request.ts";
import type { Synthetic } from "./synthetic.ts";

export type Deed = "hover" | "select";

/** One of those compared, with a network in its own form and nothing drawn yet. */
export type Side = {
  /** Begins to draw. What is measured starts here: the graph stands in memory, as it does when a program has its data. */
  open(host: HTMLElement): void;
  /** Whether all nodes have come to the drawing, if not yet to the screen. */
  complete(): boolean;
  /** What hears the pointer. */
  target(): Element;
  /** Where a node is, in pixels of the host. */
  place(index: number): Position;
  /**
   * How often the pointer has come to a node, or selected one, so far: nothing is measured that didn't happen. Which of
   * several nodes that lie on each other it is, is each side's own affair.
   */
  effects(deed: Deed): number;
  kill(): void;
};
export type SideOf = (network: Synthetic) => Side;
