import type { EvidenceClaim } from "../contract/wire/network.ts";
import type { GraphStore } from "../store/port.ts";
import type { Catalogue } from "./catalogue.ts";
import { statementsAbout } from "./statements.ts";

/** Claims about both actors, or about what ties them, beside the facts. */
export async function claimsOn(
  store: GraphStore,
  catalogue: Catalogue,
  { ends: [a, b], grounds }: { ends: readonly [string, string]; grounds: readonly string[] },
): Promise<EvidenceClaim[]> {
  const between = grounds.filter((id) => id !== a && id !== b);
  const all = await statementsAbout(store, catalogue, [a, b, ...between]);
  const isOn = (ids: readonly string[]) => (ids.includes(a) && ids.includes(b)) || ids.some((id) => between.includes(id));
  return all
    .filter(({ about }) => isOn(about.map(({ id }) => id)))
    .map(({ id, name, text, stance, section, madeOn, notes, sources, supportedBy, contradictedBy }) => ({
      id,
      name,
      text,
      stance,
      section,
      madeOn,
      notes,
      sources,
      supportedBy: supportedBy.map((ground) => ground.id),
      contradictedBy: contradictedBy.map((ground) => ground.id),
      grounds: [...supportedBy, ...contradictedBy],
    }));
}
