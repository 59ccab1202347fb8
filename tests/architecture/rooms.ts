/** The import table of the repository: which room a file stands in, and into which rooms it may reach. */
type Room = { readonly name: string; readonly holds: RegExp; readonly reaches: readonly string[] };

const SHARED = ["contract", "domain"];

const ROOMS: readonly Room[] = [
  { name: "contract", holds: /^server\/contract\//, reaches: [] },
  { name: "domain", holds: /^server\/domain\//, reaches: ["contract"] },
  { name: "queries", holds: /^server\/queries\//, reaches: SHARED },
  { name: "store", holds: /^server\/store\/[^/]+\.ts$/, reaches: [...SHARED, "queries"] },
  { name: "neo4j", holds: /^server\/store\/neo4j\//, reaches: [...SHARED, "queries", "store"] },
  { name: "embedded", holds: /^server\/store\/embedded\//, reaches: [...SHARED, "queries", "store"] },
  { name: "services", holds: /^server\/services\//, reaches: [...SHARED, "queries", "store"] },
  { name: "routes", holds: /^server\/routes\//, reaches: [...SHARED, "store", "services"] },
  { name: "app", holds: /^server\/app\.ts$/, reaches: [...SHARED, "queries", "store", "services", "routes"] },
  { name: "datasets", holds: /^server\/data\//, reaches: [...SHARED, "store"] },
  { name: "config", holds: /^server\/config\.ts$/, reaches: [] },
  { name: "build", holds: /^server\/build\.ts$/, reaches: [] },
  {
    name: "engine",
    holds: /^server\/engine\.ts$/,
    reaches: [...SHARED, "queries", "store", "neo4j", "embedded", "datasets", "config"],
  },
  // What changes the datasets: it makes them, raises the graph of them on either engine, and is asked by the routes through a port.
  {
    name: "imports",
    holds: /^server\/imports\//,
    reaches: [...SHARED, "queries", "store", "services", "neo4j", "embedded", "datasets", "config", "engine"],
  },
  {
    name: "main",
    holds: /^server\/main\.ts$/,
    reaches: [...SHARED, "queries", "store", "app", "config", "build", "engine", "imports"],
  },
  {
    name: "load",
    holds: /^server\/load\.ts$/,
    reaches: [...SHARED, "store", "neo4j", "embedded", "datasets", "config", "engine", "imports"],
  },
  { name: "prepare", holds: /^server\/prepare\.ts$/, reaches: ["config", "build", "engine", "load"] },
  { name: "dev", holds: /^server\/dev\.ts$/, reaches: ["config", "build"] },
  // What the program is made by, before anything of it is there.
  { name: "typescript", holds: /^server\/(?:typescript\.js|bundle\.ts)$/, reaches: [] },
  {
    name: "command line",
    holds: /^server\/(?:cli\.ts|load\.ts|entente\.js)$/,
    reaches: [
      "typescript",
      "main",
      "load",
      "prepare",
      "dev",
      "imports",
      "command line",
      "datasets",
      "engine",
      "config",
      "embedded",
      "neo4j",
      "store",
    ],
  },
  { name: "state", holds: /^client\/state\//, reaches: SHARED },
  { name: "data", holds: /^client\/data\//, reaches: SHARED },
  { name: "graph", holds: /^client\/graph\//, reaches: SHARED },
  // Colours and marks, which the legend and the lists of a panel share with the drawing.
  { name: "marks", holds: /^client\/render\/(?:marks\.tsx|kind-marks\.ts|palette\.ts)$/, reaches: [...SHARED, "graph"] },
  { name: "render", holds: /^client\/render\//, reaches: [...SHARED, "graph", "marks", "theme", "translation"] },
  { name: "translation", holds: /^client\/i18n\//, reaches: SHARED },
  { name: "theme", holds: /^client\/theme\//, reaches: SHARED },
  // What holds the stage and what speaks its language of marks. Every other panel lives without the renderer.
  {
    name: "canvas",
    holds: /^client\/panels\/(?:canvas|explore|legend|taking)\//,
    reaches: [...SHARED, "state", "data", "graph", "translation", "theme", "panels", "marks", "render"],
  },
  { name: "panels", holds: /^client\/panels\//, reaches: [...SHARED, "state", "data", "graph", "translation", "theme", "marks", "canvas"] },
  {
    name: "client",
    holds: /^client\/(?:app\/.+|[^/]+\.tsx?)$/,
    reaches: [...SHARED, "state", "data", "graph", "marks", "render", "panels", "canvas", "translation", "theme"],
  },
];

export function roomOf(path: string): string | undefined {
  return ROOMS.find(({ holds }) => holds.test(path))?.name;
}

/** A room may always reach into itself. What is neither code nor a room (a style sheet, JSON) may be imported by anybody. */
export function allowed(from: string, to: string): boolean {
  if (!/\.(?:tsx?|js)$/.test(to)) return true;
  const room = ROOMS.find(({ holds }) => holds.test(from));
  const target = roomOf(to);
  return room !== undefined && target !== undefined && (target === room.name || room.reaches.includes(target));
}
