import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { PAGES } from "./pages.ts";
import { Crashed } from "./panels/explore/Crashed.tsx";
import { Root } from "./panels/explore/Root.tsx";
import { NotFound } from "./panels/pages/NotFound.tsx";
import { parseSearch, stringifySearch, validateSearch } from "./state/search.ts";

const root = createRootRoute({ component: Root, notFoundComponent: NotFound, errorComponent: Crashed });

const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: "/", component: lazyRouteComponent(PAGES.explore, "ExplorePage"), validateSearch }),
  createRoute({
    getParentRoute: () => root,
    path: "/coverage",
    component: lazyRouteComponent(PAGES.coverage, "CoveragePage"),
    validateSearch,
  }),
  createRoute({ getParentRoute: () => root, path: "/gaps", component: lazyRouteComponent(PAGES.gaps, "GapsPage"), validateSearch }),
  createRoute({
    getParentRoute: () => root,
    path: "/changes",
    component: lazyRouteComponent(PAGES.changes, "ChangesPage"),
    validateSearch,
  }),
  createRoute({ getParentRoute: () => root, path: "/what-if", component: lazyRouteComponent(PAGES.whatIf, "WhatIfPage"), validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/methods", component: lazyRouteComponent(PAGES.methods, "MethodsPage") }),
  createRoute({ getParentRoute: () => root, path: "/datasets", component: lazyRouteComponent(PAGES.datasets, "DatasetsPage") }),
  createRoute({ getParentRoute: () => root, path: "/import/$id", component: lazyRouteComponent(PAGES.imports, "ImportPage") }),
  createRoute({
    getParentRoute: () => root,
    path: "/statements",
    component: lazyRouteComponent(PAGES.statements, "StatementsPage"),
    validateSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/conflicts",
    component: lazyRouteComponent(PAGES.conflicts, "ConflictsPage"),
    validateSearch,
  }),
  createRoute({ getParentRoute: () => root, path: "/brief/$id", component: lazyRouteComponent(PAGES.brief, "BriefPage"), validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/questions", component: lazyRouteComponent(PAGES.questions, "QuestionsPage") }),
  createRoute({
    getParentRoute: () => root,
    path: "/questions/$slug",
    component: lazyRouteComponent(PAGES.question, "QuestionPage"),
    validateSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/source/$id",
    component: lazyRouteComponent(PAGES.source, "SourcePage"),
    validateSearch,
  }),
  createRoute({ getParentRoute: () => root, path: "/node/$id", component: lazyRouteComponent(PAGES.node, "NodePage"), validateSearch }),
]);

/** The address holds the whole view, as plain text. */
export const router = createRouter({ routeTree: routes, parseSearch, stringifySearch });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
