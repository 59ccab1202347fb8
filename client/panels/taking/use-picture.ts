import { useMemo } from "react";
import { DARK, LIGHT } from "../../render/palette.ts";
import { type Picture, pictureOf } from "../../render/plate/plate.ts";
import type { LayerHeading } from "../../render/plate/plate-model.ts";
import { repainted } from "../../render/plate/repaint.ts";
import { addressOf } from "../citing/cited-of.ts";
import { useExplorer } from "../explore/explorer.ts";
import { usePalette } from "../parts/use-palette.ts";
import { useWords, type Words } from "../parts/words.ts";
import { plateWords } from "./plate-words.ts";
import type { Ready } from "./ready.ts";

type Wishes = Ready & { scope: "whole" | "seen"; theme: "light" | "dark"; selected: boolean; title: string };

/** The view as a picture by these wishes. */
export function usePicture({ prepared, face, scope, theme, selected, title }: Wishes): Picture {
  const words = useWords();
  const explorer = useExplorer();
  const shown = usePalette();
  return useMemo(() => {
    const { drawn, view, asOf, traced } = explorer;
    const palette = theme === "dark" ? DARK : LIGHT;
    const { targets, sides, scale, outline, extent } = prepared;
    const part = scope === "seen" && extent !== undefined;
    const address = addressOf(window.location.origin, { ...view, table: false, selection: selected ? view.selection : [] }, asOf);
    return pictureOf({
      graph: repainted(drawn.graph, shown, palette),
      places: targets,
      ...(sides && { sides }),
      ...(scale !== undefined && { scale }),
      ...(outline && { outline }),
      ...(view.layout === "layers" && { headings: headings(words) }),
      ...(part && { extent }),
      ...(face !== undefined && { face }),
      selection: selected ? view.selection : [],
      ...(traced && { highlighted: traced }),
      palette,
      words: plateWords(explorer, { title, address, palette, part, selected }, words),
    });
  }, [explorer, words, shown, prepared, face, scope, theme, selected, title]);
}

function headings({ t }: Words): LayerHeading[] {
  return [
    { kinds: ["issue"], text: t("taking.plate.layers.issues") },
    { kinds: ["agreement"], text: t("taking.plate.layers.agreements") },
    { kinds: ["organisation", "state"], text: t("taking.plate.layers.parties") },
  ];
}
