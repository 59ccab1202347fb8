import fc from "fast-check";
import type { Bloc } from "../../client/state/blocs.ts";
import { LENSES } from "../../client/state/lenses.ts";
import { PATHS_MOST, STEP_FAMILIES, STEPS_MOST } from "../../client/state/paths.ts";
import { relationKey } from "../../client/state/selected.ts";
import { ACTOR_KINDS, FLOWS, LIMITS, ON_DEMAND, PAINTS, RANGED, SIZES, type ViewState } from "../../client/state/view.ts";
import { type ActorId, type DatasetId, type IssueId, idOf, type NodeId, type OrganisationId } from "../../server/contract/ids.ts";
import { CHANNELS, LEVELS, STRENGTHS } from "../../server/contract/vocabulary.ts";
import { pairKey } from "../../server/domain/pair.ts";

/** Every view that a URL can carry, for property tests. */
const tail = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._>-]{0,20}$/);
export const actor: fc.Arbitrary<ActorId> = fc.oneof(
  fc.stringMatching(/^[A-Z]{3}$/).map((code) => idOf("State", `state:${code}`)),
  tail.map((text) => idOf("State", `state:${text}`)),
  tail.map((text) => idOf("Organisation", `organisation:${text}`)),
);
const issue: fc.Arbitrary<IssueId> = tail.map((text) => idOf("Issue", `issue:${text}`));
const body: fc.Arbitrary<OrganisationId> = tail.map((text) => idOf("Organisation", `organisation:${text}`));
const dataset: fc.Arbitrary<DatasetId> = tail.map((text) => idOf("Dataset", `dataset:${text}`));
const region = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ '().-]{0,30}$/);
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Names of metrics and editions are free texts: “2022, provisional”. */
const figureName = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ,.%&~+()-]{0,60}$/);
const node: fc.Arbitrary<NodeId> = fc.oneof(
  actor,
  issue,
  tail.map((text) => idOf("Agreement", `agreement:${text}`)),
  fc.stringMatching(/^[A-Z]{3}>[A-Z]{3}$/).map((text) => idOf("Corridor", `corridor:${text}`)),
);
const bloc: fc.Arbitrary<Bloc> = fc.oneof(
  body,
  region.map((name) => `subregion:${name}` as const),
  fc.integer({ min: 1, max: 9999 }).map((number) => `community:${number}` as const),
);
const figure = fc.integer({ min: 0, max: LIMITS.figure });
const coordinate = fc.integer({ min: -LIMITS.coordinate, max: LIMITS.coordinate });

const several = <T>(each: fc.Arbitrary<T>, maxLength = 6): fc.Arbitrary<T[]> => fc.uniqueArray(each, { maxLength });
const relation = fc
  .tuple(fc.uniqueArray(node, { minLength: 2, maxLength: 2 }), fc.constantFrom("PARTY_TO", "COVERS", "UNDER"))
  .map(([[a, b], type]) => relationKey(a!, type, b!));
const tie = fc.uniqueArray(actor, { minLength: 2, maxLength: 2 }).map(([a, b]) => pairKey(a!, b!));

export const view: fc.Arbitrary<ViewState> = fc.record(
  {
    lens: fc.constantFrom(...LENSES),
    layout: fc.constant("force" as const),
    table: fc.boolean(),
    focus: node,
    expanded: fc.uniqueArray(fc.record({ id: node, cap: fc.integer({ min: 1, max: LIMITS.cap }) }), {
      maxLength: LIMITS.expanded,
      selector: ({ id }) => id,
    }),
    added: several(node, LIMITS.added),
    kinds: fc.subarray([...ON_DEMAND]),
    metric: figureName,
    flows: fc.constantFrom(...FLOWS),
    top: fc.integer({ min: 1, max: LIMITS.top }),
    laid: day,
    edition: figureName,
    year: fc.integer({ min: 1000, max: 3000 }),
    issues: several(issue),
    levels: fc.subarray([...LEVELS]),
    strengths: fc.subarray([...STRENGTHS]),
    channels: fc.subarray([...CHANNELS]),
    bodies: several(body),
    regions: several(region),
    actors: fc.subarray([...ACTOR_KINDS]),
    datasets: several(dataset),
    minWeight: fc.integer({ min: 0, max: LIMITS.minWeight }),
    ranges: fc
      .subarray([...RANGED])
      .chain((keys) =>
        fc.tuple(
          ...keys.map((of) =>
            fc.tuple(figure, figure).map(([one, other]) => ({ of, from: Math.min(one, other), to: Math.max(one, other) })),
          ),
        ),
      ),
    asOf: day,
    since: day,
    size: fc.constantFrom(...SIZES),
    paint: fc.constantFrom(...PAINTS),
    cover: fc.constantFrom(...LEVELS),
    paths: fc
      .tuple(
        fc.uniqueArray(node, { maxLength: 2 }),
        fc.record(
          {
            shown: fc.integer({ min: 0, max: PATHS_MOST }),
            k: fc.integer({ min: 1, max: PATHS_MOST }),
            maxLength: fc.integer({ min: 1, max: STEPS_MOST }),
            through: fc.subarray([...STEP_FAMILIES], { minLength: 1 }),
            universal: fc.constant(true as const),
            beyond: fc.constant(true as const),
          },
          { requiredKeys: ["shown"] },
        ),
        fc.boolean(),
      )
      .map(([ends, asked, swapped]) => {
        const [from, to] = swapped ? ends.toReversed() : [ends[0], ends[1]];
        return { ...(from && { from }), ...(to && { to }), ...asked };
      }),
    blocs: fc.record({ a: bloc, b: bloc }, { requiredKeys: ["a"] }),
    near: fc.record({
      ids: fc.uniqueArray(node, { minLength: 1, maxLength: LIMITS.selection }),
      depth: fc.integer({ min: 0, max: LIMITS.depth }),
    }),
    selection: several(fc.oneof(node, tie, relation), LIMITS.selection),
    hidden: several(node, LIMITS.hidden),
    pinned: fc.uniqueArray(fc.record({ id: node, x: coordinate, y: coordinate }), { maxLength: LIMITS.pinned, selector: ({ id }) => id }),
  },
  {
    requiredKeys: [
      "lens",
      "layout",
      "table",
      "expanded",
      "added",
      "kinds",
      "flows",
      "top",
      "issues",
      "levels",
      "strengths",
      "channels",
      "bodies",
      "regions",
      "actors",
      "datasets",
      "minWeight",
      "ranges",
      "selection",
      "hidden",
      "pinned",
    ],
  },
);
