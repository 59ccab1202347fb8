import type { PartialDate } from "../contract/wire/common.ts";
import { DecodeError } from "./decode.ts";

/** A date that a query tells within a text: `earliest/latest`, an open end left out, followed by `~` where the source prints it; `/` alone is no date. */
export function span(written: string): PartialDate | null {
  if (written === "/") return null;
  const [earliest, latest, ...more] = written.replace("~", "").split("/");
  if (earliest === undefined || latest === undefined || more.length > 0) throw new DecodeError("dates", "earliest/latest", written);
  return { raw: null, earliest: earliest === "" ? null : earliest, latest: latest === "" ? null : latest };
}
