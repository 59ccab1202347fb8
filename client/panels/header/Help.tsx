import { IconKeyboard } from "@tabler/icons-react";
import { useWorkbench } from "../explore/workbench.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./header.module.css";

export function Help() {
  const { t } = useWords();
  const { onDialog } = useWorkbench();
  return (
    <IconButton label={t("header.help.label")} shortcut="?" className={styles.keyboard ?? ""} onClick={() => onDialog("shortcuts")}>
      <IconKeyboard size={18} stroke={1.6} aria-hidden />
    </IconButton>
  );
}
