import { lazy, Suspense, useEffectEvent, useLayoutEffect } from "react";
import { isElsewhere, isTyping } from "../actions/key-targets.ts";
import { pressOnPage } from "../actions/on-any-page.ts";
import { useFocusBack } from "../dialogs/use-focus-back.ts";
import { usePageGround } from "./page-ground.ts";

const PagePalette = lazy(async () => ({ default: (await import("../dialogs/PagePalette.tsx")).PagePalette }));
const PageKeyboard = lazy(async () => ({ default: (await import("../dialogs/PageKeyboard.tsx")).PageKeyboard }));

/** The keys of a page beside the explorer, with the palette and the list of keys that they open. */
export function PageTools() {
  const { ground, dialog, onDialog } = usePageGround();
  const giveBack = useFocusBack(dialog);
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    const toPalette = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (event.defaultPrevented || isElsewhere(event.target) || (isTyping(event.target) && !toPalette)) return;
    if (pressOnPage(event, ground)) event.preventDefault();
  });
  // Keys of the whole page are heard at the window; from one page to the next there is no moment in which they aren't.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => onKeyDown(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
  const close = (): void => {
    onDialog(undefined);
    giveBack();
  };
  return (
    <Suspense>
      {dialog === "palette" && <PagePalette ground={ground} onClose={close} />}
      {dialog === "shortcuts" && <PageKeyboard ground={ground} onClose={close} />}
    </Suspense>
  );
}
