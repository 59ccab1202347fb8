import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { Action, Ground } from "./action.ts";
import styles from "./actions.module.css";
import { keysText, onMac } from "./keys.ts";
import { isReady } from "./registry.ts";

type Props = { action: Action; ground: Ground; first?: boolean };

/** An action as a line of a menu, with its key. */
export function ActionItem({ action, ground, first = false }: Props) {
  const [keys] = action.keys ?? [];
  const on = action.on?.(ground);
  return (
    <Menu.Item
      className={styles.item}
      data-action={action.id}
      data-autofocus={first || undefined}
      disabled={!isReady(action, ground)}
      onClick={() => action.run(ground)}
      {...(on && { leftSection: <IconCheck size={13} stroke={2} aria-hidden />, "aria-current": true })}
      {...(keys && {
        rightSection: (
          <kbd className={styles.key} aria-hidden>
            {keysText(keys, onMac())}
          </kbd>
        ),
      })}
    >
      {action.label(ground)}
    </Menu.Item>
  );
}
