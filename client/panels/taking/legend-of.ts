import { COVERAGE_STATES, FAMILIES, STRENGTHS } from "../../../server/contract/vocabulary.ts";
import type { FlowCoverage } from "../../data/flow-coverage.ts";
import { STROKE_OF, STROKE_OF_COVERAGE } from "../../graph/encode.ts";
import { CHANGES, NODE_KINDS, SIGN_OF } from "../../graph/lens-graph.ts";
import { changeColour, mix, type Palette } from "../../render/palette.ts";
import type { LegendEntry, LegendGroup } from "../../render/plate/plate-model.ts";
import type { ViewState } from "../../state/view.ts";
import type { DrawnFlow, Explorer } from "../explore/explorer.ts";
import { colourOf } from "../explore/use-look.ts";
import { coverNotes } from "../legend/cover-notes.ts";
import { KIND_LABEL } from "../legend/kind-label.ts";
import { RELATION_ENTRIES } from "../legend/relation-entries.ts";
import { valueText } from "../parts/figure-words.ts";
import { kindText } from "../parts/flow-words.ts";
import { leaders, measureText, rangeText, ranking } from "../parts/measure-text.ts";
import type { Names } from "../parts/names.ts";
import type { Words } from "../parts/words.ts";
import { countsOf } from "./counts.ts";

/** So many groups are named; those without a colour of their own are one. */
const NAMED = 8;

/** What every mark of a picture means, with counts: as on the screen, of what is drawn alone. */
export function legendOf(explorer: Explorer, palette: Palette, words: Words): LegendGroup[] {
  const { view } = explorer;
  const edges = { cooperation: strengths, instruments: relations, corridors: flows }[view.lens](explorer, palette, words);
  return [
    kinds(explorer, words),
    edges,
    changed(explorer, palette, words),
    families(explorer, palette, words),
    looks(explorer, palette, words),
  ];
}

function kinds({ drawn: { graph } }: Explorer, { t, number }: Words): LegendGroup {
  const { kinds: counted } = countsOf(graph);
  const entries = NODE_KINDS.flatMap((kind): LegendEntry[] => {
    const count = counted.get(kind) ?? 0;
    // A mark that only a path or an earlier day brings is drawn too, and has to be explained.
    const drawn = count > 0 || graph.someNode((_, node) => node.kind === kind);
    return !drawn ? [] : [{ mark: { of: "node", kind }, text: t(`kind.${KIND_LABEL[kind]}`), ...(count > 0 && { count: number(count) }) }];
  });
  return { title: t("taking.plate.kinds"), entries };
}

function strengths({ drawn }: Explorer, _: Palette, { t, number }: Words): LegendGroup {
  const entries = STRENGTHS.flatMap((strength): LegendEntry[] => {
    const count = drawn.facets.strengths.get(strength) ?? 0;
    return count === 0 ? [] : [{ mark: { of: "tie", stroke: STROKE_OF[strength] }, text: t(`strength.${strength}`), count: number(count) }];
  });
  return { title: t("taking.plate.strength"), entries: [...entries, { text: t("taking.plate.wider") }] };
}

/** Where two days are compared: what became of ties between them. */
function changed({ drawn: { changes } }: Explorer, palette: Palette, { t, number }: Words): LegendGroup {
  const entries = CHANGES.flatMap((change): LegendEntry[] => {
    const count = changes?.get(change)?.length ?? 0;
    const colour = changeColour(change, palette);
    const mark = { of: "tie", stroke: change === "went" ? "long_dash" : "solid", sign: SIGN_OF[change], colour } as const;
    return count === 0 ? [] : [{ mark, text: t(`timeline.legend.${change}`), count: number(count) }];
  });
  return { title: t("timeline.legend.label"), entries };
}

function relations({ drawn }: Explorer, _: Palette, { t, number }: Words): LegendGroup {
  const entries = RELATION_ENTRIES.flatMap(({ name, stroke, types }): LegendEntry[] => {
    const count = drawn.graph.filterEdges(
      (key, edge) => edge.stroke === stroke && types.includes(drawn.relationOf(key)?.type ?? ""),
    ).length;
    const mark = { of: "tie", stroke, ...(name === "changes" && { arrow: true }) } as const;
    return count === 0 ? [] : [{ mark, text: t(`instruments.legend.${name}`), count: number(count) }];
  });
  return { title: t("taking.plate.relations"), entries };
}

