import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Crashed } from "./panels/explore/Crashed.tsx";
import { ExplorePage } from "./panels/explore/ExplorePage.tsx";
import { Root } from "./panels/explore/Root.tsx";
import { NotFound } from "./panels/pages/NotFound.tsx";
import { parseSearch, stringifySearch, validateSearch } from "./state/search.ts";

const root = createRootRoute({ component: Root, notFoundComponent: NotFound, errorComponent: Crashed });

/** Every page but the explorer comes when it is gone to, or as soon as a link to it is pointed at. */
const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: "/", component: ExplorePage, validateSearch }),
  createRoute({
    getParentRoute: () => root,
    path: "/coverage",
    component: lazyRouteComponent(() => import("./panels/coverage/CoveragePage.tsx"), "CoveragePage"),
    validateSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/gaps",
    component: lazyRouteComponent(() => import("./panels/gaps/GapsPage.tsx"), "GapsPage"),
    validateSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/changes",
    component: lazyRouteComponent(() => import("./panels/changes/ChangesPage.tsx"), "ChangesPage"),
    validateSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/what-if",
    component: lazyRouteComponent(() => import("./panels/what-if/WhatIfPage.tsx"), "WhatIfPage"),
    validateSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/methods",
    component: lazyRouteComponent(() => import("./panels/pages/MethodsPage.tsx"), "MethodsPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/datasets",
    component: lazyRouteComponent(() => import("./panels/pages/DatasetsPage.tsx"), "DatasetsPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/import/$id",
    component: lazyRouteComponent(() => import("./panels/imports/ImportPage.tsx"), "ImportPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/statements",
    component: lazyRouteComponent(() => import("./panels/statements/StatementsPage.tsx"), "StatementsPage"),
    validateSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/conflicts",
    component: lazyRouteComponent(() => import("./panels/conflicts/ConflictsPage.tsx"), "ConflictsPage"),
    validateSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/brief/$id",
    component: lazyRouteComponent(() => import("./panels/brief/BriefPage.tsx"), "BriefPage"),
    validateSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/questions",
    component: lazyRouteComponent(() => import("./panels/questions/QuestionsPage.tsx"), "QuestionsPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/questions/$slug",
    component: lazyRouteComponent(() => import("./panels/questions/QuestionPage.tsx"), "QuestionPage"),
    validateSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/source/$id",
    component: lazyRouteComponent(() => import("./panels/pages/SourcePage.tsx"), "SourcePage"),
    validateSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/node/$id",
    component: lazyRouteComponent(() => import("./panels/pages/NodePage.tsx"), "NodePage"),
  }),
]);

/** The address holds the whole view, as plain text. */
export const router = createRouter({ routeTree: routes, parseSearch, stringifySearch, defaultPreload: "intent" });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
