import type { PartialDate } from "../contract/wire/common.ts";
import { DecodeError } from "./decode.ts";

/**
 * A date that a query tells within a text: `earliest/latest`, an open end left out, followed by `~` where the source prints it,
 * and by what it prints, where the query tells that; `/` alone is no date.
 */
export function span(written: string): PartialDate | null {
  if (written === "/") return null;
  const printed = written.indexOf("~");
  const [earliest, latest, ...more] = (printed < 0 ? written : written.slice(0, printed)).split("/");
  if (earliest === undefined || latest === undefined || more.length > 0) throw new DecodeError("dates", "earliest/latest", written);
  const raw = printed < 0 ? "" : written.slice(printed + 1);
  return { raw: raw === "" ? null : raw, earliest: earliest === "" ? null : earliest, latest: latest === "" ? null : latest };
}
