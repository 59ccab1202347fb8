import { COVERAGE_STATES } from "../../../server/contract/vocabulary.ts";
import type { LayerCoverage } from "../../../server/domain/coverage/layer.ts";
import type { FlowCoverage } from "../../data/flow-coverage.ts";
import type { ViewState } from "../../state/view.ts";
import type { Names } from "../parts/names.ts";
import type { Words } from "../parts/words.ts";

type Covered = { readonly coverage?: LayerCoverage };

/** From this share on it is said first that most is not known. */
const MOSTLY = 1 / 3;

/** “3 in force, 2 none found and 31 not established.”: of the corridors drawn. */
export function coverCounts(flows: readonly Covered[], { t, number, list }: Words): string {
  const counted = COVERAGE_STATES.flatMap((state) => {
    const count = flows.filter(({ coverage }) => coverage?.state === state).length;
    return count > 0 ? [t("coverage.summary.part", { number: number(count), state: t(`coverage.state.${state}`) })] : [];
  });
  return t("corridors.cover.counted", { counts: list(counted) });
}

/** What a reader has to know of corridors drawn by coverage: of what, of which day, and how much of it is not established. */
export function coverNotes(
  { issue, layer, answer }: FlowCoverage,
  { issues }: Pick<ViewState, "issues">,
  flows: readonly Covered[],
  names: Names,
  { t, number, day }: Words,
): string[] {
  if (!answer) return [];
  const named = names.of(issue);
  const unknown = flows.filter(({ coverage }) => coverage?.state === "unknown").length;
  return [
    `${t("corridors.cover.what", { layer: t(`level.${layer}`), issue: named, day: day(answer.asOf) })}.`,
    ...(issues.length === 0 ? [t("corridors.cover.noIssue")] : []),
    ...(issues.length > 1 ? [t("corridors.cover.several", { issue: named })] : []),
    ...(unknown > flows.length * MOSTLY
      ? [t("corridors.cover.mostlyUnknown", { unknown: number(unknown), total: number(flows.length) })]
      : []),
    ...(layer === "universal" ? [t("corridors.cover.universal")] : []),
    ...answer.caveats,
  ];
}
