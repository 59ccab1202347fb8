import { Link } from "@tanstack/react-router";
import type { DatasetId, NodeId } from "../../../server/contract/ids.ts";
import { EVERY_STATEMENT, encodeStatements } from "../../state/statement-filters.ts";
import { useNames } from "./names-context.ts";
import parts from "./parts.module.css";
import { useWords } from "./words.ts";

/** From the statements beside some facts to the page of them, where they can be narrowed: one link for each thing. */
export function AllStatements({ about, datasets = [] }: { about: readonly NodeId[]; datasets?: readonly DatasetId[] }) {
  const { t } = useWords();
  const names = useNames();
  return (
    <ul className={parts.onward}>
      {about.map((id) => (
        <li key={id}>
          <Link to="/statements" search={encodeStatements({ ...EVERY_STATEMENT, about: [id], datasets })} data-all-statements={id}>
            {t("inspector.statement.all", { name: names.of(id) })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
