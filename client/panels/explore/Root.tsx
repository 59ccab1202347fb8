import { Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Announcer } from "./announcer.tsx";
import styles from "./root.module.css";
import { TrailProvider, useTrailOf } from "./trail.ts";

/** What every page stands in: the way past the header, the one voice, and the memory of where one was. */
export function Root() {
  const { t } = useTranslation();
  const trail = useTrailOf();
  return (
    <TrailProvider value={trail}>
      <Announcer>
        <a href="#network" className={styles.skip} onClick={skip}>
          {t("common.skip")}
        </a>
        <Outlet />
      </Announcer>
    </TrailProvider>
  );
}

/** Moves the focus without a step in the history, which holds views only. */
function skip(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById("network")?.focus();
}
