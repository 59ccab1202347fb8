/** What changed between two days. */
export const changes = {
  title: "Changes",
  lead: "What came and what went between two days: gaps that opened and closed, instruments and members, ties that grew stronger or weaker. What has no date is counted apart: it may have happened between them.",
  layers: "Layers",
  law: "In the law",
  noLaw: "Nothing that the law comes to changed between the two days, as far as dates tell.",
  matrix: "On the matrix",
  happened: "What happened",
  happenedCsv: "what happened",
  nothing: "No dated change is on record between the two days.",
  everybody: "Of everybody, not of the states chosen alone: instruments and bodies have other parties too.",
  ties: "Ties",
  graph: "On the graph",
  tiesCut: "There are more ties than one answer carries: these are not all that changed.",
} as const;
