import { Menu } from "@mantine/core";
import { Fragment } from "react";
import type { StageSpot } from "../../render/stage-props.ts";
import { endsOf } from "../../state/selected.ts";
import { ActionItem } from "../actions/ActionItem.tsx";
import type { Ground } from "../actions/action.ts";
import actions from "../actions/actions.module.css";
import { kindOf } from "../actions/aim.ts";
import { menuOf } from "../actions/registry.ts";
import styles from "./canvas.module.css";

type Props = { at: Pick<StageSpot, "x" | "y">; ground: Ground; onClose: () => void };

/** A menu as long as the page is high may lie over what it was opened at. */
const ANYWHERE = {
  flip: true,
  shift: { crossAxis: true, padding: 8, limiter: { fn: ({ x, y }: { x: number; y: number }) => ({ x, y }) } },
};

/** What can be done to a node, an edge, all that is selected or the view, where the pointer is. */
export function ContextMenu({ at, ground, onClose }: Props) {
  return (
    <Menu opened onClose={onClose} position="right-start" offset={2} width={248} middlewares={ANYWHERE} returnFocus>
      <Menu.Target>
        <span className={styles.menuAnchor} style={{ left: at.x, top: at.y }} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown aria-label={nameOf(ground)} className={actions.menu} data-menu={kindOf(ground.aim)}>
        {menuOf(ground).map((group, index) => (
          <Fragment key={group[0]?.group}>
            {index > 0 && <Menu.Divider />}
            {group.map((action, place) => (
              <ActionItem key={action.id} action={action} ground={ground} first={index === 0 && place === 0} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function nameOf({ aim: { keys }, names, words: { t } }: Ground): string {
  const [key, ...more] = keys;
  if (key === undefined) return t("actions.menu.canvas");
  return more.length > 0
    ? t("actions.menu.several", { count: keys.length })
    : t("actions.menu.of", { name: endsOf(key).map(names.of).join(" – ") });
}
