import { Value } from "typebox/value";
import { Inventory } from "../../contract/inventory.ts";
import type { CoverageInventory } from "../../contract/wire/coverage.ts";
import { type InventoryClaim, inventoryClaim } from "../../domain/coverage/inventory.ts";
import type { Catalogue } from "../catalogue.ts";

/** What the chosen datasets claim to list, or all of them; as stated, and as it is asked of. */
export function inventoriesOf(
  catalogue: Catalogue,
  datasets: readonly string[],
): { stated: CoverageInventory[]; claims: InventoryClaim[] } {
  const chosen = catalogue.datasets.filter(({ id }) => datasets.length === 0 || datasets.includes(id));
  const all = chosen.flatMap((dataset) =>
    (dataset.inventoryOf ?? []).flatMap((stated) => {
      // What isn't understood claims nothing.
      if (!Value.Check(Inventory, stated)) return [];
      const claim = inventoryClaim(stated, dataset, catalogue.issues);
      return [{ claim, stated: { dataset: dataset.id, claim: stated, until: claim.until } }];
    }),
  );
  return { stated: all.map(({ stated }) => stated), claims: all.map(({ claim }) => claim) };
}
