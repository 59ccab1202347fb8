import { useAnnounce } from "../explore/announcer.tsx";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import styles from "./kinds.module.css";

type Props = { offset: number; size: number; total: number; onOffset: (offset: number) => void };

/** Which part of a long list is shown, and the ways to the others. */
export function Pager({ offset, size, total, onOffset }: Props) {
  const { t, number } = useWords();
  const announce = useAnnounce();
  if (total <= size) return null;
  const last = Math.floor((total - 1) / size) * size;
  const textOf = (from: number): string =>
    t("pages.source.range", { from: number(from + 1), to: number(Math.min(total, from + size)), total: number(total) });
  const go = (to: number): void => {
    onOffset(to);
    announce(textOf(to));
  };
  const button = (to: number, name: "first" | "before" | "next" | "last", off: boolean) => (
    <button type="button" className={parts.button} disabled={off} data-page={name} onClick={() => go(to)}>
      {t(`pages.source.${name}`)}
    </button>
  );
  return (
    <nav className={styles.pager} aria-label={t("pages.source.pages")}>
      {button(0, "first", offset === 0)}
      {button(Math.max(0, offset - size), "before", offset === 0)}
      <span data-range>{textOf(offset)}</span>
      {button(Math.min(last, offset + size), "next", offset >= last)}
      {button(last, "last", offset >= last)}
    </nav>
  );
}
