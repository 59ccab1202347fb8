import { BIAS, TO_PIXELS } from "./shaders.ts";

/** A straight solid line, as tie-shaders.ts draws it, and nothing else. */
export const LINE_VERTEX = /* glsl */ `
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_thickness;
attribute vec4 a_color;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_resolution;
uniform float u_pixelRatio;
varying vec4 v_color;
varying float v_across;
varying float v_half;
${BIAS}
${TO_PIXELS}
void main() {
  vec2 start = pixels(a_start);
  vec2 end = pixels(a_end);
  vec2 along = (end - start) / max(length(end - start), 0.001);
  v_half = max(a_thickness / u_sizeRatio * 0.5, 0.45);
  // It fades out within half a pixel of its edge, and to draw no more than that is much of what a frame costs.
  v_across = a_corner.y * (v_half + 0.5 / u_pixelRatio + 0.1);
  gl_Position = clip(mix(start, end, a_corner.x) + vec2(-along.y, along.x) * v_across);
  v_color = vec4(a_color.rgb, 1.0) * a_color.a * bias;
}
`;

export const LINE_FRAGMENT = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
varying vec4 v_color;
varying float v_across;
varying float v_half;
void main() {
  gl_FragColor = v_color * clamp(0.5 - (abs(v_across) - v_half) * u_pixelRatio, 0.0, 1.0);
}
`;
