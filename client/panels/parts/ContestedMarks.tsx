import { useQuery } from "@tanstack/react-query";
import { isId, type NodeId } from "../../../server/contract/ids.ts";
import { conflictsQuery } from "../../data/conflicts.ts";
import { ConflictMark } from "./ConflictMark.tsx";
import { useConflictScope } from "./conflict-scope.ts";
import { useNames } from "./names-context.ts";

/** A mark for all that is contradicted about one thing, as far as it concerns some states; nothing where nothing is. */
export function ContestedMarks({ id, among }: { id: NodeId; among: readonly string[] }) {
  const names = useNames();
  const scope = useConflictScope();
  const states = among.filter((one) => isId("State", one));
  const { data } = useQuery(conflictsQuery({ touching: id, states, ...scope }));
  const abouts = new Map(data?.conflicts.map(({ about, subject }) => [about, subject]));
  return [...abouts].map(([about, subject]) => <ConflictMark key={about} about={about} of={subject.name || names.of(subject.id)} />);
}
