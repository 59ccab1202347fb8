import type { CoverageChange, CoverageChangesAnswer, WhatIfAnswer } from "../../../server/contract/wire/coverage-changes.ts";

const LAYER = ["state", "reason", "atLeast", "instruments", "undecided"] as const;
const HEAD = [
  "change",
  "origin",
  "originName",
  "destination",
  "destinationName",
  "issue",
  "layer",
  ...LAYER.map((name) => `before.${name}`),
  ...LAYER.map((name) => `after.${name}`),
  "people",
  "peopleOf",
  "caveats",
];

type Answer = Pick<CoverageChangesAnswer, "items" | "states" | "people" | "caveats" | "asOf">;

/** The changes between two days as a file. */
export function changeRows(answer: Answer & Pick<CoverageChangesAnswer, "since">): (string | number)[][] {
  return headed(["since", "asOf"], [answer.since, answer.asOf], answer);
}

/** What would follow as a file: each row says first that it is supposed, and of what. */
export function hypotheticalRows(answer: WhatIfAnswer): (string | number)[][] {
  return headed(["hypothetical", "supposed", "asOf"], ["yes", answer.supposed.join(" "), answer.asOf], answer);
}

function headed(names: readonly string[], values: readonly string[], { items, states, people, caveats }: Answer): (string | number)[][] {
  const named = new Map(states.map(({ id, name }) => [id, name]));
  const whose = people ? [people.metric, people.year, people.edition, people.unit].filter((part) => part !== "").join(", ") : "";
  return [
    [...names, ...HEAD],
    ...items.map((item) => [
      ...values,
      item.kind,
      item.origin,
      named.get(item.origin) ?? item.origin,
      item.destination,
      named.get(item.destination) ?? item.destination,
      item.issue,
      item.level,
      ...layerOf(item.before),
      ...layerOf(item.after),
      item.people ?? "",
      item.people === null ? "" : whose,
      caveats.join(" "),
    ]),
  ];
}

function layerOf({ state, reason, atLeast, agreements, undecided }: CoverageChange["before"]): string[] {
  return [state, reason ?? "", atLeast ?? "", agreements.join(" "), undecided.join(" ")];
}
