import { useState } from "react";
import { useAnnounce } from "../explore/announcer.tsx";
import { saveFile } from "../parts/save-file.ts";
import { useWords } from "../parts/words.ts";

/** Saves one file at a time: says when it is there, and why it could not be made. */
export function useSaving<Format extends string>() {
  const { t } = useWords();
  const announce = useAnnounce();
  const [busy, setBusy] = useState<Format>();
  const [fault, setFault] = useState<string>();
  const save = async (format: Format, name: string, make: () => Promise<Blob>): Promise<void> => {
    setFault(undefined);
    setBusy(format);
    try {
      saveFile(name, await make());
      announce(t("taking.data.saved", { name }));
    } catch (caught) {
      setFault(t("taking.data.failed", { why: caught instanceof Error ? caught.message : String(caught) }));
    }
    setBusy(undefined);
  };
  return { busy: busy !== undefined, fault, save };
}
