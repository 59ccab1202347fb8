import { Menu, useMantineColorScheme } from "@mantine/core";
import { IconMenu2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { searchOfPage } from "../../state/page-search.ts";
import { ActionItem } from "../actions/ActionItem.tsx";
import { ACTIONS } from "../actions/registry.ts";
import { useGround } from "../actions/use-ground.ts";
import { useExplorer } from "../explore/explorer.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";
import { NEXT_SCHEME } from "./ThemeSwitch.tsx";

/** What has no button where there is little room. */
const TOOLS = ACTIONS.filter(({ id }) => ["palette", "views", "shortcuts"].includes(id));

/** Tools, and the other pages. */
export function Pages() {
  const { t } = useWords();
  const ground = useGround()();
  const { view } = useExplorer();
  // Without this the switch would add a style element, which the policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <Menu position="bottom-end" width={236}>
      <Menu.Target>
        <button type="button" className={parts.icon} aria-label={t("header.menu")}>
          <IconMenu2 size={17} stroke={1.7} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {TOOLS.map((action) => (
          <ActionItem key={action.id} action={action} ground={ground} />
        ))}
        <Menu.Divider />
        <Menu.Item closeMenuOnClick={false} onClick={() => setColorScheme(NEXT_SCHEME[colorScheme])}>
          {t("header.theme.label", { scheme: t(`header.theme.${colorScheme}`) })}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item renderRoot={(props) => <Link to="/coverage" search={searchOfPage("/coverage", view)} {...props} />}>
          {t("header.coverage")}
        </Menu.Item>
        <Menu.Item renderRoot={(props) => <Link to="/gaps" search={searchOfPage("/gaps", view)} {...props} />}>
          {t("header.gaps")}
        </Menu.Item>
        <Menu.Item renderRoot={(props) => <Link to="/changes" search={searchOfPage("/changes", view)} {...props} />}>
          {t("header.changes")}
        </Menu.Item>
        <Menu.Item component={Link} to="/what-if">
          {t("header.what-if")}
        </Menu.Item>
        <Menu.Item component={Link} to="/questions">
          {t("header.questions")}
        </Menu.Item>
        <Menu.Item component={Link} to="/methods">
          {t("header.methods")}
        </Menu.Item>
        <Menu.Item component={Link} to="/statements">
          {t("header.statements")}
        </Menu.Item>
        <Menu.Item component={Link} to="/datasets">
          {t("header.datasets")}
        </Menu.Item>
        <Menu.Item component={Link} to="/conflicts">
          {t("header.conflicts")}
        </Menu.Item>
        <Menu.Item component="a" href="/api/docs">
          {t("header.api")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
