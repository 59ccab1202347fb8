import type { ExportFormat, ExportView } from "../../server/contract/wire/export.ts";
import type { GapParameters } from "../../server/contract/wire/gaps.ts";
import type { QuestionSlug } from "../../server/contract/wire/questions.ts";
import { isActorId } from "../../server/domain/pair.ts";
import { addressOf } from "./address.ts";
import { type AskedCoverage, coverageParameters } from "./coverage.ts";
import { type CorridorView, kindParameters } from "./flow-requests.ts";
import { type InstrumentsView, instrumentFilters } from "./instrument-requests.ts";
import { comparedFilters } from "./network-requests.ts";
import type { AskedValues } from "./questions.ts";
import { file } from "./request.ts";

/** A question whose whole answer is taken away: what was hidden, expanded or cut by hand is no part of it. */
export type Asked = { view: ExportView; parameters: Parameters<typeof addressOf>[1] };

/** The address of a question's answer as a file. */
export function exportAddress({ view, parameters }: Asked, format: ExportFormat): string {
  return addressOf("/api/export", { view, ...parameters, format });
}

export function exportFile(asked: Asked, format: ExportFormat): Promise<Blob> {
  return file(exportAddress(asked, format));
}

export function askedOfNetwork(view: CorridorView): Asked {
  const focus = view.focus !== undefined && isActorId(view.focus) ? { focus: view.focus } : {};
  return { view: "network", parameters: { ...focus, ...comparedFilters(view) } };
}

export function askedOfInstruments(view: InstrumentsView): Asked {
  return { view: "instruments", parameters: { ...(view.focus !== undefined && { focus: view.focus }), ...instrumentFilters(view) } };
}

export function askedOfCoverage(view: AskedCoverage): Asked {
  const { format: _, limit: __, ...parameters } = coverageParameters(view);
  return { view: "coverage", parameters };
}

export function askedOfGaps(parameters: GapParameters): Asked {
  return { view: "gaps", parameters };
}

export function askedOfQuestion(question: QuestionSlug, values: AskedValues): Asked {
  return { view: "question", parameters: { question, ...values } };
}

/** All figures of the kind that is drawn: out of the state in focus, into it, or of everybody. */
export function askedOfCorridors(
  { focus, flows, datasets }: CorridorView,
  measure: { metric: string; unit: string; edition: string | null; year: number | null } | undefined,
): Asked {
  const end = focus?.startsWith("state:") ? focus : undefined;
  return {
    view: "corridors",
    parameters: {
      ...(end !== undefined && flows === "out" && { origin: [end] }),
      ...(end !== undefined && flows === "in" && { destination: [end] }),
      ...(measure && kindParameters(measure)),
      datasets: [...datasets],
    },
  };
}
