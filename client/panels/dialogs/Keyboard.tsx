import { Modal } from "@mantine/core";
import { GROUPS } from "../actions/action.ts";
import { keysText, onMac } from "../actions/keys.ts";
import { ACTIONS } from "../actions/registry.ts";
import { useGround } from "../actions/use-ground.ts";
import { useWords } from "../parts/words.ts";
import styles from "./dialogs.module.css";
import { shortcutsOf } from "./shortcuts-of.ts";

const GESTURES = ["click", "clickWith", "double", "hold", "context", "drag", "marquee", "scroll"] as const;

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
        <div>
          {GROUPS.filter((group) => shortcuts.some((one) => one.group === group)).map((group) => (
            <section key={group}>
              <h3 className={styles.heading}>{t(`actions.group.${group}`)}</h3>
              <dl className={styles.keys}>
                {shortcuts
                  .filter((one) => one.group === group)
                  .map(({ keys, text }) => (
                    <div key={`${keys} ${text}`}>
                      <dt>
                        <kbd>{keys}</kbd>
                      </dt>
                      <dd>{text}</dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
        <div>
          <h3 className={styles.heading}>{t("actions.keyboard.graph")}</h3>
          <dl className={styles.keys}>
            {(["walk", "enter", "menu"] as const).map((what) => (
              <div key={what}>
                <dt>
                  <kbd>{t(`actions.keyboard.key.${what}`)}</kbd>
                </dt>
                <dd>{t(`actions.keyboard.${what}`)}</dd>
              </div>
            ))}
          </dl>
          <h3 className={styles.heading}>{t("header.help.gestures")}</h3>
          <dl className={styles.keys} data-gestures>
            {GESTURES.map((gesture) => (
              <div key={gesture}>
                <dt>{t(`header.help.gesture.${gesture}`)}</dt>
                <dd>{t(`header.help.${gesture}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </Modal>
  );
}
