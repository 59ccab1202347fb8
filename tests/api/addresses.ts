import Type, { type Static } from "typebox";
import Value from "typebox/value";

/** Every parameter of every address that takes GET, by the document that the server gives of itself: so none is forgotten. */
const Schema = Type.Record(Type.String(), Type.Unknown());
const Parameter = Type.Object({ name: Type.String(), in: Type.String(), required: Type.Optional(Type.Boolean()), schema: Schema });
const Document = Type.Object({
  paths: Type.Record(Type.String(), Type.Object({ get: Type.Optional(Type.Object({ parameters: Type.Optional(Type.Array(Parameter)) })) })),
});
export type ParameterSchema = Static<typeof Schema>;

export type Address = {
  path: string;
  name: string;
  inPath: boolean;
  schema: ParameterSchema;
  /** The address with this value, and with all else that it needs. */
  url: (value: string) => string;
};

const NEEDED: Readonly<Record<string, string>> = {
  a: "state:UZB",
  b: "state:KAZ",
  from: "state:UZB",
  to: "state:KAZ",
  origin: "state:UZB",
  destination: "state:KAZ",
  issue: "issue:labour_mobility",
  q: "x",
  since: "2010-01-01",
  format: "json",
  node: "state:UZB",
  source: "source:kamilov-2025",
  question: "lapsing-soon",
  view: "network",
  slug: "lapsing-soon",
};

export function addressesIn(document: unknown): Address[] {
  return Object.entries(Value.Parse(Document, document).paths).flatMap(([path, { get }]) => {
    const all = get?.parameters ?? [];
    return all.map(({ name, in: where, schema }): Address => {
      const inPath = where === "path";
      const url = (value: string): string => {
        const part = (_: string, key: string) => encodeURIComponent(inPath && key === name ? value : partOf(path, key));
        const others = all.filter((one) => one.in === "query" && one.required && one.name !== name);
        const query = others.map((one) => `${one.name}=${NEEDED[one.name]}`);
        if (!inPath) query.push(`${name}=${encodeURIComponent(value)}`);
        return `${path.replace(/\{(\w+)\}/g, part)}?${query.join("&")}`;
      };
      return { path, name, inPath, schema, url };
    });
  });
}

function partOf(path: string, key: string): string {
  if (path.includes("/sources/")) return "source:kamilov-2025";
  return path.includes("/corridors/") ? "corridor:UZB>RUS" : (NEEDED[key] ?? "state:UZB");
}

/** What the schema of a parameter, or of the members of a list, says under this name. */
export function saidOf({ schema }: Address, name: string): unknown {
  const { items } = schema;
  return schema[name] ?? (typeof items === "object" && items !== null ? Reflect.get(items, name) : undefined);
}
