import type { Strength } from "../../../server/contract/vocabulary.ts";
import { TieMark } from "../../render/marks.tsx";
import { usePalette } from "./use-palette.ts";

/** The stroke of a strength as the graph draws it. */
export function StrengthMark({ strength }: { strength: Strength }) {
  return <TieMark strength={strength} palette={usePalette()} />;
}
