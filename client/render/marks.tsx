import type { Family, Strength } from "../../server/contract/vocabulary.ts";
import { STROKE_OF } from "../graph/encode.ts";
import type { NodeKind, Stroke } from "../graph/lens-graph.ts";
import { MARK_OF } from "./kind-marks.ts";
import { mix, type Palette } from "./palette.ts";

const points = (radius: number, angles: readonly number[]): string =>
  angles
    .map((turn) => `${(7 + radius * Math.cos(turn * Math.PI)).toFixed(2)},${(7 + radius * Math.sin(turn * Math.PI)).toFixed(2)}`)
    .join(" ");
/** Corners, in half turns from the right. */
const DIAMOND = points(6.4, [0, 0.5, 1, 1.5]);
const SMALL_DIAMOND = points(4.6, [0, 0.5, 1, 1.5]);
const HEXAGON = points(6, [0, 1 / 3, 2 / 3, 1, 4 / 3, 5 / 3]);
const TRIANGLE = "7,1.4 12.9,11.6 1.1,11.6";

type NodeMarkProps = {
  kind: NodeKind;
  palette: Palette;
  family?: Family /** Instead of the kind's colour. */;
  paint?: string;
  size?: number;
};

/** The same marks as on the stage, for the legend. What they mean stands beside them, so they are hidden from screen readers. */
export function NodeMark({ kind, palette, family, paint, size = 14 }: NodeMarkProps) {
  const { colour, outlined } = MARK_OF[kind];
  const own = colour(palette, family);
  const fill = paint ?? (outlined ? palette.paper : own);
  const look = outlined ? { fill, stroke: own, strokeWidth: 2 } : { fill };
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <Form kind={kind} {...look} />
    </svg>
  );
}

function Form({ kind, ...look }: { kind: NodeKind; fill: string; stroke?: string; strokeWidth?: number }) {
  switch (kind) {
    case "state":
      return <circle cx="7" cy="7" r="5.5" {...look} />;
    case "organisation":
      return <rect x="2" y="2" width="10" height="10" rx="1.5" {...look} />;
    case "group":
      return <circle cx="7" cy="7" r="5" strokeDasharray="2.6 1.33" {...look} />;
    case "agreement":
      return <polygon points={DIAMOND} {...look} />;
    case "provision":
      return <polygon points={SMALL_DIAMOND} {...look} strokeWidth={1.6} />;
    case "issue":
      return <polygon points={HEXAGON} {...look} />;
    case "event":
      return <polygon points={TRIANGLE} {...look} />;
    case "claim":
      return <circle cx="7" cy="7" r="3.4" {...look} />;
  }
}

const DASHES: Partial<Record<Stroke, string>> = { long_dash: "10 6", dotted: "0.1 6" };

/** @param family its colour; neutral if left out, as on the stage */
export function TieMark({ strength, palette, family }: { strength: Strength; palette: Palette; family?: Family }) {
  const stroke = STROKE_OF[strength];
  const full = family ? palette.families[family] : palette.neutral;
  const colour =
    stroke === "thin" ? mix(palette.neutral, palette.paper, 0.6) : stroke === "questioned" ? mix(full, palette.paper, 0.62) : full;
  return (
    <svg width="36" height="14" viewBox="0 0 36 14" aria-hidden="true" focusable="false">
      <line
        x1="2"
        x2="34"
        y1="7"
        y2="7"
        stroke={colour}
        strokeWidth={stroke === "thin" || stroke === "crossed" ? 1 : 2.5}
        strokeDasharray={DASHES[stroke]}
        strokeLinecap={stroke === "dotted" ? "round" : "butt"}
      />
      {stroke === "questioned" && (
        <>
          <circle cx="18" cy="7" r="6" fill={palette.paper} />
          <text x="18" y="11" textAnchor="middle" fontSize="11" fontWeight="600" fill={full}>
            ?
          </text>
        </>
      )}
      {stroke === "crossed" && [9, 18, 27].map((x) => <path key={x} d={`M${x - 3} 4l6 6m0-6l-6 6`} stroke={colour} strokeWidth="1.2" />)}
    </svg>
  );
}

type StrokeMarkProps = { stroke: Stroke; palette: Palette; arrow?: boolean /** Instead of neutral. */; paint?: string };
/** A stroke by itself, with a head where its direction matters. */
export function StrokeMark({ stroke, palette, arrow = false, paint = palette.neutral }: StrokeMarkProps) {
  const colour = stroke === "thin" || stroke === "questioned" ? mix(paint, palette.paper, 0.62) : paint;
  return (
    <svg width="30" height="14" viewBox="0 0 30 14" aria-hidden="true" focusable="false">
      <line
        x1="2"
        x2={arrow ? 24 : 28}
        y1="7"
        y2="7"
        stroke={colour}
        strokeWidth={stroke === "thin" || stroke === "crossed" ? 1 : 2.2}
        strokeDasharray={DASHES[stroke]}
        strokeLinecap={stroke === "dotted" ? "round" : "butt"}
      />
      {arrow && <path d="M23 3.5l6 3.5-6 3.5z" fill={colour} />}
      {stroke === "questioned" && (
        <>
          <circle cx="15" cy="7" r="6" fill={palette.paper} />
          <text x="15" y="11" textAnchor="middle" fontSize="11" fontWeight="600" fill={paint}>
            ?
          </text>
        </>
      )}
      {stroke === "crossed" && [9, 20].map((x) => <path key={x} d={`M${x - 3} 4l6 6m0-6l-6 6`} stroke={colour} strokeWidth="1.2" />)}
    </svg>
  );
}

export function FamilyMark({ family, palette }: { family: Family | undefined; palette: Palette }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <line x1="1" x2="13" y1="7" y2="7" stroke={family ? palette.families[family] : palette.neutral} strokeWidth="4" />
    </svg>
  );
}
