import { Modal } from "@mantine/core";
import { IconKeyboard } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../parts/IconButton.tsx";
import styles from "./header.module.css";

const KEYS = [
  ["/", "search"],
  ["E", "expand"],
  ["H", "hide"],
  ["P", "pin"],
  ["F", "fit"],
  ["Z", "fitSelection"],
  ["0 – 9", "depth"],
  ["Esc", "leave"],
  ["Ctrl Z", "undo"],
  ["Ctrl ⇧ Z", "redo"],
  ["↑ ↓ ← →", "walk"],
] as const;
const GESTURES = ["click", "clickWith", "double", "hold", "context", "drag", "marquee", "scroll"] as const;

export function Help() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <IconButton label={t("header.help.label")} className={styles.keyboard ?? ""} onClick={() => setOpened(true)}>
        <IconKeyboard size={18} stroke={1.6} aria-hidden />
      </IconButton>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t("header.help.title")}
        size={560}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <div className={styles.helpColumns}>
          <dl className={styles.keys} aria-label={t("header.help.keys")}>
            {KEYS.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(`header.help.${what}`)}</dd>
              </div>
            ))}
          </dl>
          <dl className={styles.keys} aria-label={t("header.help.gestures")}>
            {GESTURES.map((gesture) => (
              <div key={gesture}>
                <dt>{t(`header.help.gesture.${gesture}`)}</dt>
                <dd>{t(`header.help.${gesture}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </Modal>
    </>
  );
}
