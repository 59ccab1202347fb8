import type { Audience, ParameterType, ParameterValue, QuestionSlug } from "../../contract/wire/questions.ts";

/** A parameter of a question. `preset` is what it is if left out; without one, today, the largest figures, or nothing. */
export type ParameterDefinition = {
  name: string;
  type: ParameterType;
  description: string;
  preset?: ParameterValue;
  required?: boolean;
  minimum?: number;
  maximum?: number;
};

export type QuestionDefinition = {
  slug: QuestionSlug;
  title: string;
  /** `{name}` stands for a parameter. */
  sentence: string;
  audience: Audience;
  parameters: readonly ParameterDefinition[];
};

const asOf: ParameterDefinition = { name: "asOf", type: "day", description: "The day asked about; today if left out" };
const datasets: ParameterDefinition = {
  name: "datasets",
  type: "datasets",
  description: "Only what these say; all if left out",
  preset: [],
};
const labour: ParameterDefinition = {
  name: "issue",
  type: "issue",
  description: "The issue, those under it included",
  preset: "issue:labour_mobility",
};
const anyIssue: ParameterDefinition = { name: "issue", type: "issue", description: "The issue; every migration issue if left out" };
const roles: ParameterDefinition = {
  name: "roles",
  type: "roles",
  description: "Roles of membership that count",
  preset: ["member", "chair"],
};
/** A bloc, or what stands in its place: regions, and in a place one state. */
const bloc = (type: "place" | "grouping", preset: string | undefined, description: string): ParameterDefinition[] => [
  { name: "bloc", type, description, ...(preset === undefined ? {} : { preset: [preset], required: true }) },
  { name: "regions", type: "regions", description: "The states of these regions, or the bloc’s members among them", preset: [] },
  ...(type === "place" ? [state("Only what this state has a part in; every state if left out", false)] : []),
];
const months = (preset: number): ParameterDefinition => ({
  name: "months",
  type: "number",
  description: "Whole months ahead",
  preset,
  minimum: 0,
  maximum: 600,
});

const FIGURES: readonly ParameterDefinition[] = [
  { name: "metric", type: "metric", description: "What is measured", preset: "stock" },
  { name: "year", type: "year", description: "Figures of this year; the latest of the edition if left out", minimum: 1900, maximum: 2100 },
  { name: "edition", type: "edition", description: "Edition of the figures; the one with most corridors if left out" },
];
const minimum = (preset: number): ParameterDefinition => ({
  name: "minimum",
  type: "number",
  description: "Least figure of a corridor",
  preset,
  minimum: 0,
  maximum: 1e12,
});
const state = (description: string, required = true): ParameterDefinition => ({
  name: "state",
  type: "state",
  description,
  ...(required && { required, preset: "state:UZB" }),
});

const about = (slug: QuestionSlug, audience: Audience, title: string, sentence: string, ...parameters: ParameterDefinition[]) => ({
  slug,
  audience,
  title,
  sentence,
  parameters: [...parameters, datasets],
});

