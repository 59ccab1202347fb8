/** Shaders measure in CSS pixels from the centre of the canvas; colours leave them premultiplied, as Sigma blends them. */
const TO_PIXELS = /* glsl */ `
vec2 pixels(vec2 position) { return (u_matrix * vec3(position, 1.0)).xy * 0.5 * u_resolution; }
vec4 clip(vec2 place) { return vec4(place * 2.0 / u_resolution, 0.0, 1.0); }
`;

/** Sigma packs a colour's alpha into 254 steps. */
const BIAS = "const float bias = 255.0 / 254.0;";

export const TIE_VERTEX = /* glsl */ `
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_thickness;
attribute float a_stroke;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_resolution;
varying vec4 v_color;
varying vec2 v_place;
varying float v_length;
varying float v_half;
varying float v_stroke;
${BIAS}
${TO_PIXELS}
void main() {
  vec2 start = pixels(a_start);
  vec2 end = pixels(a_end);
  float span = max(length(end - start), 0.001);
  vec2 along = (end - start) / span;
  float half_ = max(a_thickness / u_sizeRatio * 0.5, 0.45);
  float reach = (a_stroke > 2.5 ? 5.0 : half_) + 1.5;
  float across = a_corner.y * reach;
  v_place = vec2(a_corner.x * span, across);
  v_length = span;
  v_half = half_;
  v_stroke = a_stroke;
  gl_Position = clip(mix(start, end, a_corner.x) + vec2(-along.y, along.x) * across);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
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

float cover(float distance) { return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0); }

void main() {
  float across = abs(v_place.y);
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
    seen = cover(length(vec2(place, v_place.y)) - dot_);
  } else if (v_stroke > 0.5) {
    float dash = 9.0 + v_half * 3.0;
    float period = dash + 5.0 + v_half;
    float place = abs(mod(along + period * 0.5, period) - period * 0.5);
    seen = min(seen, cover(place - dash * 0.5));
  }
  #ifdef PICKING_MODE
  gl_FragColor = seen > 0.1 ? v_color : vec4(0.0);
  #else
  gl_FragColor = vec4(v_color.rgb, 1.0) * v_color.a * seen;
  #endif
}
`;

export const MARK_VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec3 a_form;
attribute vec4 a_color;
attribute vec4 a_border;
attribute vec4 a_id;
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
  float reach = radius + 7.0;
  v_place = a_corner * reach;
  v_radius = radius;
  v_form = a_form;
  gl_Position = clip(pixels(a_position) + v_place);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
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
// Shape, width of the border, and whether a ring says that it is expanded.
varying vec3 v_form;

float cover(float distance) { return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0); }

void main() {
  float disc = length(v_place) - v_radius;
  // A square of the disc's area, its corners a little rounded.
  vec2 q = abs(v_place) - (v_radius * 0.886 - 1.5);
  float square = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - 1.5;
  float edge = v_form.x > 0.5 ? square : disc;
  #ifdef PICKING_MODE
  // A little more than is seen, for fingers.
  gl_FragColor = edge < 3.0 ? v_color : vec4(0.0);
  #else
  float whole = cover(edge);
  float inner = cover(edge + v_form.y);
  vec4 mark = mix(vec4(v_border.rgb, 1.0) * v_border.a, vec4(v_color.rgb, 1.0) * v_color.a, inner) * whole;
  float ring = cover(abs(edge - 4.0) - 0.6) * v_form.z * 0.75 * (1.0 - whole);
  vec4 ink = v_form.x > 0.5 ? v_border : v_color;
  gl_FragColor = mark + vec4(ink.rgb, 1.0) * ink.a * ring;
  #endif
}
`;
