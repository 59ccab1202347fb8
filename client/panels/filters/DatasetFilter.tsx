import { isId } from "../../../server/contract/ids.ts";
import type { DatasetEntry } from "../../../server/contract/wire/catalogue.ts";
import { setFilter, toggleFilter } from "../../state/filters.ts";
import { useExplorer } from "../explore/explorer.ts";
import { Choice } from "./Choice.tsx";

/** Only what these datasets say. */
export function DatasetFilter({ datasets }: { datasets: readonly DatasetEntry[] }) {
  const { view, change } = useExplorer();
  return datasets.map(({ id, title, description }) =>
    isId("Dataset", id) ? (
      <Choice
        key={id}
        value={id}
        name={title}
        {...(description !== null && { title: description })}
        on={view.datasets.includes(id)}
        onToggle={() => change(toggleFilter(view, "datasets", id))}
        onOnly={() => change(setFilter(view, "datasets", [id]))}
      />
    ) : null,
  );
}
