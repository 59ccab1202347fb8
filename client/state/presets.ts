import { idOf } from "../../server/contract/ids.ts";
import { pairKey } from "../../server/domain/pair.ts";
import { DEFAULT_VIEW, EMPTY_VIEW, type ViewState } from "./view.ts";

/** An authored way in: a plain URL of a view, or a page, with the keys of its texts. */
export type StartingPoint = { id: "researcher" | "diplomat" | "educator"; title: string; text: string } & (
  | { view: ViewState }
  | { page: "/questions" }
);

const uzbekistan = idOf("State", "state:UZB");
const kazakhstan = idOf("State", "state:KAZ");
const labourMobility = idOf("Issue", "issue:labour_mobility");

export const STARTING_POINTS: readonly StartingPoint[] = [
  {
    id: "researcher",
    // A state's partners on one issue, with the evidence of one tie open.
    view: {
      ...DEFAULT_VIEW,
      issues: [labourMobility, idOf("Issue", "issue:fair_recruitment")],
      selection: [pairKey(uzbekistan, kazakhstan)],
    },
    title: "start.researcher.title",
    text: "start.researcher.text",
  },
  {
    id: "diplomat",
    // The questions, of which those about gaps come first.
    page: "/questions",
    title: "start.diplomat.title",
    text: "start.diplomat.text",
  },
  {
    id: "educator",
    // Which bodies the states of Central Asia share.
    view: { ...EMPTY_VIEW, regions: ["Central Asia"], channels: ["body"] },
    title: "start.educator.title",
    text: "start.educator.text",
  },
];
