import { isId } from "../../../server/contract/ids.ts";
import { pairEnds } from "../../../server/domain/pair.ts";
import { endsOf, type Selected } from "../../state/selected.ts";
import { KIND_LABEL } from "../legend/kind-label.ts";
import { metricName, periodText, valueText } from "../parts/figure-words.ts";
import { factsText } from "../parts/relation-text.ts";
import type { Ground } from "./action.ts";

/** A line for each of these, to be pasted anywhere. */
export function asText({ aim, ...ground }: Ground): string {
  return aim.keys.map((key) => lineOf(key, ground)).join("\n");
}

function lineOf(key: Selected, { drawn, names, words }: Omit<Ground, "aim">): string {
  const { t } = words;
  const ends = endsOf(key).map(names.of);
  const [a = "", b = ""] = ends;
  const flow = isId("Corridor", key) ? drawn.flowOf(key) : undefined;
  if (flow) {
    const figure = {
      value: valueText(flow.figure, words),
      metric: metricName(flow.figure.metric, words),
      when: periodText(flow.figure, words),
    };
    return t("actions.text.flow", { origin: flow.origin.name, destination: flow.destination.name, ...figure });
  }
  const tie = pairEnds(key) && drawn.tieOf(key);
  if (tie) return t("canvas.tie", { a, b, strength: t(`strength.${tie.strongest}`), weight: tie.weight });
  const relation = drawn.relationOf(key);
  if (relation) return [`${a} → ${b}: ${t(`relation.${relation.type}.out`)}`, factsText(relation, words)].filter(Boolean).join(", ");
  if (ends.length > 1) return ends.join(isId("Corridor", key) ? " → " : " – ");
  if (!drawn.graph.hasNode(key)) return names.of(key);
  const { kind, degree } = drawn.graph.getNodeAttributes(key);
  return t("actions.text.node", {
    name: names.of(key),
    kind: t(`kind.${KIND_LABEL[kind]}`),
    ties: t("common.counts.ties", { count: degree }),
  });
}
