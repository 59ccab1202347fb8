import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { StateId } from "../../../server/contract/ids.ts";
import type { CorridorsAnswer } from "../../../server/contract/wire/explore.ts";
import { measureOf } from "../../../server/domain/figures.ts";
import { kindParameters } from "../../data/flow-requests.ts";
import { corridorChoicesQuery, corridorsQuery } from "../../data/queries.ts";
import { encodeView } from "../../state/codec.ts";
import { EMPTY_VIEW } from "../../state/view.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { useDatasetNames } from "../table/dataset-names.ts";
import { figureRows } from "../table/fact-rows.ts";
import { Few } from "./Few.tsx";
import { Figure } from "./Figure.tsx";
import styles from "./facts.module.css";
import { kindText, sumText } from "./flow-words.ts";
import { Section } from "./Section.tsx";
import { useWords } from "./words.ts";

const MOST = 2000;

/** People moving from and to a state, by the usual figure of its latest year: what leaves and what comes, each with its sum. */
export function Corridors({ id, datasets }: { id: StateId; datasets: readonly string[] }) {
  const words = useWords();
  const { t, number } = words;
  const datasetOf = useDatasetNames();
  const chosen = datasets.length > 0 ? { datasets: [...datasets] } : {};
  const choices = useQuery(corridorChoicesQuery(chosen)).data?.choices;
  const measure = choices && measureOf(choices, {});
  const kind = {
    ...chosen,
    ...(measure && kindParameters(measure)),
    limit: MOST,
  };
  const from = useQuery({ ...corridorsQuery({ origin: [id], ...kind }), enabled: measure !== undefined }).data;
  const to = useQuery({ ...corridorsQuery({ destination: [id], ...kind }), enabled: measure !== undefined }).data;
  if (!measure || !from || !to) return null;
  const figures = [...from.corridors, ...to.corridors];
  const search = encodeView({ ...EMPTY_VIEW, lens: "corridors", focus: id });
  return (
    <Section
      title={t("inspector.node.corridors")}
      count={number(figures.length)}
      aside={
        figures.length > 0 && (
          <CsvButton what={t("inspector.node.corridors")} name={["figures", id]} rows={() => figureRows(figures, datasetOf)} />
        )
      }
    >
      <p className={styles.note}>{kindText(measure, words)}</p>
      {figures.length === 0 && <p className={styles.note}>{t("corridors.ofState.none")}</p>}
      <Side of={from} direction="out" />
      <Side of={to} direction="in" />
      <p className={styles.note}>
        <Link to="/" search={search} data-all-corridors>
          {t("corridors.ofState.lens")}
        </Link>
      </p>
    </Section>
  );
}

function Side({ of: { corridors, groups }, direction }: { of: CorridorsAnswer; direction: "out" | "in" }) {
  const words = useWords();
  const { t } = words;
  const [group] = groups;
  if (!group) return null;
  return (
    <div data-side={direction}>
      <p className={styles.corridor}>{t(`corridors.ofState.${direction}`, { sum: sumText(group, words), count: group.corridors })}</p>
      <Few
        of={corridors}
        first={4}
        keyOf={({ id }) => id}
        each={(figure) => (
          <li>
            <p className={styles.corridor}>
              {direction === "out"
                ? t("inspector.node.corridorTo", { name: figure.destination.name })
                : t("inspector.node.corridorFrom", { name: figure.origin.name })}
            </p>
            <ul>
              <Figure figure={figure} />
            </ul>
          </li>
        )}
      />
    </div>
  );
}
