import { useEffect, useRef } from "react";
import { rangeOf } from "../../state/range.ts";
import { changesText } from "../parts/changes-text.ts";
import { useWords } from "../parts/words.ts";
import { actorsText } from "./actors-text.ts";
import { useAnnounce } from "./announcer.tsx";
import type { Explorer } from "./explorer.ts";

/** Says what is in view whenever that has changed, but not while a page only opens. */
export function useAnnounceNetwork({ view, network, drawn, asOf, fetching }: Explorer): void {
  const words = useWords();
  const { t, day } = words;
  const announce = useAnnounce();
  const said = useRef<string>(undefined);
  const range = rangeOf(view);
  const changed = range && drawn.changes && ` ${changesText(drawn.changes, range.since, words)}`;
  const plain = t("canvas.said.network", {
    actors: actorsText(drawn, words),
    ties: t("common.counts.ties", { count: drawn.ties.length }),
    day: day(asOf),
  });
  const text = `${plain}${changed ?? ""}`;
  useEffect(() => {
    if (!network || fetching) return;
    if (said.current !== undefined && said.current !== text) announce(text);
    said.current = text;
  }, [network, fetching, text, announce]);
}
