import { useComputedColorScheme } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { use, useDeferredValue, useId, useState } from "react";
import { useAnnounce } from "../explore/announcer.tsx";
import { useExplorer } from "../explore/explorer.ts";
import { fileName } from "../parts/file-name.ts";
import { saveFile } from "../parts/save-file.ts";
import { useWords } from "../parts/words.ts";
import { Options } from "./Options.tsx";
import { sentenceOf } from "./plate-words.ts";
import { fits, PictureFault, pixelsOf, pngOf } from "./png.ts";
import type { Ready } from "./ready.ts";
import styles from "./taking.module.css";
import { usePicture } from "./use-picture.ts";

const FORMATS = ["png", "svg"] as const;
const SCALES = ["1", "2", "3", "4"] as const;
const SCOPES = ["whole", "seen"] as const;
const THEMES = ["light", "dark"] as const;

/** The picture as it will be, and what can be chosen of it. */
export function PictureForm({ ready }: { ready: Promise<Ready> }) {
  const { prepared, face } = use(ready);
  const words = useWords();
  const { t, number } = words;
  const explorer = useExplorer();
  const announce = useAnnounce();
  const id = useId();
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const [format, setFormat] = useState<(typeof FORMATS)[number]>("png");
  const [scale, setScale] = useState<(typeof SCALES)[number]>("2");
  const [scope, setScope] = useState<(typeof SCOPES)[number]>("whole");
  const [theme, setTheme] = useState<(typeof THEMES)[number]>(scheme);
  const [heading, setHeading] = useState("");
  const [selected, setSelected] = useState(true);
  const [drawing, setDrawing] = useState(false);
  const [fault, setFault] = useState<string>();
  const sentence = sentenceOf(explorer, words);
  const title = useDeferredValue(heading.trim() === "" ? sentence : heading);
  const picture = usePicture({ prepared, face, scope, theme, selected, title });
  const pixels = pixelsOf(picture, Number(scale));
  const { view, names, asOf } = explorer;

  async function take(): Promise<void> {
    const parts = [view.lens, view.focus && names.short(view.focus), asOf, format === "png" && scale !== "1" ? `${scale}x` : undefined];
    const name = fileName(parts, format);
    setFault(undefined);
    setDrawing(true);
    try {
      saveFile(
        name,
        format === "svg" ? new Blob([picture.svg], { type: "image/svg+xml;charset=utf-8" }) : await pngOf(picture, Number(scale)),
      );
      announce(t("taking.said.downloaded", { name }));
    } catch (caught) {
      const tooLarge = caught instanceof PictureFault && caught.reason === "too_large";
      setFault(tooLarge ? t("taking.tooLarge", { scale }) : t("taking.notDrawn"));
    }
    setDrawing(false);
  }

  return (
    <div className={styles.picture} data-picture-ready>
      <img
        className={styles.preview}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`}
        width={picture.width}
        height={picture.height}
        alt={`${t("taking.preview")}: ${title}`}
        data-preview
      />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        <label htmlFor={`${id}title`} className={styles.heading}>
          {t("taking.heading")}
        </label>
        <textarea
          id={`${id}title`}
          className={styles.input}
          rows={3}
          maxLength={300}
          placeholder={sentence}
          aria-describedby={`${id}hint`}
          value={heading}
          onChange={({ currentTarget }) => setHeading(currentTarget.value)}
          data-picture-title
        />
        <p id={`${id}hint`} className={styles.hint}>
          {t("taking.headingHint")}
        </p>
        <Options
          name="scope"
          label={t("taking.scope")}
          of={SCOPES}
          chosen={scope}
          onChoose={setScope}
          nameOf={(one) => t(`taking.scopes.${one}`)}
          {...(!prepared.extent && { without: "seen", hint: t("taking.seenNone") })}
        />
        <Options
          name="theme"
          label={t("taking.theme")}
          of={THEMES}
          chosen={theme}
          onChoose={setTheme}
          nameOf={(one) => t(`taking.themes.${one}`)}
        />
        {view.selection.length > 0 && (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={selected}
              onChange={({ currentTarget }) => setSelected(currentTarget.checked)}
              data-picture-selected
            />
            {t("taking.selected")}
          </label>
        )}
        <Options
          name="format"
          label={t("taking.format")}
          of={FORMATS}
          chosen={format}
          onChoose={setFormat}
          nameOf={(one) => t(`taking.formats.${one}`)}
        />
        {format === "png" && (
          <Options name="scale" label={t("taking.scale")} of={SCALES} chosen={scale} onChoose={setScale} nameOf={(one) => `${one}×`} />
        )}
        <p className={styles.hint} data-pixels>
          {format === "svg" ? t("taking.vector") : t("taking.pixels", { width: number(pixels.width), height: number(pixels.height) })}
        </p>
        {format === "png" && !fits(pixels) && <p className={styles.fault}>{t("taking.tooLarge", { scale })}</p>}
        <button type="submit" className={styles.primary} disabled={drawing || (format === "png" && !fits(pixels))} data-take={format}>
          <IconDownload size={15} stroke={1.8} aria-hidden />
          {drawing ? t("taking.drawing") : t("taking.download", { format: t(`taking.formats.${format}`) })}
        </button>
        {fault && (
          <p role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
      </form>
    </div>
  );
}
