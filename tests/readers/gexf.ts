/** What GEXF 1.3 lets stand in each of its elements, as far as we write them: children, and attributes with the form of each. */
type Element = { children: readonly string[]; required: Readonly<Record<string, RegExp>>; optional?: Readonly<Record<string, RegExp>> };

const ANY = /^[\s\S]*$/;
const TOKEN = /^[\s\S]+$/;
const FLOAT = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

const ELEMENTS: Readonly<Record<string, Element>> = {
  gexf: {
    children: ["meta", "graph"],
    required: { version: /^1\.3$/, xmlns: /^http:\/\/gexf\.net\/1\.3$/, "xmlns:viz": /^http:\/\/gexf\.net\/1\.3\/viz$/ },
  },
  meta: { children: ["creator", "keywords", "description"], required: {}, optional: { lastmodifieddate: /^\d{4}-\d{2}-\d{2}$/ } },
  creator: { children: [], required: {} },
  keywords: { children: [], required: {} },
  description: { children: [], required: {} },
  graph: {
    children: ["attributes", "nodes", "edges"],
    required: {},
    optional: { defaultedgetype: /^(?:directed|undirected|mutual)$/, mode: /^(?:static|dynamic)$/ },
  },
  attributes: { children: ["attribute"], required: { class: /^(?:node|edge)$/ }, optional: { mode: /^(?:static|dynamic)$/ } },
  attribute: {
    children: ["default", "options"],
    required: { id: TOKEN, title: ANY, type: /^(?:integer|long|double|float|boolean|liststring|string|anyURI)$/ },
  },
  nodes: { children: ["node"], required: {}, optional: { count: /^\d+$/ } },
  node: {
    children: ["attvalues", "viz:color", "viz:position", "viz:size", "viz:shape"],
    required: { id: TOKEN },
    optional: { label: ANY },
  },
  edges: { children: ["edge"], required: {}, optional: { count: /^\d+$/ } },
  edge: {
    children: ["attvalues", "viz:color", "viz:thickness", "viz:shape"],
    required: { id: TOKEN, source: TOKEN, target: TOKEN },
    optional: { type: /^(?:directed|undirected|mutual)$/, label: ANY, weight: FLOAT },
  },
  attvalues: { children: ["attvalue"], required: {} },
  attvalue: { children: [], required: { for: TOKEN, value: ANY } },
  "viz:position": { children: [], required: { x: FLOAT, y: FLOAT }, optional: { z: FLOAT } },
};

const TAG = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/g;
const VALUE: Readonly<Record<string, RegExp>> = { long: /^-?\d+$/, double: FLOAT, boolean: /^(?:true|false)$/, string: ANY };

/** What in a file isn't as the schema of GEXF 1.3 has it: elements, attributes, values, references. */
export function gexfFaults(text: string): string[] {
  const faults = new Set<string>();
  const open: string[] = [];
  const types = new Map<string, string>();
  const [nodes, edges] = [new Set<string>(), new Set<string>()];
  let owner = "";
  for (const [, closes, name = "", written = "", empty] of text.matchAll(TAG)) {
    if (closes) {
      if (open.pop() !== name) faults.add(`</${name}> closes nothing`);
      continue;
    }
    const parent = open.at(-1);
    const element = ELEMENTS[name];
    if (!element || (parent === undefined ? name !== "gexf" : !ELEMENTS[parent]?.children.includes(name)))
      faults.add(`<${name}> in <${parent}>`);
    const attributes = new Map([...written.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]));
    for (const key of Object.keys(element?.required ?? {})) if (!attributes.has(key)) faults.add(`<${name}> without ${key}`);
    for (const [key, value] of attributes) {
      const form = element?.required[key] ?? element?.optional?.[key];
      if (!form?.test(value)) faults.add(`<${name}> with ${key}="${value.slice(0, 30)}"`);
    }
    const of = (key: string): string => attributes.get(key) ?? "";
    if (name === "attributes") owner = of("class");
    if (name === "attribute") types.set(`${owner} ${of("id")}`, of("type"));
    if (name === "node" || name === "edge") {
      owner = name;
      const ids = name === "node" ? nodes : edges;
      if (ids.has(of("id"))) faults.add(`<${name}> ${of("id")} twice`);
      ids.add(of("id"));
      if (name === "edge") for (const end of [of("source"), of("target")]) if (!nodes.has(end)) faults.add(`an edge to ${end}`);
    }
    if (name === "attvalue" && !VALUE[types.get(`${owner} ${of("for")}`) ?? ""]?.test(of("value")))
      faults.add(`attvalue ${of("for")}="${of("value")}"`);
    if (!empty) open.push(name);
  }
  if (open.length > 0) faults.add(`${open.join(" ")} left open`);
  return [...faults];
}
