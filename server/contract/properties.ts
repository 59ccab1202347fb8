import type { NodeLabel } from "./ids.ts";

/**
 * What a property holds. In a dataset's CSV a `date` is one column in the extended date-time format
 * (`2019-04-15`, `2019-04`, `2019`, an interval `2007-04-07/2007-07-04`, open `../2018`), with the text
 * as printed in an optional column `<name>Raw`; in the graph it is three properties. A `list` is one
 * column with `|` between its members. A `reference` holds the id of a node.
 */
export type PropertyType = "string" | "text" | "url" | "integer" | "number" | "boolean" | "date" | "list" | "json" | "reference";

export type Property = {
  name: string;
  type: PropertyType;
  description: string;
  required?: boolean;
  /** The closed list of values, where there is one. */
  values?: readonly string[];
  /** What a reference leads to. */
  to?: NodeLabel;
};

/** A property as an engine stores it. `day` is a calendar day, UTC. */
export type GraphPropertyType = "string" | "integer" | "number" | "boolean" | "day" | "list";
export type GraphProperty = { name: string; type: GraphPropertyType };

/** The three stored properties of a date: as printed, and the first and last day that it can mean. */
export function dateProperties(name: string): { raw: string; earliest: string; latest: string } {
  return { raw: `${name}Raw`, earliest: `${name}Earliest`, latest: `${name}Latest` };
}

export function graphProperties(properties: readonly Property[]): GraphProperty[] {
  return properties.flatMap(stored);
}

function stored({ name, type }: Property): GraphProperty[] {
  switch (type) {
    case "date": {
      const { raw, earliest, latest } = dateProperties(name);
      return [
        { name: raw, type: "string" },
        { name: earliest, type: "day" },
        { name: latest, type: "day" },
      ];
    }
    case "integer":
    case "number":
    case "boolean":
    case "list":
      return [{ name, type }];
    case "string":
    case "text":
    case "url":
    case "json":
    case "reference":
      return [{ name, type: "string" }];
  }
}
