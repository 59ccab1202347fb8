import { IconBookmark } from "@tabler/icons-react";
import { useWorkbench } from "../explore/workbench.ts";
import { IconButton } from "../parts/IconButton.tsx";
import { useWords } from "../parts/words.ts";

export function Views() {
  const { t } = useWords();
  const { onDialog } = useWorkbench();
  return (
    <IconButton label={t("saved.title")} shortcut="V" onClick={() => onDialog("views")} data-views>
      <IconBookmark size={17} stroke={1.7} aria-hidden />
    </IconButton>
  );
}
