import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { isId } from "../../../server/contract/ids.ts";
import { encodeSource, WHOLE_SOURCE } from "../../state/source-view.ts";
import { useConflictScope } from "./conflict-scope.ts";

/** Leads to what rests on a source, by the datasets by which this page speaks. */
export function SourceLink({ id, children }: { id: string; children: ReactNode }) {
  const { datasets = [] } = useConflictScope();
  const chosen = datasets.filter((dataset) => isId("Dataset", dataset));
  return (
    <Link to="/source/$id" params={{ id }} search={encodeSource({ ...WHOLE_SOURCE, datasets: chosen })} data-source={id}>
      {children}
    </Link>
  );
}
