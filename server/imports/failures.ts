import { EntenteError } from "../contract/errors.ts";
import { DatasetRefused } from "../data/faults.ts";
import { ManifestDamaged } from "../data/library/manifest.ts";
import { StoreError } from "../store/errors.ts";

/** What went wrong, as it travels between processes and to the reader. */
export type Failure = { readonly code: string; readonly message: string; readonly remedy: string };

const FULL = /\b(?:ENOSPC|EDQUOT|EFBIG)\b|No space left|File too large|quota exceeded/i;

export function failureOf(error: unknown): Failure {
  if (error instanceof StoreError) return { code: error.code, message: error.message, remedy: error.remedy };
  const { code, message, remedy } = known(error);
  return { code, message, remedy };
}

function known(error: unknown): EntenteError {
  if (error instanceof EntenteError) return error;
  if (error instanceof ManifestDamaged) return new EntenteError("datasets_damaged", { detail: error.message });
  if (error instanceof DatasetRefused) return new EntenteError("import_refused", { detail: error.message, remedy: "Correct the dataset." });
  if (error instanceof Error && FULL.test(`${"code" in error ? error.code : ""} ${error.message}`)) return new EntenteError("no_room");
  return new EntenteError("internal", { id: "-" }, { cause: error });
}
