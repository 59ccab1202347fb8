import { labelOf, prefixOf } from "../contract/ids.ts";
import { dateProperties, type Property } from "../contract/properties.ts";
import { type DayInterval, parseDate } from "../domain/dates.ts";
import type { PropertyValue } from "../domain/graph.ts";
import { refusedCharacter } from "./characters.ts";
import { LIMITS } from "./limits.ts";

export type CellFault = { problem: string; remedy: string };
/** What a cell says: the stored properties it gives, or why it can't be read. */
export type Reading = { values: readonly (readonly [name: string, value: PropertyValue])[] } | CellFault;

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const shown = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

/** Faults that a cell of any type can have. */
export function textFault(text: string, runningText: boolean): CellFault | undefined {
  if (text.length > LIMITS.cellCharacters) {
    return { problem: `holds ${text.length} characters`, remedy: `shorten it to ${LIMITS.cellCharacters}` };
  }
  const refused = refusedCharacter(text, runningText);
  if (refused) return { problem: `contains ${refused}`, remedy: "remove it" };
  return text.trim() === text ? undefined : { problem: "begins or ends with a space", remedy: "remove the space" };
}

/** Reads a cell that is not empty as the property's type says. */
export function readCell(property: Property, text: string): Reading {
  const fault = textFault(text, property.type === "text" || property.type === "json");
  if (fault) return fault;
  if (property.values && !property.values.includes(text)) {
    return { problem: `${shown(text)} is not one of the values`, remedy: `use ${property.values.join(", ")}` };
  }
  const one = (value: PropertyValue): Reading => ({ values: [[property.name, value]] });
  switch (property.type) {
    case "string":
    case "text":
      return one(text);
    case "date":
      return readDate(property.name, text);
    case "list":
      return readList(property.name, text);
    case "boolean":
      if (text !== "true" && text !== "false")
        return { problem: `${shown(text)} is neither true nor false`, remedy: "write true, false or nothing" };
      return one(text === "true");
    case "number":
    case "integer":
      return readNumber(property, text);
    case "url":
      return isWebAddress(text)
        ? one(text)
        : { problem: `${shown(text)} is not a web address`, remedy: "write one that begins with https:// or http://, without a login" };
    case "reference":
      if (labelOf(text) !== property.to) {
        const example = property.to ? `${prefixOf(property.to)}:…` : "an id";
        return {
          problem: `${shown(text)} is not the id of a ${property.to ?? "node"}`,
          remedy: `write ${example} with letters, digits, dot, hyphen, underscore`,
        };
      }
      return one(text);
    case "json":
      return isJson(text) ? one(text) : { problem: "is not JSON", remedy: "correct it" };
  }
}

function readDate(name: string, text: string): Reading {
  const interval = parseDate(text);
  if (!interval) {
    return {
      problem: `${shown(text)} is not a date`,
      remedy: "write 2019-04-15, 2019-04, 2019, 2007-04-07/2007-07-04, ../2018 or 2018/..",
    };
  }
  return { values: storedDate(name, text, interval) };
}

export function storedDate(name: string, raw: string, { earliest, latest }: DayInterval): [string, PropertyValue][] {
  const stored = dateProperties(name);
  const days: [string, string | null][] = [
    [stored.earliest, earliest],
    [stored.latest, latest],
  ];
  return [[stored.raw, raw], ...days.flatMap(([key, day]): [string, PropertyValue][] => (day === null ? [] : [[key, day]]))];
}

function readList(name: string, text: string): Reading {
  const members = text.split("|");
  if (members.length > LIMITS.listMembers)
    return { problem: `has ${members.length} members`, remedy: `keep at most ${LIMITS.listMembers}` };
  if (members.some((member) => member.trim() !== member || member === "")) {
    return { problem: "has a member that is empty or has spaces around it", remedy: "write members as a|b|c" };
  }
  const repeated = members.find((member, at) => members.indexOf(member) !== at);
  if (repeated !== undefined) return { problem: `names ${shown(repeated)} twice`, remedy: "delete one" };
  return { values: [[name, members]] };
}

function readNumber({ name, type }: Property, text: string): Reading {
  const value = Number(text);
  if (!NUMBER.test(text) || !Number.isFinite(value)) {
    return { problem: `${shown(text)} is not a number`, remedy: "write digits with a decimal point and no thousands separator" };
  }
  if (type === "integer" && !Number.isSafeInteger(value))
    return { problem: `${shown(text)} is not a whole number`, remedy: "write a whole number" };
  return { values: [[name, value]] };
}

/** Only the two schemes that a reader can follow safely: no `javascript:`, `data:` or `file:`, and no login in the address. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || text.length > LIMITS.urlCharacters || /\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === "http:" || protocol === "https:") && username === "" && password === "";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
