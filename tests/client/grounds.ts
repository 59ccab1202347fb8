import { vi } from "vitest";
import { buildGraph } from "../../client/graph/build.ts";
import { facets } from "../../client/graph/facets.ts";
import { i18n } from "../../client/i18n/i18n.ts";
import type { Ground } from "../../client/panels/actions/action.ts";
import { aimAt } from "../../client/panels/actions/aim.ts";
import { namesFrom } from "../../client/panels/parts/names.ts";
import { wordsIn } from "../../client/panels/parts/words.ts";
import { relationKey, type Selected } from "../../client/state/selected.ts";
import { hide, select, showNear } from "../../client/state/transitions.ts";
import { DEFAULT_VIEW, type ViewState } from "../../client/state/view.ts";
import { idOf } from "../../server/contract/ids.ts";
import { pairKey } from "../../server/domain/pair.ts";
import { network, tie } from "./networks.ts";

export const [UZB, KAZ, RUS] = ["UZB", "KAZ", "RUS"].map((code) => idOf("State", `state:${code}`)) as [
  ReturnType<typeof idOf<"State">>,
  ReturnType<typeof idOf<"State">>,
  ReturnType<typeof idOf<"State">>,
];
export const AGREEMENT = idOf("Agreement", "agreement:cis-1994-labour-migration");
export const ISSUE = idOf("Issue", "issue:labour_mobility");
export const CORRIDOR = idOf("Corridor", "corridor:UZB>RUS");
export const TIE = pairKey(UZB, KAZ);
export const RELATION = relationKey(UZB, "PARTY_TO", AGREEMENT);
const known = network([UZB, KAZ, RUS], [tie(UZB, KAZ, { weight: 3, strongest: "in_force" }), tie(UZB, RUS)]);

/** What actions stand on, with nothing of a browser. */
export function ground(view: ViewState, keys: readonly Selected[] = view.selection, asTable = false): Ground {
  const graph = buildGraph({ nodes: known.nodes, ties: known.edges }, view);
  const ties = new Map(graph.mapEdges((key, { tie: one }) => [key, one]));
  const nodes = graph.mapNodes((_, { node }) => node);
  const none = () => undefined;
  return {
    view,
    drawn: {
      graph,
      nodes,
      ties: [...ties.values()],
      tieOf: (key) => ties.get(key),
      flows: [],
      flowOf: none,
      relations: [],
      relationOf: none,
      facets: facets({ nodes, ties: [...ties.values()] }, []),
    },
    names: namesFrom(undefined, known.nodes),
    act: {
      select: vi.fn(),
      enclose: vi.fn(),
      clear: vi.fn(),
      expand: vi.fn(),
      focus: vi.fn(),
      add: vi.fn(),
      remove: vi.fn(),
      hide: vi.fn(),
      unhide: vi.fn(),
      pin: vi.fn(),
      unpinAll: vi.fn(),
      near: vi.fn(),
      all: vi.fn(),
    },
    change: vi.fn(),
    stage: {
      current: {
        fit: vi.fn(),
        zoomIn: vi.fn(),
        zoomOut: vi.fn(),
        centreOn: vi.fn(),
        fitTo: vi.fn(),
        places: vi.fn(() => []),
        picture: none,
        shown: none,
      },
    },
    words: wordsIn(i18n.t, "en"),
    bench: {
      panels: { size: "wide", open: { filters: true, details: true, legend: true, lead: true }, toggle: vi.fn(), close: vi.fn() },
      tab: "details",
      onTab: vi.fn(),
      asTable,
      onTable: vi.fn(),
      lasso: false,
      onLasso: vi.fn(),
      minimap: true,
      onMinimap: vi.fn(),
      timeline: true,
      onTimeline: vi.fn(),
      playing: false,
      onPlay: vi.fn(),
      dialog: undefined,
      onDialog: vi.fn(),
    },
    aim: aimAt(keys),
    around: {
      openNode: vi.fn(),
      openPage: vi.fn(),
      copy: vi.fn(),
      cite: vi.fn(),
      search: vi.fn(),
      origin: "http://localhost",
      scheme: "auto",
      nextScheme: vi.fn(),
    },
  };
}
/** Where there is something to take back, to put away and to put on. */
export function full(keys: readonly Selected[]): Ground {
  const view: ViewState = {
    ...showNear(hide(select(DEFAULT_VIEW, [KAZ]), [AGREEMENT]), [KAZ, RUS], 1),
    layout: "map",
    asOf: "2001-01-01",
    added: [RUS],
    issues: [ISSUE],
    pinned: [{ id: KAZ, x: 1, y: 1 }],
  };
  const here = ground(view, keys);
  return { ...here, around: { ...here.around, undo: vi.fn(), redo: vi.fn() } };
}

/** How much actions have asked of what stands around them. */
export function effectsOn({ act, change, bench, around, stage }: Ground): number {
  return [change, ...[act, bench, bench.panels, around, stage.current ?? {}].flatMap((one) => Object.values(one))].reduce<number>(
    (sum, one) => sum + (vi.isMockFunction(one) ? one.mock.calls.length : 0),
    0,
  );
}
