import Type from "typebox";
import { Value } from "typebox/value";
import { object, oneOf } from "../../contract/wire/common.ts";
import { ImportRefused } from "./refused.ts";
import type { Reading } from "./tables.ts";

/** How the files are written, where a person says so: part of the mapping of any format. */
export const ReadingStated = object({
  encoding: Type.Optional(Type.String({ maxLength: 40 })),
  separator: Type.Optional(oneOf(["comma", "semicolon", "tab"])),
  sheet: Type.Optional(Type.String({ maxLength: 100 })),
  decimal: Type.Optional(oneOf(["point", "comma"])),
  dates: Type.Optional(oneOf(["day-first", "month-first"])),
});

export function readingOf(mapping: unknown): Reading {
  if (typeof mapping !== "object" || mapping === null || !("reading" in mapping) || mapping.reading === undefined) return {};
  if (Value.Check(ReadingStated, mapping.reading)) return mapping.reading;
  const [fault] = Value.Errors(ReadingStated, mapping.reading);
  throw new ImportRefused(
    "",
    `the mapping's reading can't be understood: ${fault?.instancePath.slice(1) ?? ""} ${fault?.message ?? ""}`.trim(),
    "see docs/importing.md",
  );
}
