import { Popover } from "@mantine/core";
import { useState } from "react";
import type { Happening } from "../../../server/contract/wire/timeline.ts";
import { HappeningList } from "./HappeningList.tsx";
import styles from "./timeline.module.css";

type Props = {
  text: string;
  label: string;
  note?: string /** What is said where there is nothing. */;
  none: string;
  items: readonly Happening[];
  total: number;
  what: "undated" | "year";
};

/** A count that lists what it counts. */
export function ListButton({ text, label, note, none, items, total, what }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" width="min(420px, 92vw)" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={styles.count}
          aria-label={`${text}: ${label}`}
          aria-expanded={opened}
          data-count={what}
          onClick={() => setOpened(!opened)}
        >
          {text}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.drop} aria-label={label}>
        {note && <p className={styles.aside}>{note}</p>}
        {total === 0 && <p className={styles.aside}>{none}</p>}
        <HappeningList items={items} total={total} onChosen={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
