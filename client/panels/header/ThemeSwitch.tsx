import { type MantineColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconMoon, IconSun, IconSunMoon } from "@tabler/icons-react";
import { IconButton } from "../parts/IconButton.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./header.module.css";

export const NEXT_SCHEME = { auto: "light", light: "dark", dark: "auto" } as const satisfies Record<MantineColorScheme, MantineColorScheme>;
const PICTURES = { auto: IconSunMoon, light: IconSun, dark: IconMoon };

export function ThemeSwitch() {
  const { t } = useWords();
  // Without this the switch would add a style element, which the policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const Picture = PICTURES[colorScheme];
  return (
    <IconButton
      label={t("header.theme.label", { scheme: t(`header.theme.${colorScheme}`) })}
      data-theme-switch
      className={styles.colours ?? ""}
      onClick={() => setColorScheme(NEXT_SCHEME[colorScheme])}
    >
      <Picture size={17} stroke={1.7} aria-hidden />
    </IconButton>
  );
}
