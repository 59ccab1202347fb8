import {
  type AgreementId,
  type DatasetId,
  type IssueId,
  idOf,
  isId,
  type NodeLabel,
  type OrganisationId,
  prefixOf,
  type StateId,
} from "../../server/contract/ids.ts";
import { ROLES, type Role } from "../../server/contract/vocabulary.ts";
import { fromListed, isFigureName, toListed } from "../../server/domain/lists.ts";
import type { placeParameters } from "../../server/domain/questions/place.ts";
import { dayOf, regionOf, wholeOf } from "./compact.ts";
import { type Dropped, reader } from "./reader.ts";
import type { ViewSearch } from "./search.ts";

/** What is asked in a question beside what it asks by itself. Whatever is absent is as the question has it. */
export type QuestionValues = {
  issue?: IssueId;
  asOf?: string;
  minimum?: number;
  metric?: string;
  year?: number;
  edition?: string;
  bloc: readonly OrganisationId[];
  regions: readonly string[];
  organisation?: OrganisationId;
  agreement?: AgreementId;
  state?: StateId;
  years?: number;
  months?: number;
  from?: string;
  to?: string;
  roles: readonly Role[];
  datasets: readonly DatasetId[];
};

export const AS_ASKED: QuestionValues = { bloc: [], regions: [], roles: [], datasets: [] };

/** Named as in the API; in the order in which they are written. */
export const QUESTION_PARAMETERS = [
  "issue",
  "asOf",
  "minimum",
  "metric",
  "year",
  "edition",
  "bloc",
  "regions",
  "organisation",
  "agreement",
  "state",
  "years",
  "months",
  "from",
  "to",
  "roles",
  "datasets",
] as const satisfies readonly (keyof QuestionValues)[];
export type QuestionParameterName = (typeof QUESTION_PARAMETERS)[number];

const MOST = { bloc: 2, regions: 30, datasets: 50 } as const;
const LABELS = { issue: "Issue", organisation: "Organisation", agreement: "Agreement", state: "State" } as const;

/** Ids without what their parameter says anyway. A pure inverse of {@link decodeQuestion}. */
export function encodeQuestion(values: QuestionValues): ViewSearch {
  const texts: Readonly<Record<QuestionParameterName, string | undefined>> = {
    issue: tail("Issue", values.issue),
    asOf: values.asOf,
    minimum: values.minimum === undefined ? undefined : String(values.minimum),
    metric: values.metric === undefined ? undefined : toListed(values.metric),
    year: values.year === undefined ? undefined : String(values.year),
    edition: values.edition === undefined ? undefined : toListed(values.edition),
    bloc: values.bloc.map((id) => tail("Organisation", id)).join(","),
    regions: values.regions.join(","),
    organisation: tail("Organisation", values.organisation),
    agreement: tail("Agreement", values.agreement),
    state: tail("State", values.state),
    years: values.years === undefined ? undefined : String(values.years),
    months: values.months === undefined ? undefined : String(values.months),
    from: values.from,
    to: values.to,
    roles: values.roles.join(","),
    datasets: values.datasets.map((id) => tail("Dataset", id)).join(","),
  };
  return Object.fromEntries(QUESTION_PARAMETERS.flatMap((name) => (texts[name] ? [[name, texts[name]]] : [])));
}

/** What an address asks, and what in it named nothing. Total: it never throws. */
export function decodeQuestion(search: Readonly<Record<string, unknown>>): { values: QuestionValues; dropped: readonly Dropped[] } {
  const read = reader(search, QUESTION_PARAMETERS);
  const id = <L extends keyof typeof LABELS>(name: L) => read.one(name, (text) => idFrom(LABELS[name], text));
  const found = {
    issue: id("issue"),
    asOf: read.one("asOf", dayOf),
    minimum: read.one("minimum", amountOf),
    metric: read.one("metric", wordOf),
    year: read.one("year", (text) => wholeOf(text, 1900, 2100)),
    edition: read.one("edition", wordOf),
    organisation: id("organisation"),
    agreement: id("agreement"),
    state: id("state"),
    years: read.one("years", (text) => wholeOf(text, 0, 100)),
    months: read.one("months", (text) => wholeOf(text, 0, 600)),
    from: read.one("from", dayOf),
    to: read.one("to", dayOf),
  };
  return {
    values: {
      ...defined(found),
      bloc: read.list("bloc", MOST.bloc, (text) => idFrom("Organisation", text)),
      regions: read.list("regions", MOST.regions, regionOf),
      roles: read.list("roles", ROLES.length, (text) => ROLES.find((role) => role === text)),
      datasets: read.list("datasets", MOST.datasets, (text) => idFrom("Dataset", text)),
    },
    dropped: read.dropped,
  };
}

/** One value as the text of a URL, or nothing for what the question has by itself. What means nothing changes nothing. */
export function withValue(values: QuestionValues, name: QuestionParameterName, text: string): QuestionValues {
  const search = { ...encodeQuestion(values), [name]: text };
  return decodeQuestion(search).values;
}

/** A bloc, a region or a state in place of what stood for the place before; the empty text is the question's own place. */
export function withPlace(values: QuestionValues, names: ReturnType<typeof placeParameters>, chosen: string): QuestionValues {
  const cleared = names.reduce((rest, name) => withValue(rest, name, ""), values);
  if (chosen === "") return cleared;
  const name = isId("State", chosen) ? "state" : isId("Organisation", chosen) ? "bloc" : "regions";
  return withValue(cleared, name, shortOf(chosen));
}

/** What an id or a list of ids reads as in the URL. */
export function shortOf(value: string): string {
  return value.includes(":") ? value.slice(value.indexOf(":") + 1) : value;
}

function idFrom<L extends NodeLabel>(label: L, text: string) {
  const id = `${prefixOf(label)}:${text}`;
  return isId(label, id) ? idOf(label, id) : undefined;
}

function tail(label: NodeLabel, id: string | undefined): string | undefined {
  return id?.slice(prefixOf(label).length + 1);
}

function amountOf(text: string): number | undefined {
  const value = /^\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
  return value !== undefined && value <= 1e12 ? value : undefined;
}

function wordOf(text: string): string | undefined {
  const word = fromListed(text);
  return isFigureName(word) ? word : undefined;
}

function defined<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) Object.assign(known, { [name]: value });
  }
  return known;
}