function flows({ drawn, view, names, coverage }: Explorer, palette: Palette, words: Words): LegendGroup {
  const { t, number, list } = words;
  const [widest] = drawn.flows;
  const entries = coverage?.answer
    ? covered(coverage, drawn.flows, view, names, palette, words)
    : ([true, false] as const).flatMap((tied): LegendEntry[] => {
        const own = drawn.flows.filter((flow) => flow.tied === tied);
        const [first] = own;
        if (!first) return [];
        const stroke = drawn.graph.hasEdge(first.key) ? drawn.graph.getEdgeAttribute(first.key, "stroke") : "solid";
        const text = t(tied ? "corridors.legend.tied" : "corridors.legend.untied");
        return [{ mark: { of: "tie", stroke, arrow: true, ...(!tied && { colour: palette.unmet }) }, text, count: number(own.length) }];
      });
  const by =
    coverage?.answer || view.issues.length === 0
      ? []
      : [{ text: t("corridors.legend.byIssues", { issues: list(view.issues.map(names.of)) }) }];
  const metric = drawn.kind ? kindText(drawn.kind.measure, words) : "";
  const width = widest ? [{ text: t("corridors.legend.width", { metric, most: valueText(widest.figure, words) }) }] : [];
  return { title: t("taking.plate.flows"), entries: [...entries, ...by, ...width] };
}

/** The same five strokes as on the screen, and of what they tell. */
function covered(
  coverage: FlowCoverage,
  flows: readonly DrawnFlow[],
  view: ViewState,
  names: Names,
  palette: Palette,
  words: Words,
): LegendEntry[] {
  const { t, number } = words;
  const states = COVERAGE_STATES.flatMap((state): LegendEntry[] => {
    const count = flows.filter((flow) => flow.coverage?.state === state).length;
    const mark = { of: "tie", stroke: STROKE_OF_COVERAGE[state], arrow: true, colour: palette.coverage[state] } as const;
    return count === 0 ? [] : [{ mark, text: t(`coverage.state.${state}`), count: number(count) }];
  });
  return [...states, ...coverNotes(coverage, view, flows, names, words).map((text) => ({ text }))];
}

function families({ drawn: { graph, facets }, view }: Explorer, palette: Palette, { t, number }: Words): LegendGroup {
  const entries = FAMILIES.flatMap((family): LegendEntry[] => {
    const used = graph.someEdge((_, edge) => edge.family === family) || graph.someNode((_, node) => node.family === family);
    const count = view.lens === "cooperation" ? facets.families.get(family) : undefined;
    if (!used) return [];
    return [
      { mark: { of: "colour", colour: palette.families[family] }, text: t(`family.${family}`), ...(count && { count: number(count) }) },
    ];
  });
  const several: LegendEntry[] =
    view.lens === "cooperation" && facets.severalFamilies > 0
      ? [{ mark: { of: "colour", colour: palette.neutral }, text: t("taking.plate.several"), count: number(facets.severalFamilies) }]
      : [];
  return { title: t("taking.plate.families"), entries: [...entries, ...several] };
}

/** What sizes and what paints the nodes; derived measures say so in the notes. */
function looks(explorer: Explorer, palette: Palette, words: Words): LegendGroup {
  const { view, look, names } = explorer;
  const { t, number } = words;
  const { size, paint = "kind" } = view;
  const [most] = size && look.measures ? ranking(look.measures, size) : [];
  const sized =
    size && most
      ? t("taking.plate.sizeBy", {
          measure: t(`measures.name.${size}`),
          most: `${names.short(most.id)}, ${measureText(words, size, most.value)}`,
        })
      : t(`taking.plate.sizeWeight.${view.lens}`);
  const { painting } = look;
  if (!painting) return { title: t("taking.plate.look"), entries: [{ text: sized }] };
  const heads = look.measures && leaders(look.measures);
  const nameOf = ({ key, ids, from = 0, to = 0 }: (typeof painting.classes)[number]): string => {
    if (key === "") return t("measures.group.none");
    if (paint === "community")
      return t("measures.group.community", { number: key, name: names.short(heads?.get(Number(key)) ?? ids[0] ?? "") });
    return paint === "region" || paint === "subregion" || paint === "kind" ? key : rangeText(words, paint, from, to);
  };
  const named = painting.classes.filter(({ slot, key }) => slot !== undefined && key !== "").slice(0, NAMED);
  const rest = painting.classes.filter((one) => !named.includes(one)).reduce((sum, { ids }) => sum + ids.length, 0);
  const entries = named.map(
    (one): LegendEntry => ({
      mark: { of: "node", kind: "state", paint: colourOf(one, painting, palette) },
      text: nameOf(one),
      count: number(one.ids.length),
    }),
  );
  const others: LegendEntry[] =
    rest > 0
      ? [
          {
            mark: { of: "node", kind: "state", paint: mix(palette.neutral, palette.paper, 1) },
            text: t("measures.group.rest"),
            count: number(rest),
          },
        ]
      : [];
  const by = { text: t("taking.plate.paintBy", { measure: t(`measures.name.${paint}`) }) };
  return { title: t("taking.plate.look"), entries: [{ text: sized }, by, ...entries, ...others] };
}
