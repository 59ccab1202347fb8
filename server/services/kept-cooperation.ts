import { labelOf } from "../contract/ids.ts";
import { type CooperationIndex, statedBy } from "../domain/cooperation-index.ts";
import { agreementFact } from "../queries/cooperation.ts";
import { date, text } from "../queries/decode.ts";
import * as nodes from "../queries/nodes.ts";
import type { GraphStore } from "../store/port.ts";
import type { Catalogue } from "./catalogue.ts";
import { readCooperation } from "./cooperation-reading.ts";
import { Kept } from "./kept.ts";

const AT_ONCE = 2_000;

/** What every tie is decided from, held in memory for the version of the data in place: near a state may be the whole world. */
export class KeptCooperation extends Kept<CooperationIndex> {
  constructor(store: GraphStore) {
    super({ whole: (catalogue) => readCooperation(store, catalogue), chosen: chosenCooperation });
  }
}

/** What several datasets describe may be another thing by those chosen, and a body of fewer members no universal one. */
async function chosenCooperation(index: CooperationIndex, catalogue: Catalogue): Promise<CooperationIndex> {
  const { narrowed, chosen, described, bodySizes } = catalogue;
  if (!narrowed) return index;
  const anew: nodes.StoredNode[] = [];
  const ids = [...described.keys()].filter((id) => index.agreements.has(id) || index.bodies.has(id) || index.events.has(id));
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    anew.push(...(await narrowed.store.run(nodes.nodes, { ids: ids.slice(at, at + AT_ONCE) })));
  }
  const labelled = (label: "Agreement" | "Organisation" | "Event") => anew.filter(({ id }) => labelOf(id) === label);
  const kinds = new Map(labelled("Organisation").map(({ id, properties }) => [id, text(properties, "kind")]));
  return statedBy(new Set(chosen), index, {
    agreements: labelled("Agreement").map(({ properties }) => agreementFact(properties)),
    bodies: [...index.bodies.values()].map((body) => ({
      ...body,
      kind: kinds.get(body.id) ?? body.kind,
      size: bodySizes.get(body.id) ?? 0,
    })),
    events: labelled("Event").map(({ id, name, properties }) => ({ id, name, date: date(properties, "date") })),
  });
}
