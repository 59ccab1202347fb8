import { CHANNELS, STRENGTHS } from "../../../server/contract/vocabulary.ts";
import { NodeMark } from "../../render/marks.tsx";
import { setFilter, toggleFilter } from "../../state/filters.ts";
import { ACTOR_KINDS } from "../../state/view.ts";
import { useExplorer } from "../explore/explorer.ts";
import { StrengthMark } from "../parts/StrengthMark.tsx";
import { usePalette } from "../parts/use-palette.ts";
import { useWords } from "../parts/words.ts";
import { Choice } from "./Choice.tsx";

/** A filter over one of the model's closed vocabularies. */
export function ClosedFilter({ filter }: { filter: "strengths" | "channels" | "actors" }) {
  if (filter === "strengths") return <Strengths />;
  return filter === "channels" ? <Channels /> : <Actors />;
}

function Strengths() {
  const { t } = useWords();
  const { view, change, unfiltered } = useExplorer();
  const counts = unfiltered?.facets.strengths;
  return STRENGTHS.map((strength) => (
    <Choice
      key={strength}
      value={strength}
      name={t(`strength.${strength}`)}
      title={t(`strengthMeans.${strength}`)}
      count={counts && (counts.get(strength) ?? 0)}
      mark={<StrengthMark strength={strength} />}
      on={view.strengths.includes(strength)}
      onToggle={() => change(toggleFilter(view, "strengths", strength))}
      onOnly={() => change(setFilter(view, "strengths", [strength]))}
    />
  ));
}

function Channels() {
  const { t } = useWords();
  const { view, change, unfiltered } = useExplorer();
  const counts = unfiltered?.facets.channels;
  return CHANNELS.map((channel) => (
    <Choice
      key={channel}
      value={channel}
      name={t(`channel.${channel}`)}
      count={counts && (counts.get(channel) ?? 0)}
      on={view.channels.includes(channel)}
      onToggle={() => change(toggleFilter(view, "channels", channel))}
      onOnly={() => change(setFilter(view, "channels", [channel]))}
    />
  ));
}

function Actors() {
  const { t } = useWords();
  const { view, change, unfiltered } = useExplorer();
  const palette = usePalette();
  const counts = unfiltered?.facets.actors;
  return ACTOR_KINDS.map((kind) => (
    <Choice
      key={kind}
      value={kind}
      name={t(`actor.${kind}`)}
      count={counts && (counts.get(kind) ?? 0)}
      mark={<NodeMark kind={kind} palette={palette} />}
      on={view.actors.includes(kind)}
      onToggle={() => change(toggleFilter(view, "actors", kind))}
      onOnly={() => change(setFilter(view, "actors", [kind]))}
    />
  ));
}
