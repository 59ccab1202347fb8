import type { Family, Strength } from "../../server/contract/vocabulary.ts";
import { STROKE_OF } from "../graph/encode.ts";
import type { Stroke } from "../graph/lens-graph.ts";
import { mix, type Palette } from "./palette.ts";

/** The same marks as on the stage, for the legend. What they mean stands beside them, so they are hidden from screen readers. */
export function NodeMark({ kind, palette, size = 14 }: { kind: "state" | "organisation"; palette: Palette; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {kind === "state" ? (
        <circle cx="7" cy="7" r="5.5" fill={palette.state} />
      ) : (
        <rect x="2" y="2" width="10" height="10" rx="1.5" fill={palette.paper} stroke={palette.organisation} strokeWidth="2" />
      )}
    </svg>
  );
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

export function FamilyMark({ family, palette }: { family: Family | undefined; palette: Palette }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <line x1="1" x2="13" y1="7" y2="7" stroke={family ? palette.families[family] : palette.neutral} strokeWidth="4" />
    </svg>
  );
}
