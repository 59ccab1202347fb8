import { afterEach, inject } from "vitest";
import { shareBrowser } from "./chromium.ts";
import { closePages } from "./page.ts";

// Runs before every file: pages are opened in the one Chromium, and what a failed test left open is closed.
shareBrowser(inject("chromium"));
afterEach(closePages);
