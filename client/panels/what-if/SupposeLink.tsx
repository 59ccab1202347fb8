import { IconBulb } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { isId, type NodeId } from "../../../server/contract/ids.ts";
import { encodeCoverage } from "../../state/coverage-view.ts";
import { supposeAbout, WHAT_IF_PRESET } from "../../state/what-if-view.ts";
import { useWords } from "../parts/words.ts";

/** From an instrument, a body or a state to a supposition about it; nothing where none can begin with it. */
export function SupposeLink({ id, className }: { id: NodeId; className?: string | undefined }) {
  const { t } = useWords();
  const view = supposeAbout(id);
  if (!view) return null;
  const kind = isId("Agreement", id) ? "agreement" : isId("Organisation", id) ? "organisation" : "state";
  return (
    <Link to="/what-if" search={encodeCoverage(view, WHAT_IF_PRESET)} className={className} data-suppose-about>
      <IconBulb size={14} stroke={1.7} aria-hidden /> {t(`whatIf.tryIt.${kind}`)}
    </Link>
  );
}
