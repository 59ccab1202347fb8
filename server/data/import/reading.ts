import { Value } from "typebox/value";
import { ReadingStated } from "../../contract/wire/import.ts";
import { ImportRefused } from "./refused.ts";

/** How the files are written, where a person says so: part of the mapping of any format. */
export function readingOf(mapping: unknown): ReadingStated {
  if (typeof mapping !== "object" || mapping === null || !("reading" in mapping) || mapping.reading === undefined) return {};
  if (Value.Check(ReadingStated, mapping.reading)) return mapping.reading;
  const [fault] = Value.Errors(ReadingStated, mapping.reading);
  const where = `${fault?.instancePath.slice(1) ?? ""} ${fault?.message ?? ""}`.trim();
  throw new ImportRefused("", `the mapping's reading can't be understood: ${where}`, "see docs/importing.md");
}
