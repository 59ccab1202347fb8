import { describe, expect, it } from "vitest";
import { CATEGORIES, STEPS } from "../../client/graph/paint.ts";
import { DARK, LIGHT, mix } from "../../client/render/palette.ts";

type Triple = [number, number, number];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const SIGHTS: Record<string, [Triple, Triple, Triple]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const linear = (hex: string): Triple =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Triple;
const seen = (hex: string, sight: [Triple, Triple, Triple]): Triple => {
  const [r, g, b] = linear(hex);
  return sight.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as Triple;
};
const luminance = ([r, g, b]: Triple): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: string, b: string): number => {
  const [lighter, darker] = [luminance(linear(a)), luminance(linear(b))].toSorted((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
};

/** Oklab, in which distances are nearly those that eyes see. */
function oklab([r, g, b]: Triple): Triple {
  const [l, m, s] = [
    0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
    0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
    0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
  ].map(Math.cbrt) as Triple;
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
const apart = (a: string, b: string, sight: [Triple, Triple, Triple]): number => {
  const [p, q] = [oklab(seen(a, sight)), oklab(seen(b, sight))];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
};

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
] as const)("the %s palette", (_, palette) => {
  const colours = Object.entries({ ...palette.families, neutral: palette.neutral });

  it.each(Object.entries(palette.coverage))("a corridor whose coverage is %s stands out from the paper", (_name, colour) => {
    expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(4.5);
  });

  const kinds = (["state", "organisation", "agreement", "event", "claim", "issue"] as const).map((kind) => [kind, palette[kind]] as const);
  it.each(kinds)("the mark of a kind, %s, stands out from the paper", (_name, colour) => {
    expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(colours)("%s stands out from the paper", (_name, colour) => {
    expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(SIGHTS))("its families stay apart to %s eyes", (_name, sight) => {
    const near = colours.flatMap(([name, colour], index) =>
      colours
        .slice(index + 1)
        .flatMap(([other, otherColour]) =>
          apart(colour, otherColour, sight) < 0.07 ? [`${name} and ${other}: ${apart(colour, otherColour, sight).toFixed(3)}`] : [],
        ),
    );
    expect(near).toEqual([]);
  });

  it.each(Object.entries(SIGHTS))("its groups stay apart to %s eyes, and from what is in none", (_name, sight) => {
    const groups = [...palette.categories, palette.neutral];
    expect(groups).toHaveLength(CATEGORIES + 1);
    for (const [index, colour] of groups.entries()) {
      expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(3);
      for (const other of groups.slice(index + 1)) expect(apart(colour, other, sight), `${colour} ${other}`).toBeGreaterThan(0.1);
    }
  });

  it("steps away from the paper, a shade that can be told from the last", () => {
    expect(palette.ramp).toHaveLength(STEPS);
    const steps = palette.ramp.map((colour) => contrast(colour, palette.paper));
    expect(steps[0]).toBeGreaterThanOrEqual(3);
    for (const [index, step] of steps.entries()) expect(step).toBeGreaterThan((steps[index - 1] ?? 0) * 1.25);
  });

  it("writes labels that can be read", () => {
    expect(contrast(palette.ink, palette.paper)).toBeGreaterThanOrEqual(7);
    expect(mix(palette.ink, palette.paper, 1)).toBe(palette.ink);
    expect(mix(palette.ink, palette.paper, 0)).toBe(palette.paper);
  });
});
