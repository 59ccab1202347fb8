import { Modal } from "@mantine/core";
import { GROUPS } from "../actions/action.ts";
import { keysText, onMac } from "../actions/keys.ts";
import { ACTIONS } from "../actions/registry.ts";
import { useGround } from "../actions/use-ground.ts";
import { useWords } from "../parts/words.ts";
import styles from "./dialogs.module.css";
import { KeyLines } from "./KeyLines.tsx";
import { shortcutsOf } from "./shortcuts-of.ts";

const GESTURES = ["click", "clickWith", "double", "hold", "context", "drag", "marquee", "scroll"] as const;

/** What the graph does with keys itself. */
const IN_GRAPH = ["walk", "enter", "menu"] as const;

/** Every key, from the same list that menus and the palette are made of, and what the pointer does. */
export function Keyboard({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const ground = useGround()();
  const mac = onMac();
  const shortcuts = shortcutsOf(ACTIONS, ground, mac);
  return (
    <Modal opened onClose={onClose} title={t("actions.keyboard.title")} size={760} closeButtonProps={{ "aria-label": t("common.close") }}>
      <p className={styles.note}>{t("actions.keyboard.note", { keys: keysText({ key: "k", mod: true }, mac) })}</p>
      {mac || <p className={styles.note}>{t("actions.keyboard.mac")}</p>}
      <div className={styles.columns} data-shortcuts>
        {GROUPS.filter((group) => shortcuts.some((one) => one.group === group)).map((group) => (
          <KeyLines
            key={group}
            title={t(`actions.group.${group}`)}
            lines={shortcuts.filter((one) => one.group === group).map(({ keys, text }) => ({ keys, text }))}
          />
        ))}
        <KeyLines
          title={t("actions.keyboard.graph")}
          lines={IN_GRAPH.map((what) => ({ keys: t(`actions.keyboard.key.${what}`), text: t(`actions.keyboard.${what}`) }))}
        />
        <KeyLines
          title={t("header.help.gestures")}
          plain
          lines={GESTURES.map((gesture) => ({ keys: t(`header.help.gesture.${gesture}`), text: t(`header.help.${gesture}`) }))}
        />
      </div>
    </Modal>
  );
}
