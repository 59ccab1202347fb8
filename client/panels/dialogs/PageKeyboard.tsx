import { Modal } from "@mantine/core";
import { keysText, onMac } from "../actions/keys.ts";
import { ON_ANY_PAGE, type PageGround } from "../actions/on-any-page.ts";
import styles from "./dialogs.module.css";
import { KeyLines } from "./KeyLines.tsx";

/** The keys that work on a page without a graph, from the same list as those of the explorer. */
export function PageKeyboard({ ground, onClose }: { ground: PageGround; onClose: () => void }) {
  const { t } = ground.words;
  const mac = onMac();
  const lines = ON_ANY_PAGE.flatMap(({ keys, label }) => (keys?.[0] ? [{ keys: keysText(keys[0], mac), text: label(ground) }] : []));
  return (
    <Modal opened onClose={onClose} title={t("actions.keyboard.title")} size={480} closeButtonProps={{ "aria-label": t("common.close") }}>
      <p className={styles.note}>{t("actions.keyboard.pages")}</p>
      <div data-shortcuts>
        <KeyLines title={t("actions.group.panels")} lines={lines} />
      </div>
    </Modal>
  );
}
