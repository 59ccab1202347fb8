/** The code of each page: fetched when its address is opened, not before. */
export const PAGES = {
  explore: () => import("./panels/explore/ExplorePage.tsx"),
  coverage: () => import("./panels/coverage/CoveragePage.tsx"),
  gaps: () => import("./panels/gaps/GapsPage.tsx"),
  changes: () => import("./panels/changes/ChangesPage.tsx"),
  whatIf: () => import("./panels/what-if/WhatIfPage.tsx"),
  methods: () => import("./panels/pages/MethodsPage.tsx"),
  datasets: () => import("./panels/pages/DatasetsPage.tsx"),
  imports: () => import("./panels/imports/ImportPage.tsx"),
  statements: () => import("./panels/statements/StatementsPage.tsx"),
  conflicts: () => import("./panels/conflicts/ConflictsPage.tsx"),
  brief: () => import("./panels/brief/BriefPage.tsx"),
  questions: () => import("./panels/questions/QuestionsPage.tsx"),
  question: () => import("./panels/questions/QuestionPage.tsx"),
  source: () => import("./panels/pages/SourcePage.tsx"),
  node: () => import("./panels/pages/NodePage.tsx"),
} as const;

type Page = keyof typeof PAGES;

/** By the first part of an address; where there is a second one, it is of the page beside. */
const BY_NAME: Readonly<Record<string, readonly [alone: Page | undefined, withId: Page | undefined]>> = {
  "": ["explore", undefined],
  coverage: ["coverage", undefined],
  gaps: ["gaps", undefined],
  changes: ["changes", undefined],
  "what-if": ["whatIf", undefined],
  methods: ["methods", undefined],
  datasets: ["datasets", undefined],
  import: [undefined, "imports"],
  statements: ["statements", undefined],
  conflicts: ["conflicts", undefined],
  brief: [undefined, "brief"],
  questions: ["questions", "question"],
  source: [undefined, "source"],
  node: [undefined, "node"],
};

/** Which page an address opens. Undefined where it is none's. */
export function pageAt(path: string): Page | undefined {
  const [name = "", id = ""] = path.slice(1).split("/");
  return BY_NAME[name]?.[id === "" ? 0 : 1];
}
