import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { isId, labelOf, nodeId } from "../../../server/contract/ids.ts";
import { nodeQuery } from "../../data/queries.ts";
import { encodeNode } from "../../state/node-view.ts";
import { useDatasetsHere } from "./conflict-scope.ts";
import { useNames } from "./names-context.ts";
import { SourceLink } from "./SourceLink.tsx";

type Props = { id: string; name?: string };

/** A thing named in passing, leading to all that is known of it. Its name is asked for where only the id is at hand. */
export function NodeLink({ id, name }: Props) {
  const names = useNames();
  const datasets = useDatasetsHere();
  const label = labelOf(id);
  if (label === undefined) return <>{name ?? id}</>;
  if (name === undefined && !names.knows(id) && label !== "Dataset") return <AskedName id={id} />;
  const shown = name ?? names.of(id);
  if (isId("Source", id)) {
    return <SourceLink id={id}>{shown}</SourceLink>;
  }
  return (
    <Link to="/node/$id" params={{ id }} search={encodeNode({ datasets })}>
      {shown}
    </Link>
  );
}

function AskedName({ id }: { id: string }) {
  const { of } = useNames();
  const { data } = useQuery({ ...nodeQuery(nodeId(id)), enabled: !isId("Source", id) });
  return <NodeLink id={id} name={data?.node.name ?? of(id)} />;
}
