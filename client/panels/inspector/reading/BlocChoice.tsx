import type { BlocMembers } from "../../../graph/blocs.ts";
import { type Bloc, isBloc } from "../../../state/blocs.ts";
import { useWords } from "../../parts/words.ts";
import styles from "./reading.module.css";

type Props = {
  label: string;
  slot: "a" | "b";
  chosen: Bloc | undefined;
  blocs: BlocMembers;
  nameOf: (bloc: string) => string;
  onChoose: (bloc: Bloc | undefined) => void;
};

const GROUPS = [
  ["body", /^organisation:/],
  ["region", /^(?:region|subregion):/],
  ["community", /^community:/],
] as const;

export function BlocChoice({ label, slot, chosen, blocs, nameOf, onChoose }: Props) {
  const { t } = useWords();
  const option = (key: string, count: number) => (
    <option key={key} value={key}>
      {t("measures.bridges.members", { name: nameOf(key), count })}
    </option>
  );
  return (
    <label className={`${styles.choice} ${styles.two}`}>
      {label}
      <select
        value={chosen ?? ""}
        data-bloc={slot}
        onChange={({ currentTarget: { value } }) => onChoose(isBloc(value) ? value : undefined)}
      >
        <option value="">{t("measures.bridges.choose")}</option>
        {chosen !== undefined && !blocs.has(chosen) && option(chosen, 0)}
        {GROUPS.map(([group, keys]) => {
          const found = [...blocs].filter(([key]) => keys.test(key)).toSorted(([x, a], [y, b]) => order(x, a, y, b));
          return (
            found.length > 0 && (
              <optgroup key={group} label={t(`measures.bridges.groups.${group}`)}>
                {found.map(([key, ids]) => option(key, ids.length))}
              </optgroup>
            )
          );
        })}
      </select>
    </label>
  );
}

function order(x: string, a: readonly string[], y: string, b: readonly string[]): number {
  return b.length - a.length || (x < y ? -1 : 1);
}
