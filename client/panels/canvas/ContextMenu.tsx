import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { isActorId, pairEnds } from "../../../server/domain/pair.ts";
import type { StageSpot } from "../../render/stage-props.ts";
import { useExplorer } from "../explore/explorer.ts";
import { ActorMenu } from "./ActorMenu.tsx";
import styles from "./canvas.module.css";

type Props = { at: StageSpot; onClose: () => void };

/** What can be done to a node, a tie or the view, where the pointer is. */
export function ContextMenu({ at, onClose }: Props) {
  const { t } = useTranslation();
  const { act, names } = useExplorer();
  const id = at.key;
  const ends = id === undefined ? undefined : pairEnds(id);
  const actor = id !== undefined && isActorId(id) ? id : undefined;
  const label = actor
    ? t("canvas.menu.label", { name: names.of(actor) })
    : ends
      ? t("canvas.menu.label", { name: ends.map(names.of).join(" – ") })
      : t("canvas.menu.canvas");
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={2} width={230} returnFocus>
      <Menu.Target>
        <span className={styles.menuAnchor} style={{ left: at.x, top: at.y }} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {actor && <ActorMenu id={actor} />}
        {ends && (
          <Menu.Item onClick={() => act.select(`${ends[0]}~${ends[1]}`)} data-autofocus>
            {t("canvas.menu.open")}
          </Menu.Item>
        )}
        {!actor && !ends && <CanvasMenu />}
      </Menu.Dropdown>
    </Menu>
  );
}

function CanvasMenu() {
  const { t } = useTranslation();
  const { view, act, stage } = useExplorer();
  return (
    <>
      <Menu.Item onClick={() => stage.current?.fit()}>{t("canvas.fit")}</Menu.Item>
      <Menu.Item disabled={!view.near} onClick={act.all}>
        {t("canvas.menu.all")}
      </Menu.Item>
      <Menu.Item disabled={view.hidden.length === 0} onClick={act.unhide}>
        {t("canvas.menu.unhide", { count: view.hidden.length })}
      </Menu.Item>
      <Menu.Item disabled={view.pinned.length === 0} onClick={act.unpinAll}>
        {t("canvas.menu.unpin", { count: view.pinned.length })}
      </Menu.Item>
    </>
  );
}
