import { useReducedMotion } from "@mantine/hooks";
import { useState } from "react";
import type { NodeId } from "../../../server/contract/ids.ts";
import { pairEnds, pairKey } from "../../../server/domain/pair.ts";
import { Stage } from "../../render/stage.tsx";
import type { StageSpot } from "../../render/stage-props.ts";
import { isNodeId, relationKey, relationParts, type Selected } from "../../state/selected.ts";
import { pin } from "../../state/transitions.ts";
import type { Pin } from "../../state/view.ts";
import type { Ground } from "../actions/action.ts";
import { pointed } from "../actions/aim.ts";
import { press } from "../actions/registry.ts";
import { useGround } from "../actions/use-ground.ts";
import { actorsText } from "../explore/actors-text.ts";
import { useAnnounce } from "../explore/announcer.tsx";
import { useExplorer } from "../explore/explorer.ts";
import { useSeeded } from "../explore/use-seed.ts";
import { useWorkbench } from "../explore/workbench.ts";
import { Skeleton } from "../parts/Skeleton.tsx";
import { usePalette } from "../parts/use-palette.ts";
import { useWords } from "../parts/words.ts";
import { Caps } from "./Caps.tsx";
import { ContextMenu } from "./ContextMenu.tsx";
import styles from "./canvas.module.css";
import { useDescribe } from "./describe.ts";
import { EmptyNotice } from "./EmptyNotice.tsx";
import { Hover } from "./Hover.tsx";
import { LayoutSwitch } from "./LayoutSwitch.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { useEscape } from "./use-escape.ts";

type Props = { highlighted: readonly string[] | undefined; onUnavailable: (reason: "no_webgl" | "context_lost") => void };

/** The graph with what lies over it. */
export function Canvas({ highlighted, onUnavailable }: Props) {
  const words = useWords();
  const { t } = words;
  const explorer = useExplorer();
  const { view, change, act, drawn, stage, places } = explorer;
  const picture = useSeeded(explorer);
  const palette = usePalette();
  const describe = useDescribe();
  const announce = useAnnounce();
  const reducedMotion = useReducedMotion();
  const [hover, setHover] = useState<StageSpot>();
  const [menu, setMenu] = useState<StageSpot>();
  const { lasso, onLasso, minimap } = useWorkbench();
  const groundAt = useGround();
  useEscape(lasso, () => onLasso(false));
  const aimed = (key: string | undefined): Ground => groundAt(pointed(view.selection, key === undefined ? undefined : selectedOf(key)));
  const picked = (id: string, doIt: (node: NodeId) => void): void => {
    if (isNodeId(id)) doIt(id);
  };
  /** What is walked to takes the key, even where there is nothing to do: the page would do it to the selection. */
  const pressedAt = (event: KeyboardEvent, id: string): boolean => {
    const outcome = press(event, aimed(id));
    if (outcome === "nothing") announce(t("actions.said.notHere"));
    return outcome !== "unknown";
  };
  if (!picture) return <Skeleton lines={5} />;
  return (
    <div className={styles.canvas}>
      <Stage
        ref={stage}
        graph={picture.graph}
        seed={picture.seed}
        palette={palette}
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
          const key = selectedOf(id);
          if (key) act.select(key, additive);
        }}
        onEnclose={(ids) => act.enclose(ids.filter(isNodeId))}
        onClear={act.clear}
        onExpand={(id) => picked(id, (node) => act.expand([node]))}
        onFocus={(id) => picked(id, act.focus)}
        onMove={(pins) => change(pin(view, pinsOf(pins)))}
        onWalk={(id) => announce(describe(id))}
        onHover={setHover}
        onMenu={setMenu}
        onKey={(event, id) => id !== undefined && pressedAt(event, id)}
        onUnavailable={onUnavailable}
      />
      {explorer.answered && drawn.graph.order === 0 && <EmptyNotice />}
      {hover?.key !== undefined && !menu && <Hover id={hover.key} x={hover.x} y={hover.y} />}
      {menu && <ContextMenu at={menu} ground={aimed(menu.key)} onClose={() => setMenu(undefined)} />}
      <div className={styles.foot}>
        <Caps />
      </div>
      <div className={styles.tools}>
        <LayoutSwitch />
        <Toolbar />
      </div>
    </div>
  );
}

/** What is drawn under this key, as it is selected. */
function selectedOf(key: string): Selected | undefined {
  const [pair, relation] = [pairEnds(key), relationParts(key)];
  if (pair) return pairKey(...pair);
  if (relation) return relationKey(relation.source, relation.type, relation.target);
  return isNodeId(key) ? key : undefined;
}

function pinsOf(moved: readonly { id: string; x: number; y: number }[]): Pin[] {
  return moved.flatMap(({ id, x, y }) => (isNodeId(id) ? [{ id, x, y }] : []));
}
