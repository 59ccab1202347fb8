import { useEffect } from "react";
import { isNodeId, type Selected } from "../../state/selected.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import { useWords } from "../parts/words.ts";
import { pointed } from "./aim.ts";
import { isElsewhere, isTyping } from "./key-targets.ts";
import { press } from "./registry.ts";
import { useGround } from "./use-ground.ts";

/** Keys that work anywhere on the page except where text is typed or a dialogue is open. */
export function Shortcuts() {
  const { t } = useWords();
  const announce = useAnnounce();
  const groundAt = useGround();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const mod = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (event.defaultPrevented || isElsewhere(event.target) || (isTyping(event.target) && !(mod && key === "k"))) return;
      // Beside the graph, “select all” is the browser's.
      if (mod && key === "a" && !isAtGraph(event.target)) return;
      const ground = groundAt();
      const walked = walkedTo(event.target);
      const outcome = press(event, walked === undefined ? ground : groundAt(pointed(ground.view.selection, walked)));
      if (outcome === "nothing" && key !== "escape" && !mod) announce(t("actions.said.notHere"));
      if (outcome === "done" || (outcome === "nothing" && key !== "escape")) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [groundAt, announce, t]);
  return null;
}

/** The node whose button in the graph has the focus. */
function walkedTo(target: EventTarget | null): Selected | undefined {
  const id = target instanceof HTMLElement ? target.dataset.node : undefined;
  return id !== undefined && isNodeId(id) ? id : undefined;
}

function isAtGraph(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof HTMLElement && target.closest("[data-stage]") !== null);
}
