import { useReducedMotion } from "@mantine/hooks";
import { useState } from "react";
import type { NodeId } from "../../../server/contract/ids.ts";
import { isActorId, pairEnds, pairKey } from "../../../server/domain/pair.ts";
import { Stage } from "../../render/stage.tsx";
import type { StageSpot } from "../../render/stage-props.ts";
import { isNodeId, relationKey, relationParts } from "../../state/selected.ts";
import { pin } from "../../state/transitions.ts";
import type { Pin } from "../../state/view.ts";
import { actorsText } from "../explore/actors-text.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import { useExplorer } from "../explore/explorer.ts";
import { pressed } from "../explore/use-shortcuts.ts";
import { usePalette } from "../parts/use-palette.ts";
import { useWords } from "../parts/words.ts";
import { Caps } from "./Caps.tsx";
import { ContextMenu } from "./ContextMenu.tsx";
import styles from "./canvas.module.css";
import { useDescribe } from "./describe.ts";
import { EmptyNotice } from "./EmptyNotice.tsx";
import { Hover } from "./Hover.tsx";
import { LayoutSwitch } from "./LayoutSwitch.tsx";
import { MapNote } from "./MapNote.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { useEscape } from "./use-escape.ts";

type Props = { highlighted: readonly string[] | undefined; onUnavailable: (reason: "no_webgl" | "context_lost") => void };

/** The graph with what lies over it. */
export function Canvas({ highlighted, onUnavailable }: Props) {
  const words = useWords();
  const { t } = words;
  const explorer = useExplorer();
  const { view, change, act, drawn, stage, places } = explorer;
  const describe = useDescribe();
  const announce = useAnnounce();
  const reducedMotion = useReducedMotion();
  const [hover, setHover] = useState<StageSpot>();
  const [menu, setMenu] = useState<StageSpot>();
  const [lasso, setLasso] = useState(false);
  const [minimap, setMinimap] = useState(true);
  useEscape(lasso, () => setLasso(false));
  const picked = (id: string, doIt: (node: NodeId) => void): void => {
    if (isNodeId(id)) doIt(id);
  };
  return (
    <div className={styles.canvas}>
      <Stage
        ref={stage}
        graph={drawn.graph}
        palette={usePalette()}
        reducedMotion={reducedMotion}
        label={t("canvas.label", {
          actors: actorsText(drawn, words),
          ties: t("common.counts.ties", { count: drawn.ties.length }),
        })}
        describe={describe}
        layout={view.layout}
        places={places}
        selection={view.selection}
        lasso={lasso}
        minimap={minimap}
        {...(highlighted && { highlighted })}
        onSelect={(id, additive) => {
          const [pair, relation] = [pairEnds(id), relationParts(id)];
          if (pair) act.select(pairKey(...pair), additive);
          else if (relation) act.select(relationKey(relation.source, relation.type, relation.target), additive);
          else picked(id, (node) => act.select(node, additive));
        }}
        onEnclose={(ids) => act.enclose(ids.filter(isNodeId))}
        onClear={act.clear}
        onExpand={(id) => picked(id, (node) => act.expand([node]))}
        onFocus={(id) => picked(id, act.focus)}
        onMove={(pins) => change(pin(view, pinsOf(pins)))}
        onWalk={(id) => announce(describe(id))}
        onHover={setHover}
        onMenu={setMenu}
        onKey={(key, id) => pressed(key.toLowerCase(), explorer, id && isActorId(id) ? [id] : []) === true}
        onUnavailable={onUnavailable}
      />
      {explorer.answered && drawn.nodes.length === 0 && <EmptyNotice />}
      {hover?.key !== undefined && !menu && <Hover id={hover.key} x={hover.x} y={hover.y} />}
      {menu && <ContextMenu at={menu} onClose={() => setMenu(undefined)} />}
      <LayoutSwitch />
      <div className={styles.foot}>
        <Caps />
        <MapNote />
      </div>
      <Toolbar lasso={lasso} onLasso={setLasso} minimap={minimap} onMinimap={setMinimap} />
    </div>
  );
}

function pinsOf(moved: readonly { id: string; x: number; y: number }[]): Pin[] {
  return moved.flatMap(({ id, x, y }) => (isNodeId(id) ? [{ id, x, y }] : []));
}
