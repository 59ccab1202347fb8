import { BriefPage } from "./panels/brief/BriefPage.tsx";
import { ChangesPage } from "./panels/changes/ChangesPage.tsx";
import { ConflictsPage } from "./panels/conflicts/ConflictsPage.tsx";
import { CoveragePage } from "./panels/coverage/CoveragePage.tsx";
import { GapsPage } from "./panels/gaps/GapsPage.tsx";
import { ImportPage } from "./panels/imports/ImportPage.tsx";
import { DatasetsPage } from "./panels/pages/DatasetsPage.tsx";
import { MethodsPage } from "./panels/pages/MethodsPage.tsx";
import { NodePage } from "./panels/pages/NodePage.tsx";
import { SourcePage } from "./panels/pages/SourcePage.tsx";
import { QuestionPage } from "./panels/questions/QuestionPage.tsx";
import { QuestionsPage } from "./panels/questions/QuestionsPage.tsx";
import { StatementsPage } from "./panels/statements/StatementsPage.tsx";
import { WhatIfPage } from "./panels/what-if/WhatIfPage.tsx";

/** Every page but the explorer, in one piece: from one to the next nobody waits, and no key is lost between them. */
export const OTHER_PAGES = {
  BriefPage,
  ChangesPage,
  ConflictsPage,
  CoveragePage,
  GapsPage,
  ImportPage,
  DatasetsPage,
  MethodsPage,
  NodePage,
  SourcePage,
  QuestionPage,
  QuestionsPage,
  StatementsPage,
  WhatIfPage,
} as const;
