import { Tooltip } from "@mantine/core";
import type { ComponentProps, ReactNode } from "react";
import styles from "./parts.module.css";

type Props = Omit<ComponentProps<"button">, "aria-label" | "children"> & {
  label: string;
  /** Key that does the same. */
  shortcut?: string;
  children: ReactNode;
};

/** A button of one picture; its name is its tooltip. */
export function IconButton({ label, shortcut, children, className = "", ...rest }: Props) {
  return (
    <Tooltip label={shortcut ? `${label} · ${shortcut}` : label}>
      <button type="button" aria-label={label} aria-keyshortcuts={shortcut} className={`${styles.icon} ${className}`} {...rest}>
        {children}
      </button>
    </Tooltip>
  );
}
