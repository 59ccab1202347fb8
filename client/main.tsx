import "./theme/styles.ts";
import "./i18n/i18n.ts";
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root");
const container = createRoot(root);
// As a transition, so that the browser may do something else in between: in one go it would stand still for a third of a second.
startTransition(() =>
  container.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
