import { IconDownload } from "@tabler/icons-react";
import { useWorkbench } from "../explore/workbench.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { useWords } from "../parts/words.ts";

/** Opens what the view can be taken away as. */
export function Take() {
  const { t } = useWords();
  const { onDialog } = useWorkbench();
  return (
    <IconButton label={t("taking.open")} shortcut="X" onClick={() => onDialog("taking")} data-take-away>
      <IconDownload size={17} stroke={1.7} aria-hidden />
    </IconButton>
  );
}
