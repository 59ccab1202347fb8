import type { Lane } from "./scale.ts";

/** What stands on a lane, each with a form of its own: a disc, a plus, a cross, a triangle. Centred on a point. */
export function LaneMark({ lane, x, y, size, colour }: { lane: Lane; x: number; y: number; size: number; colour: string }) {
  const half = size / 2;
  const line = { stroke: colour, strokeWidth: 1.6, fill: "none" };
  switch (lane) {
    case "force":
      return <circle cx={x} cy={y} r={half * 0.8} fill={colour} />;
    case "came":
      return <path d={`M${x - half} ${y}h${size}M${x} ${y - half}v${size}`} {...line} />;
    case "went":
      return (
        <path
          d={`M${x - half * 0.8} ${y - half * 0.8}l${size * 0.8} ${size * 0.8}m0 ${-size * 0.8}l${-size * 0.8} ${size * 0.8}`}
          {...line}
        />
      );
    case "event":
      return <path d={`M${x} ${y - half}l${half} ${size}h${-size}z`} fill={colour} />;
  }
}
