import type { FastifyRequest } from "fastify";

/** A value of a request where its schema describes it: a parameter, one of a list, or a member of a body. */
export type Place = {
  /** As a reader knows it: the parameter, or `changes.state` in a body. */
  name: string;
  schema: Readonly<Record<string, unknown>>;
  value: unknown;
  in: "querystring" | "params" | "body";
  listed: boolean;
  put: (value: unknown) => void;
};

type Holder = Record<string, unknown>;

/** Every value of a request that its schemas describe. */
export function placesOf(request: FastifyRequest): Place[] {
  const { querystring, params, body } = request.routeOptions.schema ?? {};
  return [
    ...placesIn(querystring, request.query, "querystring"),
    ...placesIn(params, request.params, "params"),
    ...placesIn(body, request.body, "body"),
  ];
}

/** A list that holds what was written in two ways has it once. */
export function withoutRepeats(request: FastifyRequest): void {
  if (!isHolder(request.query)) return;
  for (const [name, value] of Object.entries(request.query)) if (Array.isArray(value)) request.query[name] = [...new Set(value)];
}

function placesIn(schema: unknown, holder: unknown, where: Place["in"]): Place[] {
  if (!isHolder(schema) || !isHolder(holder) || !isHolder(schema.properties)) return [];
  return membersOf(schema.properties, holder, where, "");
}

function membersOf(properties: Holder, holder: Holder, where: Place["in"], prefix: string): Place[] {
  return Object.entries(holder).flatMap(([key, value]) => {
    const put = (next: unknown): void => {
      holder[key] = next;
    };
    const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
    return isHolder(schema) ? under({ name: `${prefix}${key}`, schema, value, in: where, listed: false, put }) : [];
  });
}

function under(place: Place): Place[] {
  const { schema, value, name } = place;
  // Alternatives name alike what is alike in them.
  if (Array.isArray(schema.anyOf)) return schema.anyOf.filter(isHolder).flatMap((one) => under({ ...place, schema: one }));
  const { items, properties } = schema;
  if (isHolder(items)) {
    if (!Array.isArray(value)) return [];
    const list: unknown[] = value;
    return list.flatMap((one, at) => {
      const put = (next: unknown): void => {
        list[at] = next;
      };
      return under({ ...place, schema: items, value: one, listed: true, put });
    });
  }
  if (isHolder(properties)) return isHolder(value) ? membersOf(properties, value, place.in, `${name}.`) : [];
  return [place];
}

export function isHolder(value: unknown): value is Holder {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
