import type { SourceRef } from "../../../server/contract/wire/common.ts";
import type { Ground, Statement } from "../../../server/contract/wire/explore.ts";
import { formatInterval } from "../../../server/domain/dates.ts";

const HEAD = [
  "id",
  "title",
  "statement",
  "stance",
  "section",
  "made",
  "notes",
  "about",
  "issues",
  "supportedBy",
  "contradictedBy",
  "sources",
  "datasets",
];

/** Statements row by row, each with what speaks for and against it and where all that was read. */
export function statementRows(statements: readonly Statement[]): string[][] {
  return [
    HEAD,
    ...statements.map(({ id, name, text, stance, section, madeOn, notes, about, issues, supportedBy, contradictedBy, sources }) => [
      id,
      name,
      text,
      stance,
      section ?? "",
      madeOn ? (formatInterval(madeOn) ?? madeOn.raw ?? "") : "",
      joined(notes),
      joined(about.map((node) => `${node.name} (${node.id})`)),
      joined(issues.map((node) => `${node.name} (${node.id})`)),
      joined(supportedBy.map(grounded)),
      joined(contradictedBy.map(grounded)),
      joined(sources.map(cited)),
      joined(sources.map(({ dataset }) => dataset)),
    ]),
  ];
}

function grounded({ id, name, note, sources }: Ground): string {
  const why = note === null ? "" : `: ${note}`;
  return `${name} (${id})${why} [${joined(sources.map(cited))}]`;
}

function cited({ citation, locator, url }: SourceRef): string {
  return [citation, locator, url].filter((part) => part !== null && part !== "").join(", ");
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join("; ");
}
