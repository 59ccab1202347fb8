import { BIAS, FORMS, TO_PIXELS } from "./shaders.ts";

export const MARK_VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec3 a_form;
attribute vec4 a_color;
attribute vec4 a_border;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_resolution;
varying vec4 v_color;
varying vec4 v_border;
varying vec2 v_place;
varying float v_radius;
varying vec3 v_form;
${BIAS}
${TO_PIXELS}
void main() {
  float radius = a_size / u_sizeRatio;
  // A triangle's points lie farthest out. Only a ring needs room around the mark: empty room is most of what small marks cost.
  float room = a_form.z > 0.5 ? 7.0 : 2.0;
  float reach = radius * (a_form.x > 3.5 && a_form.x < 4.5 ? 1.6 : a_form.x > 1.5 && a_form.x < 2.5 ? 1.26 : 1.12) + room;
  v_place = a_corner * reach;
  v_radius = radius;
  v_form = a_form;
  gl_Position = clip(pixels(a_position) + v_place);
  v_color = a_color;
  v_border = a_border;
  v_color.a *= bias;
  v_border.a *= bias;
}
`;

export const MARK_FRAGMENT = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec4 v_border;
varying vec2 v_place;
varying float v_radius;
// Form, width of the border, and the ring that says that it is expanded: 0 none, 1 of the fill's colour, 2 of the border's.
varying vec3 v_form;

float cover(float distance) { return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0); }
${FORMS}
void main() {
  float edge = edgeOf(v_form.x, v_place, v_radius);
  // A square's corners are a little rounded.
  vec2 q = abs(v_place) - (v_radius * 0.886 - 1.5);
  if (v_form.x > 0.5 && v_form.x < 1.5) edge = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - 1.5;
  float whole = cover(edge);
  float filled = cover(edge + v_form.y);
  if (v_form.x > 4.5) {
    float dashes = max(8.0, floor(v_radius * 0.9));
    float gap = abs(fract(atan(v_place.y, v_place.x) / 6.2832 * dashes) - 0.5);
    filled = max(filled, clamp((gap - 0.3) * 6.2832 * v_radius / dashes * u_pixelRatio + 0.5, 0.0, 1.0));
  }
  vec4 mark = mix(vec4(v_border.rgb, 1.0) * v_border.a, vec4(v_color.rgb, 1.0) * v_color.a, filled) * whole;
  float ring = cover(abs(edge - 4.0) - 0.6) * min(v_form.z, 1.0) * 0.75 * (1.0 - whole);
  vec4 ink = v_form.z > 1.5 ? v_border : v_color;
  gl_FragColor = mark + vec4(ink.rgb, 1.0) * ink.a * ring;
}
`;
