import type { Names } from "./names.ts";
import type { Words } from "./words.ts";

/** As many as are named before the rest is counted. */
const NAMED = 3;

/** Several things by name: “Kazakhstan, Uzbekistan and 4 others”. */
export function namesText(ids: readonly string[], nameOf: Names["of"], { t, list }: Words): string {
  const rest = ids.length - NAMED;
  if (rest <= 1) return list(ids.map(nameOf));
  return t("common.andOthers", { names: ids.slice(0, NAMED).map(nameOf).join(", "), count: rest });
}
