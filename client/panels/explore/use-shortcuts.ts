import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { ActorId } from "../../../server/contract/ids.ts";
import { isActorId } from "../../../server/domain/pair.ts";
import { useAnnounce } from "./announcer.tsx";
import type { Explorer } from "./explorer.ts";
import { useUndo } from "./trail.ts";

/** Does what a single key stands for; false if it stands for nothing. Actors without which there is nothing to do are asked for. */
export function pressed(key: string, { view, act, stage }: Explorer, actors: readonly ActorId[]): boolean | "no_actor" {
  const [actor] = actors;
  if (key === "f") {
    stage.current?.fit();
    return true;
  }
  if (key === "z") {
    const keys = view.selection.length > 0 ? view.selection : actors;
    if (keys.length === 0) return "no_actor";
    stage.current?.fitTo(keys);
    return true;
  }
  if (!/^[ehp\d]$/.test(key)) return false;
  if (actor === undefined) return "no_actor";
  if (key === "e") act.expand([actor]);
  else if (key === "h") act.hide(actors.filter((id) => id !== view.focus));
  else if (key === "p") act.pin([actor]);
  else act.near([actor], Number(key));
  return true;
}

/** Keys that work anywhere on the page except where text is typed or a dialogue is open. */
export function useShortcuts(explorer: Explorer): void {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const { undo, redo } = useUndo();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target) || isElsewhere(event.target)) return;
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (key !== "z" && key !== "y") return;
        event.preventDefault();
        const again = key === "y" || event.shiftKey;
        (again ? redo : undo)?.();
        announce(t(again ? "canvas.said.redone" : "canvas.said.undone"));
        return;
      }
      if (event.altKey) return;
      if (key === "/") {
        event.preventDefault();
        document.querySelector<HTMLInputElement>("[data-search]")?.focus();
      } else if (key === "escape") leave(explorer);
      else {
        const done = pressed(key, explorer, walked(event.target) ?? explorer.view.selection.filter(isActorId));
        if (done === "no_actor") announce(t("canvas.said.noSelection"));
        if (done) event.preventDefault();
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [explorer, announce, undo, redo, t]);
}

export function leave({ view, act }: Explorer): void {
  if (view.near) act.all();
  else act.clear();
}

/** The actor whose button in the graph has the focus. */
function walked(target: EventTarget | null): readonly ActorId[] | undefined {
  const id = target instanceof HTMLElement ? target.dataset.node : undefined;
  return id !== undefined && isActorId(id) ? [id] : undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches("textarea,select,[contenteditable]") || isTextInput(target));
}

function isTextInput(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && !["checkbox", "radio", "range", "button"].includes(target.type);
}

/** In a dialogue or a menu, which have keys of their own. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    document.querySelector('[aria-modal="true"]') !== null ||
    (target instanceof HTMLElement && target.closest('[role="dialog"],[role="menu"]') !== null)
  );
}
