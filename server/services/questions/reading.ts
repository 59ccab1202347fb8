import type { PathGraph } from "../../domain/path-graph.ts";
import { chooseFigures, Figures, type Offered } from "../../domain/questions/figures.ts";
import type { AskedQuestion } from "../../domain/questions/found.ts";
import { type Ground, groundIn } from "../../domain/questions/ground.ts";
import * as queries from "../../queries/questions.ts";
import type { GraphStore } from "../../store/port.ts";
import { type Catalogue, ranked } from "../catalogue.ts";
import { offered } from "../coverage/people.ts";
import type { PathRelations } from "../path-relations.ts";

const KEPT = 4;

/** What questions read from: the relations in memory, and the store for figures. */
export class QuestionReading {
  readonly store: GraphStore;
  readonly catalogue: Catalogue;
  readonly graph: PathGraph;
  readonly signal: AbortSignal | undefined;

  private constructor(store: GraphStore, catalogue: Catalogue, graph: PathGraph, signal: AbortSignal | undefined) {
    this.store = store;
    this.catalogue = catalogue;
    this.graph = graph;
    this.signal = signal;
  }

  static async open(store: GraphStore, relations: PathRelations, catalogue: Catalogue, signal?: AbortSignal): Promise<QuestionReading> {
    const graph = await relations.read(catalogue);
    return new QuestionReading(store, catalogue, graph, signal);
  }

  /** What these datasets state; all of them where none is named. */
  ground(datasets: readonly string[]): Ground {
    const kept = GROUNDS.get(this.graph) ?? new Map<string, Ground>();
    GROUNDS.set(this.graph, kept);
    const key = [...datasets].sort().join();
    const ground = kept.get(key) ?? groundIn(this.graph, datasets.length > 0 ? new Set(datasets) : undefined);
    // The last one asked for is kept longest.
    kept.delete(key);
    kept.set(key, ground);
    for (const [oldest] of kept) if (kept.size > KEPT) kept.delete(oldest);
    return ground;
  }

  offered(): Promise<Offered[]> {
    return offered(this.store, this.catalogue);
  }

  /** The figures that a question rests on; a text says why there are none. */
  async figures(asked: AskedQuestion, least = 0): Promise<Figures | string> {
    const choice = chooseFigures(await this.offered(), asked);
    if (typeof choice === "string") return choice;
    const { metric, edition, year } = choice;
    const rows = await this.store.run(
      queries.corridorFigures,
      {
        metric,
        edition,
        from: `${year}-01-01`,
        to: `${year}-12-31`,
        minimum: least,
        origins: [],
        destinations: [],
        datasets: [...asked.datasets],
      },
      this.signal,
    );
    return new Figures(
      choice,
      ranked(rows, this.catalogue).map((row) => ({ ...row, metric, edition, year })),
    );
  }
}

const GROUNDS = new WeakMap<PathGraph, Map<string, Ground>>();
