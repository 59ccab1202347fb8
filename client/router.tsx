import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { BriefPage } from "./panels/brief/BriefPage.tsx";
import { ChangesPage } from "./panels/changes/ChangesPage.tsx";
import { ConflictsPage } from "./panels/conflicts/ConflictsPage.tsx";
import { CoveragePage } from "./panels/coverage/CoveragePage.tsx";
import { Crashed } from "./panels/explore/Crashed.tsx";
import { ExplorePage } from "./panels/explore/ExplorePage.tsx";
import { Root } from "./panels/explore/Root.tsx";
import { GapsPage } from "./panels/gaps/GapsPage.tsx";
import { ImportPage } from "./panels/imports/ImportPage.tsx";
import { DatasetsPage } from "./panels/pages/DatasetsPage.tsx";
import { MethodsPage } from "./panels/pages/MethodsPage.tsx";
import { NodePage } from "./panels/pages/NodePage.tsx";
import { NotFound } from "./panels/pages/NotFound.tsx";
import { SourcePage } from "./panels/pages/SourcePage.tsx";
import { QuestionPage } from "./panels/questions/QuestionPage.tsx";
import { QuestionsPage } from "./panels/questions/QuestionsPage.tsx";
import { StatementsPage } from "./panels/statements/StatementsPage.tsx";
import { WhatIfPage } from "./panels/what-if/WhatIfPage.tsx";
import { parseSearch, stringifySearch, validateSearch } from "./state/search.ts";

const root = createRootRoute({ component: Root, notFoundComponent: NotFound, errorComponent: Crashed });

const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: "/", component: ExplorePage, validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/coverage", component: CoveragePage, validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/gaps", component: GapsPage, validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/changes", component: ChangesPage, validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/what-if", component: WhatIfPage, validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/methods", component: MethodsPage }),
  createRoute({ getParentRoute: () => root, path: "/datasets", component: DatasetsPage }),
  createRoute({ getParentRoute: () => root, path: "/import/$id", component: ImportPage }),
  createRoute({ getParentRoute: () => root, path: "/statements", component: StatementsPage, validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/conflicts", component: ConflictsPage, validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/brief/$id", component: BriefPage, validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/questions", component: QuestionsPage }),
  createRoute({ getParentRoute: () => root, path: "/questions/$slug", component: QuestionPage, validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/source/$id", component: SourcePage, validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/node/$id", component: NodePage }),
]);

/** The address holds the whole view, as plain text. */
export const router = createRouter({ routeTree: routes, parseSearch, stringifySearch });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
