import { Modal } from "@mantine/core";
import { Suspense, useState } from "react";
import { faceFor } from "../../data/face.ts";
import { prepare } from "../../render/plate/prepare.ts";
import { CiteButtons } from "../citing/CiteButtons.tsx";
import { citedView } from "../citing/cited-of.ts";
import { useCiting } from "../citing/use-citing.ts";
import { useExplorer } from "../explore/explorer.ts";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import { Data } from "./Data.tsx";
import { PictureForm } from "./PictureForm.tsx";
import type { Ready } from "./ready.ts";
import { Tables } from "./Tables.tsx";
import styles from "./taking.module.css";

/** The view as a picture, as a citation and as tables, to be put elsewhere. */
export function Taking({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { drawn, seed, view, places, stage } = useExplorer();
  const citing = useCiting();
  const [ready] = useState(async (): Promise<Ready> => {
    const names = drawn.graph.mapNodes((_, { node }) => node.name).join(" ");
    const [prepared, face] = await Promise.all([
      prepare({ graph: drawn.graph, layout: view.layout, seed }, places, stage.current?.shown()),
      faceFor(`Entente ${names}`),
    ]);
    return { prepared, face };
  });
  return (
    <Modal opened onClose={onClose} title={t("taking.title")} size={1080} closeButtonProps={{ "aria-label": t("common.close") }}>
      <div className={styles.taking} data-taking>
        <section aria-label={t("taking.picture")}>
          <Suspense fallback={<Skeleton lines={8} />}>
            <PictureForm ready={ready} />
          </Suspense>
        </section>
        <div className={styles.others}>
          <section aria-labelledby="taking-cite">
            <h3 id="taking-cite" className={styles.heading}>
              {t("taking.cite.title")}
            </h3>
            <CiteButtons what={t("taking.cite.view")} cited={() => citedView(citing())} files />
          </section>
          <section aria-labelledby="taking-tables">
            <h3 id="taking-tables" className={styles.heading}>
              {t("taking.table.title")}
            </h3>
            <Tables />
          </section>
          <section aria-labelledby="taking-data">
            <h3 id="taking-data" className={styles.heading}>
              {t("taking.data.title")}
            </h3>
            <Data ready={ready} />
          </section>
        </div>
      </div>
    </Modal>
  );
}
