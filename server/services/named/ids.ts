import { EntenteError } from "../../contract/errors.ts";
import { labelOf, type NodeLabel, prefixOf } from "../../contract/ids.ts";
import { nearest } from "../../domain/nearest.ts";
import { list, maybeText } from "../../queries/decode.ts";
import { nodes, type StoredNode } from "../../queries/nodes.ts";
import { type Choice, known } from "../chosen.ts";
import { oncePerCatalogue } from "../once.ts";
import { entriesThere } from "../search.ts";

export type NamedId = { parameter: string; text: string; inPath: boolean; labels: readonly NodeLabel[] };

const AT_ONCE = 1_000;
const ISO2 = /^[a-z]{2}$/i;

/** All that a text can mean: itself, an id without its prefix, an ISO code in lower case. */
function candidatesOf({ text, labels }: Pick<NamedId, "text" | "labels">): string[] {
  const label = labelOf(text);
  const written =
    label === undefined ? labels.map((each) => ({ label: each, tail: text })) : [{ label, tail: text.slice(text.indexOf(":") + 1) }];
  return written
    .filter(({ label }) => labels.includes(label))
    .flatMap(({ label, tail }) =>
      [tail, label === "State" || label === "Corridor" ? tail.toUpperCase() : tail.toLowerCase()].map(
        (each) => `${prefixOf(label)}:${each}`,
      ),
    )
    .filter((id, at, all) => labelOf(id) !== undefined && all.indexOf(id) === at);
}

/** Which of the ids that these values can mean there are. */
export async function idsThere(data: Choice, values: readonly NamedId[], signal?: AbortSignal): Promise<ReadonlySet<string>> {
  const { catalogue, store } = data;
  const datasets = new Set<string>(catalogue.datasets.map(({ id }) => id));
  const isHeld = (id: string): boolean => datasets.has(id) || catalogue.sources.has(id) || catalogue.issues.get(id) !== undefined;
  const ids = [...new Set(values.flatMap(candidatesOf))];
  const there = new Set(ids.filter(isHeld));
  const others = ids.filter((id) => !there.has(id));
  for (let at = 0; at < others.length; at += AT_ONCE) {
    const some = await known(store, catalogue, others.slice(at, at + AT_ONCE), signal);
    if (some.length > 0) for (const { id } of await store.run(nodes, { ids: some }, signal)) there.add(id);
  }
  return there;
}

/** The one id that a text means. @throws EntenteError where it means none, or several */
export async function resolveId(value: NamedId, data: Choice, there: ReadonlySet<string>): Promise<string> {
  const { parameter, text, labels } = value;
  const meant = candidatesOf(value).filter((id) => there.has(id));
  const [first, ...others] = meant;
  if (first !== undefined && (first === text || others.every((id) => labelOf(id) === labelOf(first)))) return first;
  if (first !== undefined)
    throw refused(`The parameter “${parameter}” names “${text}”, which can be ${meant.join(" or ")}: write one of these.`);
  const label = labelOf(text);
  const among = label !== undefined && labels.includes(label) ? [label] : labels;
  const named = (await namesThere(data.store, data.catalogue)).filter((node) => among.includes(node.label));
  const state = ISO2.test(text) ? named.find(({ properties }) => properties.iso2 === text.toUpperCase()) : undefined;
  if (state) return state.id;
  const near = nearestOf(text, named);
  if (value.inPath || (label !== undefined && labels.includes(label))) {
    const [only] = labels;
    const kind = labels.length === 1 && only !== undefined ? only.toLowerCase() : "node";
    throw new EntenteError("not_found", { what: `${kind} ${text}`, nearest: `Correct “${parameter}”. ${near} ` });
  }
  const kinds = labels.length > 6 ? "node" : labels.join(", ");
  const said = label === undefined ? `names “${text}”, which is not there` : `names “${text}”, which is no ${kinds}`;
  throw refused(`The parameter “${parameter}” ${said}. ${near}`);
}

/** Everything with a name, the datasets among it. */
const namesThere = oncePerCatalogue(async (store, catalogue): Promise<StoredNode[]> => {
  const datasets = catalogue.datasets.map(({ id, title }): StoredNode => ({ id, label: "Dataset", name: title, properties: {} }));
  return [...(await entriesThere(store, catalogue)), ...datasets];
});

function nearestOf(text: string, named: readonly StoredNode[]): string {
  const all = named.map(({ id, name, properties }) => {
    const short = ["acronym", "iso2"].flatMap((field) => maybeText(properties, field) ?? []);
    return { value: id, name, words: [id.slice(id.indexOf(":") + 1), name, ...short, ...list(properties, "aliases")] };
  });
  const found = nearest(text.slice(text.indexOf(":") + 1), all);
  if (found.length === 0) return "Nothing there is written like it.";
  return `The nearest there are: ${found.map(({ value, name }) => `${value} (${name})`).join(", ")}.`;
}

function refused(detail: string): EntenteError {
  return new EntenteError("bad_parameter", { detail });
}
