import type { FastifyRequest } from "fastify";
import { NODE_LABELS } from "../contract/ids.ts";
import { WORD_KINDS } from "../contract/wire/parameters.ts";
import type { Choice } from "../services/chosen.ts";
import { type NamedValue, resolveNamed } from "../services/named/named.ts";
import { type Place, placesOf, withoutRepeats } from "./places.ts";

type Written = { value: NamedValue; put: (text: string) => void };

/** Writes what a request names as the graph has it. @throws EntenteError that names what isn't there */
export async function nameAsThere(
  request: FastifyRequest,
  datasetsOf: (chosen: string[]) => Promise<Choice>,
  signal?: AbortSignal,
): Promise<Choice> {
  const all = placesOf(request).flatMap(writtenIn);
  const ofDatasets = all.filter(({ value }) => value.parameter === "datasets");
  const whole = await datasetsOf([]);
  await putAll(ofDatasets, { whole, chosen: whole }, signal);
  const chosen = await datasetsOf(chosenBy(request.query));
  await putAll(
    all.filter((each) => !ofDatasets.includes(each)),
    { whole, chosen },
    signal,
  );
  withoutRepeats(request);
  return chosen;
}

async function putAll(all: readonly Written[], data: { whole: Choice; chosen: Choice }, signal?: AbortSignal): Promise<void> {
  if (all.length === 0) return;
  const resolved = await resolveNamed(
    all.map(({ value }) => value),
    data,
    signal,
  );
  for (const [at, text] of resolved.entries()) all[at]?.put(text);
}

function writtenIn({ name, schema, value: text, in: where, listed, put }: Place): Written[] {
  if (typeof text !== "string") return [];
  const about = { parameter: name, listed, inPath: where === "params" };
  const word = WORD_KINDS.find((kind) => kind === schema["x-word"]);
  if (word) return [{ value: { ...about, text, word }, put }];
  const ids = schema["x-ids"];
  if (!Array.isArray(ids)) return [];
  const labels = NODE_LABELS.filter((label) => ids.includes(label));
  const parts = text.split("~");
  if (schema["x-relation"] !== true || parts.length !== 3) return [{ value: { ...about, text, labels }, put }];
  // A relation is named by its ends.
  return [0, 2].map((at) => ({
    value: { ...about, text: parts[at] ?? "", labels },
    put: (end) => {
      parts[at] = end;
      put(parts.join("~"));
    },
  }));
}

function chosenBy(query: unknown): string[] {
  const chosen = typeof query === "object" && query !== null && "datasets" in query ? query.datasets : undefined;
  return Array.isArray(chosen) ? chosen.map(String) : [];
}
