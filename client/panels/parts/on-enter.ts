import type { KeyboardEvent } from "react";

/** For a field's `onKeyDown`: Enter takes what the field found, and nothing else happens by it. */
export function onEnter(take: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    take();
  };
}
