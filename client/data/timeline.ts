import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { labelOf, type NodeId, type NodeLabel } from "../../server/contract/ids.ts";
import type { Channel, Level } from "../../server/contract/vocabulary.ts";
import type { TimelineParameters } from "../../server/contract/wire/parameters.ts";
import type { ChangesAnswer, TimelineAnswer } from "../../server/contract/wire/timeline.ts";
import { type AnswerState, useAnswer } from "./answer.ts";
import { changesQuery, timelineQuery } from "./queries.ts";

/** What of a view decides which years there are; the day is not among it. */
export type TimelineView = {
  lens: string;
  focus?: NodeId;
  issues: readonly string[];
  levels: readonly Level[];
  channels: readonly Channel[];
  datasets: readonly string[];
};

const ITEMS = 2_000;
const CHANGES = 300;
const FOCI: readonly (NodeLabel | undefined)[] = ["State", "Organisation", "Agreement", "Issue", "Event", "Group", "Provision", "Claim"];

export function timelineParameters(view: TimelineView): TimelineParameters {
  return {
    ...(view.focus !== undefined && FOCI.includes(labelOf(view.focus)) && { focus: view.focus }),
    ...(view.issues.length > 0 && { issues: [...view.issues] }),
    // The instruments lens draws those on other matters too; the others never do.
    ...(view.lens === "instruments" && { beyond: true }),
    ...(view.levels.length > 0 && { levels: [...view.levels] }),
    // Channels make ties, and no other lens has them.
    ...(view.lens === "cooperation" && view.channels.length > 0 && { channels: [...view.channels] }),
    ...(view.datasets.length > 0 && { datasets: [...view.datasets] }),
  };
}

/** @param enabled false while something else has to be answered first */
export function useTimeline(view: TimelineView, enabled = true): AnswerState<TimelineAnswer> {
  const asked = timelineQuery({ ...timelineParameters(view), limit: ITEMS });
  return useAnswer(useQuery({ ...asked, enabled, placeholderData: keepPreviousData }));
}

/** What came and went between two days, by the same filters. */
export function useChanges(view: TimelineView, range: { since: string; asOf: string }): AnswerState<ChangesAnswer> {
  return useAnswer(
    useQuery({ ...changesQuery({ ...timelineParameters(view), ...range, limit: CHANGES }), placeholderData: keepPreviousData }),
  );
}
