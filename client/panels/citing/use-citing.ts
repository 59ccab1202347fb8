import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { corridorSentence } from "../canvas/corridor-sentence.ts";
import { instrumentsSentence } from "../canvas/instruments-sentence.ts";
import { leadSentence } from "../canvas/lead-sentence.ts";
import { nearSentence } from "../canvas/near-sentence.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import type { Citing } from "./cited-of.ts";

const SENTENCES = { cooperation: leadSentence, instruments: instrumentsSentence, corridors: corridorSentence } as const;

/** What citations are made of, here and now. It is read when one is asked for. */
export function useCiting(): () => Citing {
  const { view, drawn, names, schema, asOf } = useExplorer();
  const words = useWords();
  const client = useQueryClient();
  return useCallback(
    () => ({
      view,
      drawn,
      names,
      schema,
      asOf,
      words,
      client,
      origin: window.location.origin,
      sentence: nearSentence(words, view, drawn, names) ?? SENTENCES[view.lens](words, view, drawn, names),
    }),
    [view, drawn, names, schema, asOf, words, client],
  );
}
