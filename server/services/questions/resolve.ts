import { EntenteError } from "../../contract/errors.ts";
import type { QuestionParameters } from "../../contract/wire/questions.ts";
import type { PathGraph } from "../../domain/path-graph.ts";
import { addMonths } from "../../domain/questions/days.ts";
import type { ParameterDefinition, QuestionDefinition } from "../../domain/questions/definitions.ts";
import type { AskedQuestion } from "../../domain/questions/found.ts";
import { today } from "../../domain/time.ts";
import type { Catalogue } from "../catalogue.ts";

/** Parameters of the answer itself, which every question takes. */
const SHARED: readonly string[] = ["limit", "offset", "format"];

/** Fills in what was left out. @throws EntenteError bad_parameter that names what the question doesn't take, or what isn't there */
export function resolve(definition: QuestionDefinition, asked: QuestionParameters, catalogue: Catalogue, graph: PathGraph): AskedQuestion {
  const taken = new Map(definition.parameters.map((each) => [each.name, each]));
  for (const [name, value] of Object.entries(asked)) {
    if (value === undefined || SHARED.includes(name) || taken.has(name)) continue;
    throw refuse(`This question has no parameter “${name}”: it takes ${[...taken.keys()].join(", ")}, limit, offset and format.`);
  }
  const exists = (name: string, id: string): string => {
    const known =
      catalogue.issues.get(id) !== undefined || catalogue.datasets.some((dataset) => dataset.id === id) || graph.numbers.has(id);
    if (!known)
      throw refuse(`The parameter “${name}” names “${id}”, which is not there: look for it at /api/search, or leave the parameter out.`);
    return id;
  };
  const given = <T>(name: string, value: T | undefined): T | undefined => (taken.has(name) ? value : undefined);
  const one = (name: "issue" | "organisation" | "agreement" | "state"): string | undefined => {
    const value = given(name, asked[name]);
    return value === undefined ? presetId(taken.get(name), graph, catalogue) : exists(name, value);
  };
  const bloc = given("bloc", asked.bloc);
  if (bloc?.length) expectBlocs(taken.get("bloc"), bloc);
  const regions = given("regions", asked.regions) ?? [];
  // A place of the reader's own stands for the one that the question has by itself.
  const placed = regions.length > 0 || (taken.get("bloc")?.type === "place" && asked.state !== undefined);
  const to = given("to", asked.to) ?? today();
  const definite = {
    issue: one("issue"),
    organisation: one("organisation"),
    agreement: one("agreement"),
    state: one("state"),
    metric: given("metric", asked.metric) ?? textPreset(taken.get("metric")),
    year: given("year", asked.year),
    edition: given("edition", asked.edition),
  };
  return {
    ...Object.fromEntries(Object.entries(definite).filter(([, value]) => value !== undefined)),
    t: taken.has("asOf") ? (asked.asOf ?? today()) : to,
    minimum: given("minimum", asked.minimum) ?? numberPreset(taken.get("minimum")),
    bloc: bloc?.length ? bloc.map((id) => exists("bloc", id)) : placed ? [] : blocPreset(taken.get("bloc"), graph),
    regions,
    inside: [],
    years: given("years", asked.years) ?? numberPreset(taken.get("years")),
    months: given("months", asked.months) ?? numberPreset(taken.get("months")),
    from: given("from", asked.from) ?? addMonths(to, -120),
    to,
    roles: given("roles", asked.roles)?.length ? (asked.roles ?? []) : listPreset(taken.get("roles")),
    datasets: (asked.datasets ?? []).map((id) => exists("datasets", id)),
  };
}

function expectBlocs(definition: ParameterDefinition | undefined, bloc: readonly string[]): void {
  const wanted = definition?.type === "bodies" ? 2 : 1;
  if (bloc.length !== wanted)
    throw refuse(
      `The parameter “bloc” takes ${wanted === 2 ? "two organisations, with a comma between" : "one organisation"} here, and has ${bloc.length}.`,
    );
}

function refuse(detail: string): EntenteError {
  return new EntenteError("bad_parameter", { detail });
}

/** What other data don't know is not filled in. */
function presetId(definition: ParameterDefinition | undefined, graph: PathGraph, { issues }: Catalogue): string | undefined {
  const preset = textPreset(definition);
  return preset !== undefined && (graph.numbers.has(preset) || issues.get(preset)) ? preset : undefined;
}

function blocPreset(definition: ParameterDefinition | undefined, graph: PathGraph): readonly string[] {
  const preset = listPreset(definition);
  return preset.every((id) => graph.numbers.has(id)) ? preset : [];
}

function textPreset(definition: ParameterDefinition | undefined): string | undefined {
  return typeof definition?.preset === "string" ? definition.preset : undefined;
}

function numberPreset(definition: ParameterDefinition | undefined): number {
  return typeof definition?.preset === "number" ? definition.preset : 0;
}

function listPreset(definition: ParameterDefinition | undefined): readonly string[] {
  return Array.isArray(definition?.preset) ? definition.preset : [];
}
