import type { Page } from "playwright-core";
import { settled, stage } from "./explorer.ts";

export type Place = { x: number; y: number };
/** The list follows the drawing within fewer frames. */
const FOLLOWING = 10;

/** The middle of each node's button, in pixels of the stage, once the list has followed the drawing: it does so in steps, some frames later. */
export async function places(page: Page): Promise<Map<string, Place>> {
  await settled(page);
  const found = await stage(page).evaluate(
    (element, frames) =>
      new Promise<[string, number, number][]>((resolve) => {
        let last = "";
        let same = 0;
        const look = (): void => {
          const origin = element.getBoundingClientRect();
          const now = [...element.querySelectorAll<HTMLElement>("[data-node]")].map((button): [string, number, number] => {
            const { left, top, width, height } = button.getBoundingClientRect();
            return [button.dataset.node ?? "", left + width / 2 - origin.left, top + height / 2 - origin.top];
          });
          same = JSON.stringify(now) === last ? same + 1 : 0;
          last = JSON.stringify(now);
          if (same >= frames) resolve(now);
          else requestAnimationFrame(look);
        };
        look();
      }),
    FOLLOWING,
  );
  return new Map(found.map(([id, x, y]) => [id, { x, y }]));
}

export const at = (found: ReadonlyMap<string, Place>, id: string): Place => found.get(id) ?? { x: Number.NaN, y: Number.NaN };
