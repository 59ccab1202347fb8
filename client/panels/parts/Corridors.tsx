import { useQuery } from "@tanstack/react-query";
import type { StateId } from "../../../server/contract/ids.ts";
import type { CorridorObservation } from "../../../server/contract/wire/explore.ts";
import { corridorsQuery } from "../../data/queries.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { useDatasetNames } from "../table/dataset-names.ts";
import { figureRows } from "../table/fact-rows.ts";
import { Few } from "./Few.tsx";
import { Figure } from "./Figure.tsx";
import styles from "./facts.module.css";
import { Section } from "./Section.tsx";
import { useWords } from "./words.ts";

/** People moving from and to a state, figure by figure: nothing is summed across metrics, years or editions. */
export function Corridors({ id, datasets }: { id: StateId; datasets: readonly string[] }) {
  const { t, number } = useWords();
  const datasetOf = useDatasetNames();
  const chosen = datasets.length > 0 ? { datasets: [...datasets] } : {};
  const from = useQuery(corridorsQuery({ origin: [id], ...chosen })).data?.corridors ?? [];
  const to = useQuery(corridorsQuery({ destination: [id], ...chosen })).data?.corridors ?? [];
  const corridors = byCorridor([...from, ...to]);
  if (corridors.length === 0) return null;
  return (
    <Section
      title={t("inspector.node.corridors")}
      count={number(corridors.length)}
      aside={<CsvButton what={t("inspector.node.corridors")} name={["figures", id]} rows={() => figureRows(corridors.flat(), datasetOf)} />}
    >
      <Few
        of={corridors}
        first={5}
        keyOf={([first]) => first.corridor}
        each={(figures) => (
          <li>
            <p className={styles.corridor}>
              {figures[0].origin.id === id
                ? t("inspector.node.corridorTo", { name: figures[0].destination.name })
                : t("inspector.node.corridorFrom", { name: figures[0].origin.name })}
            </p>
            <ul>
              {figures.map((figure) => (
                <Figure key={figure.id} figure={figure} />
              ))}
            </ul>
          </li>
        )}
      />
    </Section>
  );
}

type Figures = readonly [CorridorObservation, ...CorridorObservation[]];

function byCorridor(figures: readonly CorridorObservation[]): Figures[] {
  const found = new Map<string, [CorridorObservation, ...CorridorObservation[]]>();
  for (const figure of figures) {
    const known = found.get(figure.corridor);
    if (known) known.push(figure);
    else found.set(figure.corridor, [figure]);
  }
  return [...found.values()].toSorted(([a], [b]) => (b.value ?? 0) - (a.value ?? 0));
}
