import type { DatasetEntry } from "../../../server/contract/wire/catalogue.ts";
import { today } from "../../../server/domain/time.ts";
import type { Palette } from "../../render/palette.ts";
import type { PlateWords } from "../../render/plate/plate-model.ts";
import { filtersOn } from "../../state/filters.ts";
import { corridorSentence } from "../canvas/corridor-sentence.ts";
import { instrumentsSentence } from "../canvas/instruments-sentence.ts";
import { leadSentence } from "../canvas/lead-sentence.ts";
import { mapNotes } from "../canvas/MapNote.tsx";
import { nearSentence } from "../canvas/near-sentence.ts";
import { pathsSentence } from "../canvas/paths-sentence.ts";
import { chipsOf } from "../chips/chips-of.ts";
import type { Explorer } from "../explore/explorer.ts";
import { hiddenReasons, unknowns } from "../inspector/view/hidden-reasons.ts";
import { capText } from "../parts/flow-words.ts";
import { namesText } from "../parts/names-text.ts";
import type { Words } from "../parts/words.ts";
import { countsOf } from "./counts.ts";
import { legendOf } from "./legend-of.ts";

const SENTENCES = { cooperation: leadSentence, instruments: instrumentsSentence, corridors: corridorSentence } as const;
const EDGES = { cooperation: "ties", instruments: "relations", corridors: "corridors" } as const;

/** What is seen, in a sentence: the picture’s title unless its maker gives another. */
export function sentenceOf({ view, drawn, names, paths }: Explorer, words: Words): string {
  return (
    pathsSentence(words, view, paths, names) ?? nearSentence(words, view, drawn, names) ?? SENTENCES[view.lens](words, view, drawn, names)
  );
}

/** The datasets that the view rests on. */
export function datasetsOf({ schema, view }: Explorer): readonly DatasetEntry[] {
  return schema?.datasets.filter(({ id }) => view.datasets.length === 0 || view.datasets.some((chosen) => chosen === id)) ?? [];
}

type Wishes = { title: string; address: string; palette: Palette; part: boolean; selected: boolean };

/** Everything that stands around the drawing: a picture goes where its page doesn’t. */
export function plateWords(explorer: Explorer, { title, address, palette, part, selected }: Wishes, words: Words): PlateWords {
  const { t, day, number } = words;
  const { view, drawn, asOf, names } = explorer;
  const lens = t(`taking.plate.lens.${view.lens}`);
  const counted = countsOf(drawn.graph);
  const counts = {
    nodes: t("common.counts.nodes", { count: counted.nodes }),
    edges: t(`common.counts.${EDGES[view.lens]}`, { count: counted.edges }),
  };
  const beside = (["gone", "onPaths"] as const).flatMap((what) =>
    counted[what].nodes + counted[what].edges > 0
      ? [
          t(`taking.plate.${what}`, {
            nodes: t("common.counts.nodes", { count: counted[what].nodes }),
            edges: t("common.counts.relations", { count: counted[what].edges }),
          }),
        ]
      : [],
  );
  const brought =
    selected && view.selection.length > 0
      ? [t("taking.plate.selected", { names: namesText(view.selection.map(named), (name) => name, words) })]
      : [];
  function named(key: string): string {
    return drawn.graph.hasEdge(key) ? drawn.graph.extremities(key).map(names.short).join(" – ") : names.of(key);
  }
  const datasets = datasetsOf(explorer);
  return {
    title,
    under: view.since
      ? t("taking.plate.since", { lens, day: day(asOf), since: day(view.since) })
      : t("taking.plate.under", { lens, day: day(asOf) }),
    legend: legendOf(explorer, palette, words),
    notes: [
      {
        title: t("taking.plate.data"),
        lines: datasets.map(({ title: name, version, asOf: until, licenses }) =>
          [t("taking.plate.dataset", { title: name, edition: version, day: day(until) }), ...licenses].join(" · "),
        ),
      },
      { title: t("taking.plate.leftOut"), lines: leftOut(explorer, words) },
      { title: t("taking.plate.unknown"), lines: open(explorer, words) },
      {
        title: t("taking.plate.about"),
        lines: [
          t("taking.plate.counts", counts),
          ...beside,
          ...brought,
          ...(part ? [t("taking.plate.part")] : []),
          ...derived(explorer, words),
          ...mapNotes(explorer, words),
        ],
      },
    ].filter(({ lines }) => lines.length > 0),
    citation: {
      title: t("taking.plate.cite"),
      text: t("taking.plate.citation", {
        title: title.replace(/\.$/, ""),
        day: day(asOf),
        today: day(today()),
        address,
        datasets: datasets.map(({ title: name, version }) => `${name}, ${version}`).join("; ") || number(0),
      }),
    },
    description: t("taking.plate.describe", { title, day: day(asOf), address, ...counts }),
  };
}

/** What filters, caps and rules keep out of the drawing. */
function leftOut(explorer: Explorer, words: Words): string[] {
  const { t } = words;
  const { view, names, instruments, corridors } = explorer;
  const chips = chipsOf(view, words, names).filter(({ key }) => key !== "asOf");
  const narrowed = filtersOn(view).length > 0 ? [t("taking.plate.narrowed", { filters: chips.map(({ text }) => text).join(", ") })] : [];
  if (view.lens === "cooperation") return [...narrowed, ...hiddenReasons(explorer, words).map(({ text }) => text)];
  if (view.lens === "corridors") return [...narrowed, ...(corridors?.sides ?? []).flatMap((side) => capText(side, words)?.text ?? [])];
  const universal = instruments?.leftOut.universal ?? 0;
  const capped = (instruments?.capped ?? []).map(({ id, shown, of }) =>
    id === undefined ? t("instruments.words.cappedAll", { shown, of }) : t("instruments.words.capped", { name: names.of(id), shown, of }),
  );
  return [...narrowed, ...(universal > 0 ? [t("instruments.words.universal", { count: universal })] : []), ...capped];
}

/** What nobody stated of it. */
function open(explorer: Explorer, words: Words): string[] {
  const { t } = words;
  const { view, drawn } = explorer;
  if (view.lens === "cooperation") return unknowns(explorer, words).map(({ text }) => text);
  if (view.lens === "corridors") {
    const untied = drawn.flows.some(({ tied }) => tied === false)
      ? [`${t("corridors.words.untied")}: ${t("corridors.words.untiedMeans")}`]
      : [];
    const asking = drawn.flows.some(({ tied }) => tied === undefined) ? [t("corridors.legend.asking")] : [];
    return [t("corridors.words.unknown"), ...untied, ...asking];
  }
  const force = drawn.relations.filter(({ type, live }) => type === "PARTY_TO" && live === "unknown").length;
  return [...(force > 0 ? [t("instruments.words.force", { count: force })] : []), t("instruments.words.absent")];
}

/** Figures that no source states are marked with their formula. */
function derived({ view, drawn }: Explorer, { t }: Words): string[] {
  const paint = view.paint === "region" || view.paint === "subregion" || view.paint === "kind" ? undefined : view.paint;
  const measures = [...new Set([view.size, paint])].filter((one) => one !== undefined);
  const figures = drawn.flows.filter(({ figure }) => figure.derived).length;
  return [
    ...measures.map((one) => `${t(`measures.name.${one}`)}: ${t("measures.derived", { formula: t(`measures.formula.${one}`) })}`),
    ...(figures > 0 ? [t("corridors.words.derived", { count: figures })] : []),
  ];
}
