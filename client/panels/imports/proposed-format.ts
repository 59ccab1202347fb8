import type { ImportsAnswer } from "../../../server/contract/wire/imports.ts";

/** The format that says all of itself. */
export const OWN = "datapackage";

type Format = ImportsAnswer["formats"][number];

export function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
}

/** Formats that take every one of these files, by the files' names alone; what they hold is found out by the server. */
export function fittingFormats(formats: readonly Format[], names: readonly string[]): Format[] {
  const kinds = names.map(extensionOf);
  return formats.filter(({ accepts }) =>
    kinds.every((kind) => accepts.some((accepted) => accepted.replace(/^\./, "").toLowerCase() === kind)),
  );
}

/**
 * The format that the names speak for: a Data Package where its description is among them, else one whose id or title
 * stands in a name, else the only one that fits. Undefined where a person has to say.
 */
export function proposedFormat(formats: readonly Format[], names: readonly string[]): string | undefined {
  const fitting = fittingFormats(formats, names);
  if (names.includes("datapackage.json")) return fitting.find(({ id }) => id === OWN)?.id;
  const others = fitting.filter(({ id }) => id !== OWN);
  const said = others.find(({ id }) => names.some((name) => id.split(/[^a-z0-9]+/).every((part) => name.toLowerCase().includes(part))));
  return said?.id ?? (others.length === 1 ? others[0]?.id : undefined);
}

/** A dataset's short name by the name of the first of its files: of letters, digits and hyphens, as they are in ids. */
export function proposedName([first = ""]: readonly string[]): string {
  return first
    .replace(/\.[^.]*$/, "")
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 61)
    .replace(/^-+|-+$/g, "");
}
