import type { CoverageState } from "../../contract/vocabulary.ts";
import type { Cell, ParameterValue, QuestionColumn, QuestionFigure } from "../../contract/wire/questions.ts";
import type { Provenance } from "../facts.ts";

/** What a row rests on: a node by its id, a relation as `<from>~<TYPE>~<to>`; statements that are at hand already. */
export type Rests = { on: readonly string[]; stated?: readonly Provenance[] };

export type FoundRow = {
  ids: readonly string[];
  cells: Readonly<Record<string, Cell>>;
  coverage: CoverageState | null;
  agreements: readonly string[];
  rests: Rests;
  figures: readonly QuestionFigure[];
};

export type Caveat = { code: string; text: string };

/** The answer to a question before names and sources are filled in. In texts, `{id}` stands for the name of a node. */
export type Found = {
  answer: string;
  possible: boolean;
  columns: readonly QuestionColumn[];
  /** In the order in which they are shown. */
  rows: readonly FoundRow[];
  undecided: readonly FoundRow[];
  /** How many were looked at: the rows, the undecided, and those that the question leaves out. */
  of: number;
  caveats: readonly Caveat[];
};

/** The parameters of a question with everything that was left out filled in; what nothing fills is absent. */
export type AskedQuestion = {
  t: string;
  issue?: string;
  minimum: number;
  metric?: string;
  year?: number;
  edition?: string;
  bloc: readonly string[];
  regions: readonly string[];
  /** The states that lie in these regions. */
  inside: readonly string[];
  organisation?: string;
  agreement?: string;
  state?: string;
  years: number;
  months: number;
  from: string;
  to: string;
  roles: readonly string[];
  datasets: readonly string[];
};

export type AskedValues = Readonly<Record<string, ParameterValue>>;

/** Says why nothing can be answered: never an empty table. */
export function impossible(answer: string, columns: readonly QuestionColumn[] = []): Found {
  return { answer, possible: false, columns, rows: [], undecided: [], of: 0, caveats: [] };
}

export function row(parts: Partial<FoundRow> & Pick<FoundRow, "ids" | "cells">): FoundRow {
  return { coverage: null, agreements: [], rests: { on: [] }, figures: [], ...parts };
}

export function relation(from: string, type: string, to: string): string {
  return `${from}~${type}~${to}`;
}
