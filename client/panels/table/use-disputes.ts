import { useQuery } from "@tanstack/react-query";
import type { ConflictParameters, ConflictsAnswer } from "../../../server/contract/wire/conflicts.ts";
import { tableConflictsQuery } from "../../data/conflicts.ts";
import { useConflictScope } from "../parts/conflict-scope.ts";
import type { TableName } from "./tables.ts";

/** What the rows of a table rest on that datasets can contradict each other about; other tables know it of themselves. */
const ASKED: Partial<Record<TableName | "paths", Pick<ConflictParameters, "kinds" | "properties">>> = {
  ties: { kinds: ["Agreement", "Organisation", "Event", "PARTY_TO", "MEMBER_OF"] },
  flows: { kinds: ["Corridor"], properties: ["value"] },
};

/** The first conflicts that a table can have, asked once beside it: it is shown before they are known. */
export function useDisputes(which: TableName | "paths"): ConflictsAnswer | undefined {
  const scope = useConflictScope();
  const asked = ASKED[which];
  return useQuery({ ...tableConflictsQuery({ ...asked, ...scope }), enabled: asked !== undefined }).data;
}
