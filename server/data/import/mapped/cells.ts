import type { Property } from "../../../contract/properties.ts";
import { isWebAddress, readCell } from "../../cells.ts";
import { type DateOrder, parsePrintedDate } from "../dates.ts";
import { foldName } from "../names/fold.ts";
import { type DeclaredStyle, isMissing, parseNumber, spreadsheetFault } from "../numbers.ts";
import { partsOf } from "./profile.ts";

/** What a cell becomes in the dataset's own writing, or why it can't. */
export type Cell = { text: string; raw?: string; doubt?: string } | { reason: string; remedy: string };

const YES = new Set(["true", "yes", "y", "1", "x", "да", "ha"]);
const NO = new Set(["false", "no", "n", "0", "нет", "yoq"]);

/** Writes what a person printed as the property's type wants it. An empty cell, and one that says “not available”, gives nothing. */
export function writtenAs(property: Property, printed: string, how: { order?: DateOrder; style?: DeclaredStyle }): Cell {
  const text = printed.trim();
  if (text === "" || (property.type !== "text" && isMissing(text))) return { text: "" };
  const fault = spreadsheetFault(text);
  if (fault) return fault;
  const cell = converted(property, text, how);
  if ("reason" in cell || cell.text === "") return cell;
  const read = readCell(property, cell.text);
  return "problem" in read ? { reason: read.problem, remedy: read.remedy } : cell;
}

function converted(property: Property, text: string, { order, style }: { order?: DateOrder; style?: DeclaredStyle }): Cell {
  if (property.values) return oneOf(property.values, text);
  switch (property.type) {
    case "date": {
      const date = parsePrintedDate(text, order);
      if (date.kind === "refused") return date;
      if (date.kind === "missing") return { text: "" };
      return { text: date.text, ...(date.text !== text && { raw: text }), ...(date.doubt !== undefined && { doubt: date.doubt }) };
    }
    case "number":
    case "integer": {
      const number = parseNumber(text, style);
      if (number.kind === "refused") return number;
      return { text: number.kind === "number" ? number.text : "" };
    }
    case "boolean": {
      const folded = foldName(text);
      if (YES.has(folded) || NO.has(folded)) return { text: String(YES.has(folded)) };
      return { reason: "is neither yes nor no", remedy: "write yes, no or nothing" };
    }
    case "list":
      return { text: [...new Set(partsOf(text))].join("|") };
    case "url":
      return { text: isWebAddress(text) || !/^www\./i.test(text) ? text : `https://${text}` };
    default:
      return { text: property.type === "text" ? text : text.replaceAll(/\s+/g, " ") };
  }
}

/** A word of a closed list, however it is written: `Regional Organisation` is `regional-organisation`. */
function oneOf(values: readonly string[], text: string): Cell {
  const folded = foldName(text.replaceAll(/[_-]/g, " "));
  const value = values.find((each) => foldName(each.replaceAll(/[_-]/g, " ")) === folded);
  return value === undefined ? { reason: "is not one of the values", remedy: `use ${values.join(", ")}` } : { text: value };
}
