import type { Level } from "../../contract/vocabulary.ts";
import type { NodeRef, SourceRef } from "../../contract/wire/common.ts";
import type { CoverageAnswer } from "../../contract/wire/coverage.ts";
import type { LayerCoverage } from "../../domain/coverage/layer.ts";
import type { Flattener } from "../../domain/export/flat.ts";
import type { Attributes } from "../../domain/export/model.ts";
import type { Provenance } from "../../domain/facts.ts";
import { cite } from "../catalogue.ts";
import { describedNodes } from "../nodes.ts";
import type { Asking, Seen } from "./seen.ts";

const AT_ONCE = 1_000;

type Answered = Pick<CoverageAnswer, "states" | "issues" | "agreements" | "people" | "inventories">;
type Named = Pick<NodeRef, "id" | "name">;

/** What rows about coverage rest on, and what their ids are called. */
export class Grounds {
  readonly instruments: readonly string[];
  readonly #answer: Answered;
  readonly #names: ReadonlyMap<string, string>;
  readonly #sources: ReadonlyMap<string, readonly SourceRef[]>;
  readonly #figures: readonly SourceRef[];
  /** Equal verdicts of a whole world are one object. */
  readonly #told = new WeakMap<LayerCoverage, Attributes>();

  /** Reads where the instruments of an answer are described. @param figures where its figures were read */
  static async of({ store, catalogue, signal }: Asking, answer: Answered, figures: readonly Provenance[], datasets: readonly string[]) {
    const instruments = answer.agreements.map(({ id }) => id);
    const sources = new Map<string, readonly SourceRef[]>();
    for (let at = 0; at < instruments.length; at += AT_ONCE) {
      const some = await describedNodes(store, catalogue, instruments.slice(at, at + AT_ONCE), datasets, signal);
      for (const node of some) sources.set(node.id, node.sources);
    }
    return new Grounds(answer, instruments, sources, cite(figures, catalogue));
  }

  private constructor(
    answer: Answered,
    instruments: readonly string[],
    sources: ReadonlyMap<string, readonly SourceRef[]>,
    figures: readonly SourceRef[],
  ) {
    this.#answer = answer;
    this.instruments = instruments;
    this.#sources = sources;
    this.#figures = figures;
    this.#names = new Map([...answer.states, ...answer.issues, ...answer.agreements].map(({ id, name }) => [id, name]));
  }

  /** Of the whole: every place, and the datasets by whose claim nothing found is told from nothing known. */
  get cited(): Pick<Seen, "cited" | "inventories"> {
    return {
      cited: [...[...this.#sources.values()].flat(), ...this.#figures],
      inventories: this.#answer.inventories.map(({ dataset }) => dataset),
    };
  }

  named = (id: string): Named => ({ id, name: this.#names.get(id) ?? id });

  /** A verdict with its instruments named. Its confidence is not that of the places where it was read. */
  layer({ confidence, agreements, undecided, soft, practice, unclear, ...rest }: LayerCoverage): object {
    const [deciding, open, beside] = [agreements, undecided, [...soft, ...practice, ...unclear]].map((ids) => ids.map(this.named));
    return { ...rest, verdictConfidence: confidence, agreements: deciding, undecided: open, beside };
  }

  /** A figure with all that keeps it apart from others; nothing where none is stated. */
  people(people: number | null): object {
    return people === null ? {} : { people, ...this.#answer.people };
  }

  /** Where the instruments of some verdicts and the figure beside them were read, in which datasets, under which licences. */
  sources(flat: Flattener, layers: readonly LayerCoverage[], people: number | null): Attributes {
    const [layer, another] = layers;
    if (layer === undefined || another !== undefined || people !== null) return this.#read(flat, layers, people);
    const told = this.#told.get(layer) ?? this.#read(flat, layers, null);
    this.#told.set(layer, told);
    return told;
  }

  #read(flat: Flattener, layers: readonly LayerCoverage[], people: number | null): Attributes {
    const instruments = layers.flatMap((layer) => [layer.agreements, layer.undecided, layer.soft, layer.practice, layer.unclear].flat());
    const sources = [...new Set(instruments)].flatMap((id) => this.#sources.get(id) ?? []);
    if (people !== null) sources.push(...this.#figures);
    const inventories = layers.flatMap(({ inventory }) => inventory?.dataset ?? []);
    const datasets = [...sources.map(({ dataset }) => dataset), ...inventories];
    return { ...flat.attributes({ sources }), ...(datasets.length > 0 && flat.datasets(datasets)) };
  }
}

/** The verdicts of a cell, each name led by that of its layer. */
export function inLayers(layers: Partial<Record<Level, LayerCoverage>>, grounds: Grounds): object {
  return Object.fromEntries(
    Object.entries(layers).flatMap(([level, layer]) =>
      layer ? Object.entries(grounds.layer(layer)).map(([name, value]) => [`${level}.${name}`, value]) : [],
    ),
  );
}
