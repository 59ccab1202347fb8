import { type ActorId, type AgreementId, type CorridorId, idOf, isId, type OrganisationId } from "../../server/contract/ids.ts";
import { isActorId } from "../../server/domain/pair.ts";
import { COVERAGE_PRESET, type CoverageView, STATES_AT_MOST } from "./coverage-view.ts";
import { coverIssue } from "./looks.ts";
import type { QuestionValues } from "./question-values.ts";
import { endsOf } from "./selected.ts";
import { expand } from "./transitions.ts";
import { EMPTY_VIEW, LIMITS, type ViewState } from "./view.ts";

type Figures = { metric?: string; edition?: string; year?: number };

/** The explorer's view of what some rows of an answer are about; nothing where nothing of it can be drawn. */
export function viewOfRows(
  rows: readonly { ids: readonly string[]; agreements: readonly string[] }[],
  asked: QuestionValues,
  figures: Figures = {},
): ViewState | undefined {
  const ids = [...new Set(rows.flatMap((row) => row.ids))];
  const base: ViewState = {
    ...EMPTY_VIEW,
    ...(asked.asOf !== undefined && { asOf: asked.asOf }),
    datasets: asked.datasets,
    issues: asked.issue === undefined ? [] : [asked.issue],
  };
  const corridors = ids.flatMap((id): CorridorId[] => (isId("Corridor", id) ? [idOf("Corridor", id)] : []));
  if (corridors.length > 0) return flowing(base, corridors, figures);
  const actors = ids.filter(isActorId);
  const [one, other] = asked.bloc;
  if (actors.length > 0 && one !== undefined && other !== undefined) return between(base, one, other, actors);
  if (actors.length > 0) return among(base, actors);
  const agreements = [...ids, ...rows.flatMap((row) => row.agreements)].flatMap((id): AgreementId[] =>
    isId("Agreement", id) ? [idOf("Agreement", id)] : [],
  );
  const [first, ...others] = [...new Set(agreements)];
  if (first === undefined) return undefined;
  return { ...base, lens: "instruments", issues: [], focus: first, added: others.slice(0, LIMITS.added), selection: [first] };
}

/** The matrix of the states that some rows of an answer are about; nothing where these are fewer than two. */
export function matrixOfRows(
  rows: readonly { ids: readonly string[] }[],
  { issue, asOf, datasets }: Pick<QuestionValues, "issue" | "asOf" | "datasets">,
  { metric, edition, year }: Figures = {},
): CoverageView | undefined {
  const { bloc: _, ...preset } = COVERAGE_PRESET;
  const ends = rows.flatMap(({ ids }) => ids.flatMap(endsOf));
  const states = [...new Set(ends)].flatMap((id) => (isId("State", id) ? [idOf("State", id)] : [])).slice(0, STATES_AT_MOST);
  if (states.length < 2) return undefined;
  return {
    ...preset,
    states,
    issues: [coverIssue({ issues: issue === undefined ? [] : [issue] })],
    datasets,
    ...(asOf !== undefined && { asOf }),
    ...(metric !== undefined && { metric }),
    ...(edition !== undefined && edition !== "" && { edition }),
    ...(year !== undefined && { year }),
  };
}

function flowing(base: ViewState, corridors: readonly CorridorId[], { metric, edition, year }: Figures): ViewState {
  const [origin, ...others] = new Set(corridors.map((id) => endsOf(id)[0]));
  const shared = origin !== undefined && others.length === 0 && isId("State", origin) ? origin : undefined;
  return {
    ...base,
    lens: "corridors",
    issues: [],
    ...(shared !== undefined && { focus: shared, flows: "out" as const }),
    ...(metric !== undefined && { metric }),
    ...(edition !== undefined && edition !== "" && { edition }),
    ...(year !== undefined && { year }),
    selection: corridors.slice(0, LIMITS.selection),
  };
}

/** Two blocs with their members, and who lies between them: the first that is listed selected. */
function between(base: ViewState, a: OrganisationId, b: OrganisationId, [first, ...others]: readonly ActorId[]): ViewState {
  return {
    ...expand({ ...base, focus: a }, b),
    added: [b, ...(first === undefined ? [] : [first]), ...others].filter((id) => id !== a).slice(0, LIMITS.added),
    blocs: { a, b },
    selection: first === undefined ? [] : [first],
  };
}

/** The first in focus, the others added: all are drawn, whether or not anything joins them. */
function among(base: ViewState, [focus, ...others]: readonly ActorId[]): ViewState {
  return { ...base, ...(focus && { focus }), added: others.slice(0, LIMITS.added), selection: focus ? [focus] : [] };
}
