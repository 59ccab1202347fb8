import { useMemo } from "react";
import { type BlocMembers, blocsInView } from "../../../graph/blocs.ts";
import type { Bloc } from "../../../state/blocs.ts";
import { askBetween } from "../../../state/looks.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { type Between, useBridges, useMeasures } from "../../explore/use-measures.ts";
import { Few } from "../../parts/Few.tsx";
import { leaders, percent } from "../../parts/measure-text.ts";
import { useWords } from "../../parts/words.ts";
import { CsvButton } from "../../table/CsvButton.tsx";
import { rankRows } from "../../table/fact-rows.ts";
import { BlocChoice } from "./BlocChoice.tsx";
import { RankLine } from "./RankLine.tsx";
import styles from "./reading.module.css";

const TOP = 10;

/** Two blocs, and who lies on the shortest ways between their members. */
export function WhoBridges() {
  const { t } = useWords();
  const { view, change, drawn, names } = useExplorer();
  const { measures } = useMeasures(drawn.graph);
  const blocs = useMemo(() => blocsInView(drawn.graph, drawn.ties, measures), [drawn.graph, drawn.ties, measures]);
  const heads = useMemo(() => measures && leaders(measures), [measures]);
  const { a, b } = view.blocs ?? {};
  const between = useBridges(drawn.graph, membersOf(blocs, a), membersOf(blocs, b));
  const nameOf = (bloc: string): string => {
    const tail = bloc.slice(bloc.indexOf(":") + 1);
    if (bloc.startsWith("organisation:")) return names.short(bloc);
    if (!bloc.startsWith("community:")) return tail;
    return t("measures.group.community", { number: tail, name: names.short(heads?.get(Number(tail)) ?? "") });
  };
  const ask = (first: Bloc | undefined, second: Bloc | undefined): void => {
    const [one, other] = first === undefined ? [second, undefined] : [first, second];
    change(askBetween(view, one && { a: one, ...(other && { b: other }) }));
  };
  return (
    <div data-bridges>
      <p className={styles.means}>{t("measures.bridges.explain")}</p>
      <BlocChoice label={t("measures.bridges.first")} slot="a" chosen={a} blocs={blocs} nameOf={nameOf} onChoose={(bloc) => ask(bloc, b)} />
      <BlocChoice
        label={t("measures.bridges.second")}
        slot="b"
        chosen={b}
        blocs={blocs}
        nameOf={nameOf}
        onChoose={(bloc) => ask(a, bloc)}
      />
      {a && b && between && <Found between={between} blocs={blocs} a={a} b={b} />}
    </div>
  );
}

function membersOf(blocs: BlocMembers, bloc: Bloc | undefined): readonly string[] | undefined {
  return bloc === undefined ? undefined : blocs.get(bloc);
}

function Found({ between: { ids, bridges }, blocs, a, b }: { between: Between; blocs: BlocMembers; a: Bloc; b: Bloc }) {
  const { t, number } = useWords();
  const { drawn, names, asOf } = useExplorer();
  const [inA, inB] = [new Set(blocs.get(a)), new Set(blocs.get(b))];
  const ranked = ids
    .map((id, index) => ({ id, value: bridges.values[index] ?? 0 }))
    .filter(({ id, value }) => value > 0 && drawn.graph.hasNode(id))
    .toSorted((x, y) => y.value - x.value || (x.id < y.id ? -1 : 1));
  const most = ranked[0]?.value ?? 0;
  const sideOf = (id: string) => t(`measures.bridges.member.${inA.has(id) ? (inB.has(id) ? "ab" : "a") : inB.has(id) ? "b" : "none"}`);
  return (
    <>
      <p className={styles.means} data-bridge-sentence>
        {t("measures.bridges.sentence", {
          pairs: t("common.counts.pairs", { count: bridges.pairs }),
          tied: t("measures.bridges.tied", { count: bridges.tied }),
          through: ranked.length === 0 ? t("measures.bridges.nobody") : t("measures.bridges.bridging", { count: ranked.length }),
        })}
        {bridges.apart > 0 && ` ${t("measures.bridges.apart", { count: bridges.apart })}`}
        {a === b && ` ${t("measures.bridges.same")}`}
      </p>
      <div className={styles.ranks}>
        <Few
          of={ranked.slice(0, TOP)}
          first={5}
          keyOf={({ id }) => id}
          each={({ id, value }) => (
            <RankLine
              id={id}
              place={1 + ranked.findIndex((other) => other.value === value)}
              value={t("measures.percent", { value: number(percent(value)) })}
              share={most > 0 ? value / most : 0}
              detail={sideOf(id)}
            />
          )}
        />
      </div>
      {ranked.length > 0 && (
        <CsvButton
          what={t("taking.table.bridges")}
          name={["bridges", a, b, asOf]}
          rows={() =>
            rankRows(
              ranked.map(({ id, value }) => ({ id, value, detail: sideOf(id) })),
              { key: "betweenness", formula: t("measures.bridges.formula") },
              names.of,
            )
          }
        />
      )}
      <p className={styles.note}>{t("measures.derived", { formula: t("measures.bridges.formula") })}</p>
    </>
  );
}
