import "./theme/styles.ts";
import "./i18n/i18n.ts";
import { QueryClient } from "@tanstack/react-query";
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { firstAnswers } from "./first-answers.ts";
import { explorer, otherPages } from "./pages.ts";
import { router } from "./router.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root");
const container = createRoot(root);
const queries = new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } });

/** An answer that is as good as there is waited for so long, in milliseconds; without it the page is drawn twice. */
const NEARLY = 80;

async function draw(): Promise<void> {
  const answers = firstAnswers(queries).catch(() => undefined);
  await Promise.all([router.load(), Promise.race([answers, new Promise((resolve) => setTimeout(resolve, NEARLY))])]);
  // As a transition, so that the browser may do something else in between: in one go it would stand still for a third of a second.
  startTransition(() =>
    container.render(
      <StrictMode>
        <App queries={queries} />
      </StrictMode>,
    ),
  );
}

void draw();
// Then the others, when nobody waits for them.
setTimeout(() => void Promise.all([explorer(), otherPages()]).catch(() => undefined), 3_000);
