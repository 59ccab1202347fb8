import { useComputedColorScheme } from "@mantine/core";
import { DARK, LIGHT, type Palette } from "../../render/palette.ts";

/** The colours of the graph in the reader's scheme. */
export function usePalette(): Palette {
  return useComputedColorScheme("light", { getInitialValueInEffect: false }) === "dark" ? DARK : LIGHT;
}
