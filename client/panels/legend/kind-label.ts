import type { NodeLabel } from "../../../server/contract/ids.ts";
import type { NodeKind } from "../../graph/lens-graph.ts";

/** The model's label of each kind of node that is drawn. */
export const KIND_LABEL: Readonly<Record<NodeKind, NodeLabel>> = {
  state: "State",
  organisation: "Organisation",
  group: "Group",
  agreement: "Agreement",
  provision: "Provision",
  issue: "Issue",
  event: "Event",
  claim: "Claim",
};
