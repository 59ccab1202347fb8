import { useMantineColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { lastView } from "../../state/last-view.ts";
import type { PageGround } from "../actions/on-any-page.ts";
import { NEXT_SCHEME } from "../header/ThemeSwitch.tsx";
import { type PageDialog, usePageDialog } from "../parts/page-dialog.ts";
import { useWords } from "../parts/words.ts";

/** What actions stand on where there is no view, and which dialog is open. */
export function usePageGround(): {
  ground: PageGround;
  dialog: PageDialog | undefined;
  onDialog: (dialog: PageDialog | undefined) => void;
} {
  const words = useWords();
  const navigate = useNavigate();
  const { dialog, onDialog } = usePageDialog();
  // Without this the switch would add a style element, which the policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const ground: PageGround = {
    words,
    bench: { onDialog },
    around: {
      openPage: (to) => void navigate({ to, search: to === "/" ? lastView() : {} }),
      scheme: colorScheme,
      nextScheme: () => setColorScheme(NEXT_SCHEME[colorScheme]),
    },
  };
  return { ground, dialog, onDialog };
}
