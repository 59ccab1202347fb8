import { lazy, Suspense } from "react";
import { useWorkbench } from "../explore/workbench.ts";
import { useFocusBack } from "./use-focus-back.ts";

const Palette = lazy(async () => ({ default: (await import("./Palette.tsx")).Palette }));
const Keyboard = lazy(async () => ({ default: (await import("./Keyboard.tsx")).Keyboard }));

const SavedViews = lazy(async () => ({ default: (await import("../saved/SavedViews.tsx")).SavedViews }));

const Taking = lazy(async () => ({ default: (await import("../taking/Taking.tsx")).Taking }));

/** What opens over the explorer, loaded when it is first asked for. */
export function Dialogs() {
  const { dialog, onDialog } = useWorkbench();
  const giveBack = useFocusBack(dialog);
  const close = (): void => {
    onDialog(undefined);
    giveBack();
  };
  return (
    <Suspense>
      {dialog === "palette" && <Palette onClose={close} />}
      {dialog === "shortcuts" && <Keyboard onClose={close} />}
      {dialog === "taking" && <Taking onClose={close} />}
      {dialog === "views" && <SavedViews onClose={close} />}
    </Suspense>
  );
}
