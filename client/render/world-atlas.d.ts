/** The files' own text would be typed point by point, by a compiler that has better things to do. */
declare module "world-atlas/countries-110m.json" {
  const topology: import("topojson-specification").Topology;
  export default topology;
}
declare module "world-atlas/countries-50m.json" {
  const topology: import("topojson-specification").Topology;
  export default topology;
}
