import { isId } from "../../../server/contract/ids.ts";
import type { Words } from "./words.ts";

/** A name within a sentence. A statement is named by what it says: that stands in quotation marks. */
export function quoted(id: string, nameOf: (id: string) => string, { t }: Words): string {
  return isId("Claim", id) ? t("paths.quoted", { name: nameOf(id) }) : nameOf(id);
}
