import { BEND, BEND_AT_MOST } from "./lanes.ts";
import { BIAS, FORMS, TO_PIXELS } from "./shaders.ts";

/** How far beside the straight line, and how steeply; `besideAt` of lanes.ts. */
const COURSE = /* glsl */ `
vec2 course(float along, float span, float offset) {
  float bend = max(0.001, min(${BEND.toFixed(1)}, span * ${BEND_AT_MOST.toFixed(3)}));
  float near = min(along, span - along);
  float share = clamp(near / bend, 0.0, 1.0);
  float slope = 6.0 * share * (1.0 - share) / bend * (along > span - along ? -1.0 : 1.0);
  return offset * vec2(share * share * (3.0 - 2.0 * share), slope);
}
`;

export const TIE_VERTEX = /* glsl */ `
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_thickness;
attribute float a_stroke;
// Pixels beside the straight line; the form and the radius of the mark that a head points at.
attribute vec3 a_course;
attribute vec4 a_color;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_resolution;
varying vec4 v_color;
varying vec2 v_place;
varying float v_length;
varying float v_half;
varying float v_stroke;
varying float v_offset;
varying vec4 v_head;
varying vec2 v_aim;
${BIAS}
${TO_PIXELS}
${FORMS}
${COURSE}
void main() {
  vec2 start = pixels(a_start);
  vec2 end = pixels(a_end);
  float span = max(length(end - start), 0.001);
  vec2 along = (end - start) / span;
  float half_ = max(a_thickness / u_sizeRatio * 0.5, 0.45);
  float offset = a_course.x / u_sizeRatio;
  // A straight stroke fades out within half a pixel of its edge, and to draw no more than that is much of what a frame costs.
  float reach = (a_stroke > 2.5 ? 5.0 : max(half_, 0.9)) + (offset == 0.0 ? 0.6 : 1.5);
  v_offset = offset;
  v_head = vec4(0.0);
  v_aim = vec2(1.0, 0.0);
  if (a_course.z > 0.0) {
    float clear = reachOf(a_course.y, -along, a_course.z / u_sizeRatio) + 3.0;
    float tip = max(span - clear, 0.0);
    float size = min(5.5 + half_ * 2.6, tip * 0.8);
    vec2 there = course(tip - size * 0.5, span, offset);
    v_head = vec4(tip, course(tip, span, offset).x, size, size * 0.46 + half_ * 0.35);
    v_aim = normalize(vec2(1.0, there.y));
    reach = max(reach, v_head.w + 1.5);
  }
  float across = a_corner.y * reach + (a_corner.y > 0.0 ? max(offset, 0.0) : min(offset, 0.0));
  v_place = vec2(a_corner.x * span, across);
  v_length = span;
  v_half = half_;
  v_stroke = a_stroke;
  gl_Position = clip(mix(start, end, a_corner.x) + vec2(-along.y, along.x) * across);
  v_color = a_color;
  v_color.a *= bias;
}
`;

export const TIE_FRAGMENT = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_place;
varying float v_length;
varying float v_half;
varying float v_stroke;
varying float v_offset;
// A head's place along, its place across, its length and half its width; and where it points.
varying vec4 v_head;
varying vec2 v_aim;

float cover(float distance) { return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0); }
${COURSE}
void main() {
  float side = v_place.y;
  if (v_offset != 0.0) {
    vec2 beside = course(v_place.x, v_length, v_offset);
    side = (v_place.y - beside.x) * inversesqrt(1.0 + beside.y * beside.y);
  }
  float across = abs(side);
  // Patterns are counted from the middle, so that they are alike from either end.
  float along = v_place.x - v_length * 0.5;
  float seen = cover(across - v_half);
  if (v_stroke > 2.5) {
    float place = mod(along + 9.0, 18.0) - 9.0;
    float arms = abs(abs(place) - across) * 0.7071 - 0.65;
    float cross = max(arms, max(abs(place), across) - 3.6);
    seen = max(cover(across - 0.55), cover(cross));
  } else if (v_stroke > 1.5) {
    float dot_ = max(v_half, 0.9);
    float period = dot_ * 2.0 + 3.4;
    float place = mod(along + period * 0.5, period) - period * 0.5;
    seen = cover(length(vec2(place, side)) - dot_);
  } else if (v_stroke > 0.5) {
    float dash = 9.0 + v_half * 3.0;
    float period = dash + 5.0 + v_half;
    float place = abs(mod(along + period * 0.5, period) - period * 0.5);
    seen = min(seen, cover(place - dash * 0.5));
  }
  if (v_head.z > 0.0) {
    vec2 from = v_place - v_head.xy;
    vec2 at = vec2(dot(from, v_aim), dot(from, vec2(-v_aim.y, v_aim.x)));
    seen *= clamp(0.5 + (v_head.x - v_head.z * 0.7 - v_place.x) * u_pixelRatio, 0.0, 1.0);
    vec2 flank = normalize(vec2(v_head.w, v_head.z));
    seen = max(seen, cover(max(dot(vec2(at.x, abs(at.y)), flank), -at.x - v_head.z)));
  }
  gl_FragColor = vec4(v_color.rgb, 1.0) * v_color.a * seen;
}
`;
