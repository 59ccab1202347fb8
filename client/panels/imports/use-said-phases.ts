import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import type { ImportState } from "../../../server/contract/wire/imports.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import { useWords } from "../parts/words.ts";

/** Says each phase once to who doesn't see the bar; once it is done, everything shown is asked anew. */
export function useSaidPhases(state: ImportState | undefined): void {
  const { t } = useWords();
  const announce = useAnnounce();
  const client = useQueryClient();
  const phase = state?.phase;
  const say = useEffectEvent(() => {
    if (phase === undefined) return;
    announce(t(`imports.phase.${phase}`));
    if (phase === "done") void client.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== "/api/imports" });
  });
  // The announcer and what other pages have asked are outside of this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: said at each change of the phase, and at no other.
  useEffect(() => say(), [phase]);
}
