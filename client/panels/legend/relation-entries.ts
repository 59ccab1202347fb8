import type { Stroke } from "../../graph/lens-graph.ts";

export type RelationEntry = {
  name: "inForce" | "unknown" | "signed" | "ended" | "covers" | "member" | "apart" | "changes";
  stroke: Stroke;
  types: readonly string[];
};

/** How relations are drawn, as the graph is built. */
export const RELATION_ENTRIES: readonly RelationEntry[] = [
  { name: "inForce", stroke: "solid", types: ["PARTY_TO"] },
  { name: "unknown", stroke: "questioned", types: ["PARTY_TO"] },
  { name: "signed", stroke: "long_dash", types: ["PARTY_TO"] },
  { name: "ended", stroke: "crossed", types: ["PARTY_TO", "MEMBER_OF"] },
  { name: "covers", stroke: "solid", types: ["COVERS"] },
  { name: "member", stroke: "thin", types: ["MEMBER_OF"] },
  { name: "apart", stroke: "dotted", types: ["MEMBER_OF", "UNDER", "GUIDED_BY", "DEPOSITARY_OF", "PART_OF"] },
  { name: "changes", stroke: "solid", types: ["AMENDS", "SUPERSEDES", "IMPLEMENTS"] },
];
