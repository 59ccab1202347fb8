import type { ActorId } from "../../../../server/contract/ids.ts";
import { ORGANISATION_KINDS, STRENGTHS } from "../../../../server/contract/vocabulary.ts";
import type { GraphNode } from "../../../../server/contract/wire/common.ts";
import { useExplorer } from "../../explore/explorer.ts";
import { Description } from "../../parts/Description.tsx";
import { useWords } from "../../parts/words.ts";
import styles from "../inspector.module.css";

/** What it is and how it is tied here, in one sentence; its own description, where a dataset gives one, after it. */
export function NodeSentence({ id, node }: { id: ActorId; node: GraphNode | undefined }) {
  const { t, list } = useWords();
  const { drawn } = useExplorer();
  const known = drawn.graph.hasNode(id) ? drawn.graph.getNodeAttributes(id) : undefined;
  const actor = node ?? known?.node;
  const strengths = known
    ? drawn.graph.mapEdges(id, (key) => drawn.tieOf(key)?.strongest).filter((strength) => strength !== undefined)
    : [];
  const counted = STRENGTHS.flatMap((strength) => {
    const count = strengths.filter((one) => one === strength).length;
    return count > 0 ? [t("inspector.node.inStrength", { count, strength: t(`strength.${strength}`).toLowerCase() })] : [];
  });
  const tied = { ties: t("common.counts.ties", { count: strengths.length }), strengths: list(counted) };
  const { subregion, region, kind } = actor?.properties ?? {};
  const place = typeof subregion === "string" ? subregion : typeof region === "string" ? region : undefined;
  const known_kind = ORGANISATION_KINDS.find((one) => one === kind);
  const what =
    actor?.label === "Organisation"
      ? t(strengths.length > 0 ? "inspector.node.organisationSentence" : "inspector.node.organisationSentencePlain", {
          kind: known_kind ? t(`organisationKind.${known_kind}`) : t("kind.Organisation").toLowerCase(),
          ...tied,
        })
      : place === undefined
        ? t("inspector.node.noRegion")
        : t(strengths.length > 0 ? "inspector.node.stateSentence" : "inspector.node.stateSentencePlain", { region: place, ...tied });
  return (
    <>
      <p className={styles.sentence}>{what}</p>
      {actor && <Description node={actor} className={styles.description} />}
    </>
  );
}
