import { useMantineColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { encodeNode } from "../../state/node-view.ts";
import { searchOfPage } from "../../state/page-search.ts";
import type { Selected } from "../../state/selected.ts";
import { citedOf } from "../citing/cited-of.ts";
import { citationText } from "../citing/formats.ts";
import { useCiting } from "../citing/use-citing.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import { useExplorer } from "../explore/explorer.ts";
import { useUndo } from "../explore/trail.ts";
import { useWorkbench } from "../explore/workbench.ts";
import { NEXT_SCHEME } from "../header/ThemeSwitch.tsx";
import { copyText } from "../parts/copy-text.ts";
import { useWords } from "../parts/words.ts";
import type { Ground } from "./action.ts";
import { aimAt } from "./aim.ts";

/** The ground that actions stand on here and now; they are done to what is selected unless something else is given. */
export function useGround(): (keys?: readonly Selected[]) => Ground {
  const { view, drawn, names, act, change, stage } = useExplorer();
  const bench = useWorkbench();
  const words = useWords();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { undo, redo } = useUndo();
  const citing = useCiting();
  // Without this the switch would add a style element, which the policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return useCallback(
    (keys = view.selection): Ground => {
      const { t } = words;
      const saying = (step: (() => void) | undefined, said: string) => () => {
        step?.();
        announce(said);
      };
      return {
        view,
        drawn,
        names,
        act,
        change,
        stage,
        words,
        bench,
        aim: aimAt(keys),
        around: {
          ...(undo && { undo: saying(undo, t("canvas.said.undone")) }),
          ...(redo && { redo: saying(redo, t("canvas.said.redone")) }),
          openNode: (id) => void navigate({ to: "/node/$id", params: { id }, search: encodeNode(view) }),
          openPage: (to) => void navigate({ to, search: searchOfPage(to, view) }),
          copy: (text) => {
            if (text === undefined) announce(t("header.share.tooLong"));
            else void copyText(text).then((done) => announce(t(done ? "actions.said.copied" : "actions.said.notCopied")));
          },
          cite: (cited, format) => {
            const made = citedOf(cited, citing()).then((all) => copyText(citationText(all, format, words)));
            const copied = t("taking.said.cited", { format: t(`taking.cite.format.${format}`) });
            void made.then(
              (done) => announce(done ? copied : t("actions.said.notCopied")),
              (fault: Error) => announce(t("taking.said.notCited", { why: fault.message })),
            );
          },
          search: () => document.querySelector<HTMLInputElement>("[data-search]")?.focus(),
          origin: window.location.origin,
          scheme: colorScheme,
          nextScheme: () => setColorScheme(NEXT_SCHEME[colorScheme]),
        },
      };
    },
    [view, drawn, names, act, change, stage, words, bench, announce, navigate, undo, redo, citing, colorScheme, setColorScheme],
  );
}
