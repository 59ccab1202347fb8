import type { Inventory } from "../../../server/contract/inventory.ts";
import { LEVELS } from "../../../server/contract/vocabulary.ts";

/** A dataset's claims as they can be edited. What has another shape is left out: the editor would lose it. */
export function claimsOf(claims: readonly unknown[]): Inventory[] {
  return claims.flatMap((claim): Inventory[] => {
    const [completeness] = texts(claim, "completeness");
    if (completeness !== "complete" && completeness !== "partial") return [];
    const partners = (["listed", "any"] as const).find((known) => texts(claim, "partners")[0] === known);
    const [issues, parties] = [texts(claim, "issues"), texts(claim, "parties")];
    const [[from], [until]] = [texts(claim, "from"), texts(claim, "until")];
    return [
      {
        levels: LEVELS.filter((level) => texts(claim, "levels").includes(level)),
        completeness,
        ...(issues.length > 0 && { issues }),
        ...(parties.length > 0 && { parties }),
        ...(partners && { partners }),
        ...(from !== undefined && { from }),
        ...(until !== undefined && { until }),
      },
    ];
  });
}

/** The texts under a key, whether there is a list of them or one. */
export function texts(value: unknown, key: string): string[] {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return (Array.isArray(found) ? found : [found]).filter((text) => typeof text === "string");
}
