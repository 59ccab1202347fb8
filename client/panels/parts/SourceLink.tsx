import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { encodeSource, WHOLE_SOURCE } from "../../state/source-view.ts";
import { useDatasetsHere } from "./conflict-scope.ts";

/** Leads to what rests on a source, by the datasets by which this page speaks. */
export function SourceLink({ id, children }: { id: string; children: ReactNode }) {
  const datasets = useDatasetsHere();
  return (
    <Link to="/source/$id" params={{ id }} search={encodeSource({ ...WHOLE_SOURCE, datasets })} data-source={id}>
      {children}
    </Link>
  );
}
