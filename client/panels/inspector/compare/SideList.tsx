import type { Compared } from "../../../graph/compare.ts";
import { Few } from "../../parts/Few.tsx";
import { NodeLink } from "../../parts/NodeLink.tsx";
import { useWords } from "../../parts/words.ts";
import styles from "./compare.module.css";
import { detailOf, type Part, type Side } from "./comparison-rows.ts";

type Props = {
  part: Part;
  side: Side;
  of: readonly Compared[];
  actors: { a: string; b: string };
  nameOf: (one: Compared) => string;
};

/** What both have, or one alone on record. */
export function SideList({ part, side, of, actors, nameOf }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <div className={styles.side} data-compared-part={part} data-compared-side={side}>
      <h4 className={styles.head}>
        {side === "both" ? t("compare.both") : t("compare.only", { name: actors[side] })} <span>{of.length}</span>
      </h4>
      {of.length === 0 ? (
        <p className={styles.none}>{t("compare.nothing")}</p>
      ) : (
        <Few
          of={of}
          first={4}
          keyOf={({ id }) => id}
          each={(one) => (
            <li className={styles.line}>
              <NodeLink id={one.id} name={nameOf(one)} />
              <span className={styles.detail}>{detailOf(part, one, actors, words)}</span>
            </li>
          )}
        />
      )}
    </div>
  );
}
