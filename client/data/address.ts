export type ParameterValue = string | number | boolean | readonly string[] | undefined;

/** Lists are written with commas; empty ones and what is undefined are left out, so that equal requests have equal addresses. */
export function addressOf(path: string, parameters: Readonly<Record<string, ParameterValue>> = {}): string {
  const parts = Object.entries(parameters).flatMap(([name, value]) => {
    if (value === undefined || value === "" || (typeof value === "object" && value.length === 0)) return [];
    const text = typeof value === "object" ? value.join(",") : String(value);
    return [`${name}=${encodeURIComponent(text).replace(/%2C/g, ",").replace(/%3A/g, ":")}`];
  });
  return parts.length > 0 ? `${path}?${parts.join("&")}` : path;
}
