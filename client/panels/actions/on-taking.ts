import { CITATION_FORMATS } from "../citing/formats.ts";
import { namesText } from "../parts/names-text.ts";
import type { Action, Ground } from "./action.ts";

/** What a citation would be of: what is selected, or else the view. */
function whatOf({ aim, names, words }: Ground): string {
  const { t } = words;
  if (aim.keys.length === 0) return t("taking.cite.view");
  return aim.keys.length > 1 ? t("taking.cite.several", { count: aim.keys.length }) : namesText(aim.ends, names.of, words);
}

/** What is taken away of the view: a picture, its citation. */
export const ON_TAKING: readonly Action[] = [
  {
    id: "take",
    group: "take",
    menus: ["canvas"],
    keys: [{ key: "x" }],
    label: ({ words: { t } }) => t("taking.open"),
    run: ({ bench }) => bench.onDialog("taking"),
  },
  ...CITATION_FORMATS.map(
    (format): Action => ({
      id: `cite-${format}`,
      group: "take",
      // Menus offer the plain one; the others are in the palette, the inspector and the dialog.
      ...(format === "plain" && { menus: ["node", "edge", "several", "canvas"] as const }),
      label: (ground) => {
        const { t } = ground.words;
        return t("taking.cite.of", { what: whatOf(ground), format: t(`taking.cite.format.${format}`) });
      },
      run: ({ around, aim }) => around.cite(aim.keys, format),
    }),
  ),
];
