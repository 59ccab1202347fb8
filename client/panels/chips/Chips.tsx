import { clearFilters } from "../../state/filters.ts";
import { leavePaths } from "../../state/path-questions.ts";
import { clearSince } from "../../state/range.ts";
import { setAsOf, showAll, unhide } from "../../state/transitions.ts";
import { useExplorer } from "../explore/explorer.ts";
import { useWords } from "../parts/words.ts";
import { ChipList } from "./ChipList.tsx";
import { chipsOf } from "./chips-of.ts";

/** What narrows the view, each a button that takes it away. */
export function Chips() {
  const words = useWords();
  const { view, change, names, dropped } = useExplorer();
  const chips = chipsOf(view, words, names).map(({ key, text, without }) => ({ key, text, remove: () => change(without) }));
  const clear = (): void => change(clearSince(setAsOf(unhide(showAll(clearFilters(leavePaths(view)))), undefined)));
  return <ChipList chips={chips} dropped={dropped} onClear={clear} />;
}