/** The fifteen questions: what each asks, and what can be changed in it. */
export const QUESTIONS: readonly QuestionDefinition[] = [
  about(
    "corridors-without-agreement",
    "diplomat",
    "Corridors without an agreement",
    "Which corridors ({bloc}) of at least {minimum} people ({metric}, {year}, {edition}) have no {issue} agreement in force between origin and destination as of {asOf}, and which regional layer covers them anyway?",
    minimum(100_000),
    labour,
    asOf,
    ...FIGURES,
    ...bloc("place", undefined, "Only corridors within a bloc or a region, or of a state; all if left out"),
  ),
  about(
    "members-outside-agreement",
    "diplomat",
    "Members outside an agreement",
    "Which members ({roles}) of {organisation} are outside the {agreement} as of {asOf}: never signed, signed only, withdrawn?",
    {
      name: "organisation",
      type: "organisation",
      description: "Whose members",
      preset: "organisation:cis",
      required: true,
    },
    {
      name: "agreement",
      type: "agreement",
      description: "Which agreement of it",
      preset: "agreement:cis-1998-irregular-migration",
      required: true,
    },
    asOf,
    roles,
  ),
  about(
    "what-if-accession",
    "diplomat",
    "What an accession would change",
    "What would change if {state} joined {organisation} on {asOf}: new pairs, new issues, people ({metric}, {year}, {edition}) in newly linked corridors?",
    state("Who joins"),
    {
      name: "organisation",
      type: "organisation",
      description: "What it joins",
      preset: "organisation:almaty-process",
      required: true,
    },
    asOf,
    anyIssue,
    ...FIGURES,
  ),
  about(
    "signed-not-ratified",
    "diplomat",
    "Signed and not ratified",
    "Who signed a binding instrument on {issue} at least {years} years before {asOf} and hasn’t ratified it ({bloc})?",
    anyIssue,
    { name: "years", type: "number", description: "Whole years since the signature", preset: 5, minimum: 0, maximum: 100 },
    asOf,
    ...bloc("place", undefined, "Only the states of a bloc or a region, or one state; everybody if left out"),
  ),
  about(
    "soft-law-only",
    "diplomat",
    "Corridors that rest on soft law",
    "Which corridors ({bloc}) of at least {minimum} people ({metric}, {year}, {edition}) rest on soft law or practice alone on {issue} as of {asOf}?",
    minimum(10_000),
    labour,
    asOf,
    ...FIGURES,
    ...bloc("place", undefined, "Only corridors within a bloc or a region, or of a state; all if left out"),
  ),
  about(
    "control-without-pathway",
    "diplomat",
    "Control without a pathway",
    "Where is there an agreement on control (readmission, irregular migration) and none on a pathway (labour mobility) as of {asOf} ({bloc})?",
    asOf,
    ...bloc("place", undefined, "Only pairs within a bloc or a region, or of a state; all if left out"),
    ...FIGURES,
  ),
  about(
    "rights-asymmetry",
    "researcher",
    "Rights bind one end only",
    "Where is the origin bound by the {agreement} and the destination not, as of {asOf}, where the corridor holds at least {minimum} people ({metric}, {year}, {edition})?",
    {
      name: "agreement",
      type: "agreement",
      description: "Which convention",
      preset: "agreement:icrmw-1990",
      required: true,
    },
    asOf,
    minimum(1),
    ...FIGURES,
  ),
  about(
    "pairs-without-agreement",
    "diplomat",
    "Pairs without an agreement",
    "Which pairs of states ({bloc}) have no agreement with each other on {issue} as of {asOf}?",
    ...bloc("place", "organisation:cis", "A bloc, a region, or a state"),
    labour,
    asOf,
  ),
  about(
    "what-peers-have",
    "diplomat",
    "What the peers have",
    "What do the other states of {bloc} have on {issue} that {state} lacks as of {asOf}?",
    state("Who lacks it"),
    ...bloc("grouping", "organisation:cis", "Who its peers are"),
    anyIssue,
    asOf,
  ),
  about(
    "lapsing-soon",
    "diplomat",
    "What lapses soon",
    "What on {issue} lapses within {months} months of {asOf} ({state}, {bloc})?",
    months(12),
    anyIssue,
    asOf,
    state("Only what it is party to; everybody’s if left out", false),
    ...bloc("grouping", undefined, "Only what its states are party to; everything if left out"),
  ),
  about(
    "citizens-covered",
    "researcher",
    "Citizens covered abroad",
    "What share of the citizens of {state} abroad ({metric}, {year}, {edition}) is covered on {issue} as of {asOf}?",
    state("Whose citizens"),
    labour,
    asOf,
    ...FIGURES,
  ),
  about(
    "duplication",
    "researcher",
    "Duplication",
    "Where do two bodies bring together the same pair of states on the same issue ({issue}) as of {asOf} ({bloc})?",
    anyIssue,
    asOf,
    ...bloc("place", undefined, "Only pairs within a bloc or a region, or of a state; all if left out"),
  ),
  about(
    "bridges",
    "educator",
    "Who bridges two blocs",
    "Who bridges {bloc} on {issue} as of {asOf}?",
    { name: "bloc", type: "bodies", description: "Two organisations", preset: ["organisation:eaeu", "organisation:ots"], required: true },
    anyIssue,
    asOf,
  ),
  about(
    "changes",
    "educator",
    "What changed",
    "What changed on {issue} between {from} and {to} ({state})?",
    { name: "from", type: "day", description: "The earlier day; ten years before the later one if left out" },
    { name: "to", type: "day", description: "The later day; today if left out" },
    anyIssue,
    state("Only what concerns it; everything if left out", false),
  ),
  about(
    "weak-evidence",
    "researcher",
    "Weakly evidenced gaps",
    "Which gaps that sources claim on {issue} are weakly evidenced as of {asOf}: stale sources, or facts that contradict them?",
    anyIssue,
    asOf,
  ),
];
