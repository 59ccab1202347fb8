import { type PointerEvent, useState } from "react";
import { type Scale, yearAt } from "./scale.ts";

/** Years that a pointer goes over, from where it went down to where it is. */
export type Brush = { from: number; to: number };

const SLACK = 4;

/** A click chooses a year, a drag two. Nothing is decided before the pointer is up; Escape and a second finger leave it. */
export function useBrush(scale: Scale, on: { year: (year: number) => void; years: (one: number, other: number) => void }) {
  const [down, setDown] = useState<{ x: number; brush: Brush; moved: boolean }>();
  const [over, setOver] = useState<{ year: number; x: number }>();
  const at = (event: PointerEvent<HTMLElement>): { x: number; year: number } => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return { x, year: yearAt(scale, x) };
  };
  return {
    brush: down?.moved ? down.brush : undefined,
    over,
    leave: () => setDown(undefined),
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0 || !event.isPrimary) return setDown(undefined);
        event.currentTarget.setPointerCapture(event.pointerId);
        const { x, year } = at(event);
        setDown({ x, brush: { from: year, to: year }, moved: false });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const { x, year } = at(event);
        setOver({ x, year });
        if (down) setDown({ ...down, brush: { ...down.brush, to: year }, moved: down.moved || Math.abs(x - down.x) > SLACK });
      },
      onPointerUp: () => {
        if (!down) return;
        setDown(undefined);
        if (down.moved && down.brush.from !== down.brush.to) on.years(down.brush.from, down.brush.to);
        else on.year(down.brush.from);
      },
      onPointerCancel: () => setDown(undefined),
      onPointerLeave: () => setOver(undefined),
    },
  };
}
