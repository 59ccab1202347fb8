import { Fragment } from "react";
import styles from "./dialogs.module.css";
import type { Entry } from "./entries.ts";

type Props = { id: string; entries: readonly Entry[]; at: number; onPoint: (index: number) => void; onChoose: (entry: Entry) => void };

/** The lines under their headings; the keyboard stays in the field above. */
export function PaletteList({ id, entries, at, onPoint, onChoose }: Props) {
  return (
    <div id={`${id}list`} role="listbox" className={styles.entries} tabIndex={-1}>
      {entries.map((entry, index) => (
        <Fragment key={entry.id}>
          {entry.heading !== entries[index - 1]?.heading && (
            <div role="presentation" className={styles.entryHeading}>
              {entry.heading}
            </div>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard, and Enter there does the same */}
          <div
            ref={index === at ? intoView : undefined}
            id={`${id}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.entry}
            data-entry={entry.id}
            onMouseMove={() => index !== at && onPoint(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(entry)}
          >
            <span className={styles.entryText}>{entry.text}</span>
            {entry.detail && <span className={styles.entryDetail}>{entry.detail}</span>}
            {entry.keys && <kbd aria-hidden>{entry.keys}</kbd>}
          </div>
        </Fragment>
      ))}
    </div>
  );
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}
