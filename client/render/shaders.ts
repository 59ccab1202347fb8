/** Shaders measure in CSS pixels from the centre of the canvas; colours leave them premultiplied, as Sigma blends them. */
export const TO_PIXELS = /* glsl */ `
vec2 pixels(vec2 position) { return (u_matrix * vec3(position, 1.0)).xy * 0.5 * u_resolution; }
vec4 clip(vec2 place) { return vec4(place * 2.0 / u_resolution, 0.0, 1.0); }
`;

/** Sigma packs a colour's alpha into 254 steps. */
export const BIAS = "const float bias = 255.0 / 254.0;";

/**
 * Every mark covers as much as a disc of its radius. `reachOf` is where a ray from the centre leaves the mark, by
 * direction; `edgeOf` the distance from its edge, negative inside. Forms by their numbers in kind-marks.ts.
 */
export const FORMS = /* glsl */ `
float side(float form, vec2 at) {
  vec2 a = abs(at);
  if (form > 4.5 || form < 0.5) return length(at);
  if (form > 3.5) return max(a.x * 0.866 + at.y * 0.5, -at.y) / 0.7776;
  if (form > 2.5) return max(a.y, a.x * 0.866 + a.y * 0.5) / 0.9523;
  if (form > 1.5) return (a.x + a.y) / 1.2533;
  return max(a.x, a.y) / 0.886;
}
float inner(float form) {
  if (form > 4.5 || form < 0.5) return 1.0;
  if (form > 3.5) return 0.7776;
  if (form > 2.5) return 0.9523;
  if (form > 1.5) return 0.8862;
  return 0.886;
}
float reachOf(float form, vec2 direction, float radius) { return radius / side(form, direction); }
float edgeOf(float form, vec2 at, float radius) { return (side(form, at) - radius) * inner(form); }
`;
