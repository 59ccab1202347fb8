import { IconCheck, IconPencil, IconReplace, IconTrash, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { SavedView } from "../../state/saved-views.ts";
import { parseSearch } from "../../state/search.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import { IconButton } from "../parts/IconButton.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./saved.module.css";
import { type Saved, withRenamed } from "./use-saved.ts";

type Props = { saved: SavedView; all: Saved /** Of the view as it is. */; address: string; onOpen: () => void };

/** One saved view: its name opens it. */
export function SavedLine({ saved, all: { views, keep }, address, onOpen }: Props) {
  const { t, day } = useWords();
  const announce = useAnnounce();
  const [naming, setNaming] = useState<string>();
  const { name } = saved;
  if (naming !== undefined) {
    const rename = (): void => {
      const next = withRenamed(views, saved, naming);
      const renamed = next?.[views.indexOf(saved)];
      setNaming(undefined);
      if (next && renamed) keep(next, t("saved.said.renamed", { before: name, name: renamed.name }));
    };
    return (
      <li>
        <form
          className={styles.line}
          onSubmit={(event) => {
            event.preventDefault();
            rename();
          }}
        >
          <input
            // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
            autoFocus
            type="text"
            className={styles.input}
            aria-label={t("saved.renameTo", { name })}
            value={naming}
            maxLength={120}
            onChange={({ currentTarget }) => setNaming(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Escape") return;
              event.stopPropagation();
              setNaming(undefined);
            }}
          />
          <IconButton label={t("saved.renameDone")} type="submit">
            <IconCheck size={16} stroke={1.8} aria-hidden />
          </IconButton>
          <IconButton label={t("common.close")} onClick={() => setNaming(undefined)}>
            <IconX size={16} stroke={1.7} aria-hidden />
          </IconButton>
        </form>
      </li>
    );
  }
  return (
    <li className={styles.line} data-saved={name}>
      <Link
        to="/"
        search={parseSearch(saved.address)}
        className={styles.open}
        onClick={() => {
          announce(t("saved.said.opened", { name }));
          onOpen();
        }}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.when}>
          {saved.saved === "" ? t("saved.ofUnknown") : t("saved.of", { day: day(saved.saved.slice(0, 10)) })}
        </span>
      </Link>
      <IconButton
        label={t("saved.replace", { name })}
        disabled={saved.address === address}
        onClick={() =>
          keep(
            views.map((one) => (one === saved ? { name, address, saved: new Date().toISOString() } : one)),
            t("saved.said.replaced", { name }),
          )
        }
      >
        <IconReplace size={16} stroke={1.7} aria-hidden />
      </IconButton>
      <IconButton label={t("saved.rename", { name })} onClick={() => setNaming(name)}>
        <IconPencil size={16} stroke={1.7} aria-hidden />
      </IconButton>
      <IconButton
        label={t("saved.remove", { name })}
        onClick={() =>
          keep(
            views.filter((one) => one !== saved),
            t("saved.said.removed", { name }),
          )
        }
      >
        <IconTrash size={16} stroke={1.7} aria-hidden />
      </IconButton>
    </li>
  );
}
