import { EntenteError } from "../../contract/errors.ts";
import type { SupposedChange, WhatIfBody } from "../../contract/wire/coverage-changes.ts";
import type { Hypothesis } from "../../domain/coverage/hypothesis.ts";
import type { CoverageFacts } from "../../domain/coverage/instruments.ts";
import { compare } from "../../domain/parallel.ts";
import { dayText } from "../../domain/questions/days.ts";
import { coverageIssues, coverageProvisionIssues } from "../../queries/coverage.ts";
import * as nodeQueries from "../../queries/nodes.ts";
import type { GraphStore } from "../../store/port.ts";

/** What is supposed, with what it touches. */
export type Supposed = { hypotheses: Hypothesis[]; issues: string[]; names: ReadonlyMap<string, string> };

/** @throws EntenteError not_found where a state or an agreement isn't there; bad_parameter where nothing is known to change */
export async function readSupposed(
  store: GraphStore,
  { changes, issues, datasets = [] }: WhatIfBody,
  t: string,
  signal?: AbortSignal,
): Promise<Supposed> {
  const ids = [...new Set(changes.flatMap((change) => (change.kind === "agreement" ? change.parties : idsOf(change))))];
  const agreements = ids.filter((id) => id.startsWith("agreement:"));
  const about = { agreements, datasets: [...datasets] };
  const [nodes, direct, through] = await Promise.all([
    store.run(nodeQueries.nodes, { ids }, signal),
    agreements.length === 0 ? [] : store.run(coverageIssues, about, signal),
    agreements.length === 0 ? [] : store.run(coverageProvisionIssues, about, signal),
  ]);
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const lost = ids.find((id) => !names.has(id));
  if (lost !== undefined) throw new EntenteError("not_found", { what: `node ${lost}` });
  const covered = [...direct, ...through].map(({ issue }) => issue);
  const own = changes.flatMap((change) => (change.kind === "agreement" ? change.issues : []));
  const touched = issues?.length ? issues : [...new Set([...covered, ...own])];
  if (touched.length === 0) {
    const detail = "The agreements named cover no issue in the chosen datasets, so nothing follows; name the issues to ask about.";
    throw new EntenteError("bad_parameter", { detail });
  }
  const late = changes.find(({ on }) => on !== undefined && on > t);
  if (late)
    throw new EntenteError("bad_parameter", {
      detail: `A change on ${late.on} has no consequence on ${t}; give an asOf of that day or later.`,
    });
  return { hypotheses: changes.map((change, at) => hypothesisOf(change, at, t)), issues: touched.sort(compare), names };
}

function idsOf(change: Exclude<SupposedChange, { kind: "agreement" }>): string[] {
  return change.kind === "in_force" ? [change.agreement] : [change.state, change.agreement];
}

function hypothesisOf(change: SupposedChange, at: number, t: string): Hypothesis {
  const on = change.on ?? t;
  if (change.kind !== "agreement") return { ...change, on };
  const { name = "A supposed agreement", bindingness = "binding", level, parties, issues } = change;
  return { kind: "agreement", id: `agreement:supposed-${at + 1}`, name, level, bindingness, parties, issues, on };
}

/** @throws EntenteError bad_parameter where who would ratify hasn't signed, or who would leave is no party */
export function refuseImpossible({ agreements, parties }: CoverageFacts, { hypotheses, names }: Supposed): void {
  for (const supposed of hypotheses) {
    if (supposed.kind !== "ratification" && supposed.kind !== "withdrawal") continue;
    // An agreement on other issues than those asked about has no consequence here, and isn't judged.
    if (!agreements.some(({ id }) => id === supposed.agreement)) continue;
    const isParty = parties.some(({ actor, agreement }) => actor === supposed.state && agreement === supposed.agreement);
    if (isParty) continue;
    const [state, agreement] = [names.get(supposed.state), names.get(supposed.agreement)];
    const remedy = supposed.kind === "ratification" ? "Suppose an accession instead." : "Suppose its accession first.";
    throw new EntenteError("bad_parameter", { detail: `Nothing says that ${state} signed or joined ${agreement}. ${remedy}` });
  }
}

/** The states that a change touches: whoever else is party to the same instrument meets them. */
export function touchedBy({ hypotheses }: Supposed, { parties }: CoverageFacts): Set<string> {
  return new Set(
    hypotheses.flatMap((supposed) => {
      if (supposed.kind === "agreement") return supposed.parties;
      if (supposed.kind !== "in_force") return [supposed.state];
      return parties.flatMap(({ actor, agreement }) => (agreement === supposed.agreement ? [actor] : []));
    }),
  );
}

export function inWords({ hypotheses, names }: Supposed): string[] {
  return hypotheses.map((supposed) => sentence(supposed, (id) => names.get(id) ?? id));
}

function sentence(supposed: Hypothesis, named: (id: string) => string): string {
  switch (supposed.kind) {
    case "accession":
      return `${named(supposed.state)} accedes to ${named(supposed.agreement)} on ${dayText(supposed.on)}.`;
    case "ratification":
      return `${named(supposed.state)} ratifies ${named(supposed.agreement)} on ${dayText(supposed.on)}, which enters into force for it that day.`;
    case "withdrawal":
      return `${named(supposed.state)} leaves ${named(supposed.agreement)} on ${dayText(supposed.on)}.`;
    case "in_force":
      return `${named(supposed.agreement)} enters into force on ${dayText(supposed.on)}.`;
    case "agreement": {
      const { name, level, bindingness, on, parties } = supposed;
      return `${name} (${level}, ${bindingness}) enters into force on ${dayText(on)} between ${parties.map(named).join(", ")}.`;
    }
  }
}
