/** Where keys are letters. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches("textarea,select,[contenteditable]") || isTextInput(target));
}

function isTextInput(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && !["checkbox", "radio", "range", "button"].includes(target.type);
}

/** In a dialogue or a menu, which have keys of their own. */
export function isElsewhere(target: EventTarget | null): boolean {
  return (
    document.querySelector('[aria-modal="true"]') !== null ||
    (target instanceof HTMLElement && target.closest('[role="dialog"],[role="menu"]') !== null)
  );
}
