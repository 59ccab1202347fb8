import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ActorId } from "../../../server/contract/ids.ts";
import { isExpanded, isPinned } from "../../state/transitions.ts";
import { useExplorer } from "../explore/explorer.ts";

const DEPTHS = [1, 2, 3];

export function ActorMenu({ id }: { id: ActorId }) {
  const { t } = useTranslation();
  const { view, act } = useExplorer();
  return (
    <>
      <Menu.Item onClick={() => act.select(id)} data-autofocus>
        {t("canvas.menu.details")}
      </Menu.Item>
      <Menu.Item onClick={() => act.expand([id])} rightSection="E">
        {t(isExpanded(view, id) ? "canvas.menu.collapse" : "canvas.menu.expand")}
      </Menu.Item>
      <Menu.Item onClick={() => act.focus(id)} disabled={view.focus === id}>
        {t("canvas.menu.focus")}
      </Menu.Item>
      <Menu.Item onClick={() => act.pin([id])} disabled={view.layout !== "force"} rightSection="P">
        {t(isPinned(view, id) ? "canvas.menu.letGo" : "canvas.menu.pin")}
      </Menu.Item>
      {view.added.includes(id) && <Menu.Item onClick={() => act.remove(id)}>{t("canvas.menu.remove")}</Menu.Item>}
      <Menu.Item onClick={() => act.hide([id])} disabled={view.focus === id} rightSection="H">
        {t("canvas.menu.hide")}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Label>{t("canvas.menu.near")}</Menu.Label>
      {DEPTHS.map((depth) => (
        <Menu.Item key={depth} onClick={() => act.near([id], depth)} rightSection={depth}>
          {t("canvas.menu.nearDepth", { count: depth })}
        </Menu.Item>
      ))}
      {view.near && <Menu.Item onClick={act.all}>{t("canvas.menu.all")}</Menu.Item>}
    </>
  );
}
