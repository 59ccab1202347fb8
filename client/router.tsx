import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { explorer, otherPages } from "./pages.ts";
import { Crashed } from "./panels/explore/Crashed.tsx";
import { Root } from "./panels/explore/Root.tsx";
import { NotFound } from "./panels/pages/NotFound.tsx";
import { parseSearch, stringifySearch, validateSearch } from "./state/search.ts";

const root = createRootRoute({ component: Root, notFoundComponent: () => <NotFound />, errorComponent: Crashed });

const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: "/", component: lazyRouteComponent(explorer, "ExplorePage"), validateSearch }),
  createRoute({
    getParentRoute: () => root,
    path: "/coverage",
    component: lazyRouteComponent(otherPages, "CoveragePage"),
    validateSearch,
  }),
  createRoute({ getParentRoute: () => root, path: "/gaps", component: lazyRouteComponent(otherPages, "GapsPage"), validateSearch }),
  createRoute({
    getParentRoute: () => root,
    path: "/changes",
    component: lazyRouteComponent(otherPages, "ChangesPage"),
    validateSearch,
  }),
  createRoute({ getParentRoute: () => root, path: "/what-if", component: lazyRouteComponent(otherPages, "WhatIfPage"), validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/methods", component: lazyRouteComponent(otherPages, "MethodsPage") }),
  createRoute({ getParentRoute: () => root, path: "/datasets", component: lazyRouteComponent(otherPages, "DatasetsPage") }),
  createRoute({ getParentRoute: () => root, path: "/import/$id", component: lazyRouteComponent(otherPages, "ImportPage") }),
  createRoute({
    getParentRoute: () => root,
    path: "/statements",
    component: lazyRouteComponent(otherPages, "StatementsPage"),
    validateSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/conflicts",
    component: lazyRouteComponent(otherPages, "ConflictsPage"),
    validateSearch,
  }),
  createRoute({ getParentRoute: () => root, path: "/brief/$id", component: lazyRouteComponent(otherPages, "BriefPage"), validateSearch }),
  createRoute({ getParentRoute: () => root, path: "/questions", component: lazyRouteComponent(otherPages, "QuestionsPage") }),
  createRoute({
    getParentRoute: () => root,
    path: "/questions/$slug",
    component: lazyRouteComponent(otherPages, "QuestionPage"),
    validateSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/source/$id",
    component: lazyRouteComponent(otherPages, "SourcePage"),
    validateSearch,
  }),
  createRoute({ getParentRoute: () => root, path: "/node/$id", component: lazyRouteComponent(otherPages, "NodePage"), validateSearch }),
]);

/** The address holds the whole view, as plain text. */
export const router = createRouter({ routeTree: routes, parseSearch, stringifySearch });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
