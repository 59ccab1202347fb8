import { useState } from "react";
import type { Dialog } from "../explore/workbench.ts";

/**
 * Gives the focus back to where it was when a dialog opened: one that goes away as a whole leaves it nowhere.
 * Whatever has taken it meanwhile keeps it. @returns to be called when the dialog closes
 */
export function useFocusBack(dialog: Dialog | undefined): () => void {
  const [held, setHeld] = useState<{ dialog: Dialog | undefined; element: Element | null }>({ dialog: undefined, element: null });
  if (dialog !== held.dialog) {
    const now = document.activeElement;
    // One dialog opened from another is closed to where the first was opened.
    const fresh = dialog !== undefined && now !== null && now.closest('[role="dialog"]') === null;
    setHeld({ dialog, element: fresh ? now : held.element });
  }
  return () => {
    const { element } = held;
    requestAnimationFrame(() => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && (element instanceof HTMLElement || element instanceof SVGElement) && element.isConnected) element.focus();
    });
  };
}
