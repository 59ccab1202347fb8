import { actions } from "./actions.ts";
import { brief } from "./brief.ts";
import { canvas } from "./canvas.ts";
import { changes } from "./changes.ts";
import { common } from "./common.ts";
import { compare } from "./compare.ts";
import { conflicts } from "./conflicts.ts";
import { corridors } from "./corridors.ts";
import { coverage } from "./coverage.ts";
import { coverageChanges } from "./coverage-changes.ts";
import { filters } from "./filters.ts";
import { gaps } from "./gaps.ts";
import { header } from "./header.ts";
import { imports } from "./imports.ts";
import { inspector } from "./inspector.ts";
import { instruments } from "./instruments.ts";
import { measures } from "./measures.ts";
import { pages } from "./pages.ts";
import { paths } from "./paths.ts";
import { questions } from "./questions.ts";
import { metric, property, relation } from "./relations.ts";
import { saved } from "./saved.ts";
import { start } from "./start.ts";
import { statements } from "./statements.ts";
import { table } from "./table.ts";
import { taking } from "./taking.ts";
import { timeline } from "./timeline.ts";
import { vocabulary } from "./vocabulary.ts";
import { whatIf } from "./what-if.ts";

/** English, by area. Another language has the same keys. */
export const en = {
  actions,
  brief,
  canvas,
  changes,
  common,
  compare,
  conflicts,
  corridors,
  coverage,
  coverageChanges,
  filters,
  gaps,
  header,
  imports,
  inspector,
  instruments,
  measures,
  metric,
  pages,
  paths,
  property,
  questions,
  relation,
  saved,
  start,
  statements,
  table,
  taking,
  timeline,
  ...vocabulary,
  whatIf,
} as const;
