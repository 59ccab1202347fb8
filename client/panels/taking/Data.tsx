import { gexf } from "../../../server/domain/export/gexf.ts";
import { graphml } from "../../../server/domain/export/graphml.ts";
import { type Asked, askedOfCorridors, askedOfInstruments, askedOfNetwork, exportFile } from "../../data/exports.ts";
import { useCiting } from "../citing/use-citing.ts";
import { type Explorer, useExplorer } from "../explore/explorer.ts";
import { fileName } from "../parts/file-name.ts";
import { useWords } from "../parts/words.ts";
import { aboutDrawn, drawnGraph, flattenerOf } from "./drawn-export.ts";
import type { Ready } from "./ready.ts";
import { SaveAs } from "./SaveAs.tsx";
import styles from "./taking.module.css";
import { useSaving } from "./use-saving.ts";

const DRAWN = { gexf, graphml } as const;
const ASKED = { json: "json", datapackage: "zip", cypher: "cypher" } as const;
type Format = keyof typeof DRAWN | keyof typeof ASKED;

/** The view for other programs: what is drawn as a graph, and all that is asked about as statements. */
export function Data({ ready }: { ready: Promise<Ready> }) {
  const { t } = useWords();
  const explorer = useExplorer();
  const citing = useCiting();
  const { busy, fault, save } = useSaving<Format>();
  const { view, names, asOf, drawn } = explorer;

  const drawnFile = async (format: keyof typeof DRAWN): Promise<Blob> => {
    const { prepared } = await ready;
    const here = citing();
    const graph = drawnGraph(drawn, prepared.targets, flattenerOf(here));
    const extent = t("taking.data.extent", { nodes: graph.nodes.length, edges: graph.edges.length });
    return new Blob([...DRAWN[format](graph, aboutDrawn(here, extent))], { type: "application/xml" });
  };
  const button = (format: Format, ending: string, make: () => Promise<Blob>) => (
    <SaveAs
      key={format}
      format={format}
      busy={busy}
      onSave={() => void save(format, fileName([view.lens, view.focus && names.short(view.focus), asOf], ending), make)}
    />
  );
  const both = view.lens === "corridors" && view.focus !== undefined && view.flows === "both";
  return (
    <>
      <p className={styles.hint}>{t("taking.data.drawn")}</p>
      <div className={styles.tables}>
        {button("gexf", "gexf", () => drawnFile("gexf"))}
        {button("graphml", "graphml", () => drawnFile("graphml"))}
      </div>
      <p className={styles.hint}>
        {t("taking.data.asked")} {both && t("taking.data.both")}
      </p>
      <div className={styles.tables}>
        {button("json", ASKED.json, () => exportFile(askedOf(explorer), "json"))}
        {button("datapackage", ASKED.datapackage, () => exportFile(askedOf(explorer), "datapackage"))}
        {button("cypher", ASKED.cypher, () => exportFile(askedOf(explorer), "cypher"))}
      </div>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </>
  );
}

function askedOf({ view, drawn }: Explorer): Asked {
  if (view.lens === "instruments") return askedOfInstruments(view);
  return view.lens === "corridors" ? askedOfCorridors(view, drawn.kind?.measure) : askedOfNetwork(view);
}
