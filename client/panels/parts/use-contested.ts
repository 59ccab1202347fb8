import { useQuery } from "@tanstack/react-query";
import { type NodeId, nodeId } from "../../../server/contract/ids.ts";
import type { EdgeType } from "../../../server/contract/model.ts";
import { conflictsQuery } from "../../data/conflicts.ts";
import { useConflictScope } from "./conflict-scope.ts";

const NONE: ReadonlySet<string> = new Set();

/** Which relations of one type that a node has are contradicted: only of parties and members datasets can say opposite things. */
export function useContested(id: NodeId, type: EdgeType, enabled: boolean): ReadonlySet<string> {
  const scope = useConflictScope();
  const bond = type === "PARTY_TO" || type === "MEMBER_OF";
  const kinds = bond ? [type] : [];
  const { data } = useQuery({ ...conflictsQuery({ touching: nodeId(id), kinds, ...scope }), enabled: enabled && bond });
  return data ? new Set(data.conflicts.map(({ about }) => about)) : NONE;
}
