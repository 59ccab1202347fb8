import { Outlet } from "@tanstack/react-router";
import { PageDialogProvider, usePageDialogs } from "../parts/page-dialog.ts";
import { useWords } from "../parts/words.ts";
import { Announcer } from "./announcer.tsx";
import styles from "./root.module.css";
import { TrailProvider, useTrailOf } from "./trail.ts";

/** What every page stands in: the way past the header, the one voice, and the memory of where one was. */
export function Root() {
  const { t } = useWords();
  const trail = useTrailOf();
  const dialogs = usePageDialogs();
  return (
    <TrailProvider value={trail}>
      <PageDialogProvider value={dialogs}>
        <Announcer>
          <button type="button" className={styles.skip} onClick={skip}>
            {t("common.skip")}
          </button>
          <Outlet />
        </Announcer>
      </PageDialogProvider>
    </TrailProvider>
  );
}

/** A button and not a link: a link's “#…” would be a step in the history, which holds views only. */
function skip(): void {
  document.getElementById("network")?.focus();
}
