import { useRouter, useRouterState } from "@tanstack/react-router";
import { createContext, useContext, useEffect, useState } from "react";

export type PageDialog = "palette" | "shortcuts";
type Opened = { dialog: PageDialog; path: string } | undefined;
type Kept = readonly [Opened, (opened: Opened) => void];

const PageDialogContext = createContext<Kept>([undefined, () => undefined]);
export const PageDialogProvider = PageDialogContext.Provider;

/**
 * What all pages share: a key may be pressed after the address has changed and before the page has, and is meant for that
 * page. With another page it is gone.
 */
export function usePageDialogs(): Kept {
  const [opened, setOpened] = useState<Opened>();
  const path = usePathThere();
  useEffect(() => setOpened((before) => (before?.path === path ? before : undefined)), [path]);
  return [opened, setOpened];
}

/** Of the page that stands there; the address may be that of the next one already. */
function usePathThere(): string {
  return useRouterState({ select: ({ resolvedLocation, location }) => (resolvedLocation ?? location).pathname });
}

/** The dialog that is open on the page that stands there: not yet on the one before it, which would take what is typed along as it goes. */
export function usePageDialog(): { dialog: PageDialog | undefined; onDialog: (dialog: PageDialog | undefined) => void } {
  const [opened, setOpened] = useContext(PageDialogContext);
  const { history } = useRouter();
  const path = usePathThere();
  return {
    dialog: opened?.path === path ? opened.dialog : undefined,
    onDialog: (dialog) => setOpened(dialog && { dialog, path: history.location.pathname }),
  };
}
