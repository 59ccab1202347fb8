import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Inventory } from "../../server/contract/inventory.ts";
import type {
  ApplyOptions,
  ImportDecisions,
  ImportOptions,
  ImportPhase,
  ImportState,
  ImportsAnswer,
} from "../../server/contract/wire/imports.ts";
import { EntenteProblem } from "./problem.ts";
import { send, sendForFile, upload } from "./send.ts";

const ADDRESS = "/api/imports";
/** How often a running import is asked how far it is. */
const ASK_AGAIN = 400;

const RESTING: readonly ImportPhase[] = ["ready", "done", "failed"];

/** Whether it waits for a person, or is over: nothing changes by itself any more. */
export function isResting(phase: ImportPhase): boolean {
  return RESTING.includes(phase);
}

/** What may be written here. Whoever has the operator's token is told of the imports under way, too. */
export const importsQuery = (token: string) =>
  queryOptions({
    queryKey: [ADDRESS, token],
    queryFn: ({ signal }) => send<ImportsAnswer>("GET", ADDRESS, undefined, signal),
    staleTime: 0,
    retry: false,
  });

export const importQuery = (id: string, token: string) =>
  queryOptions({
    queryKey: [ADDRESS, id, token],
    queryFn: ({ signal }) => send<ImportState>("GET", `${ADDRESS}/${id}`, undefined, signal),
    refetchInterval: ({ state: { data } }) => (data && isResting(data.phase) ? false : ASK_AGAIN),
    staleTime: 0,
    retry: (failures, problem) => failures < 3 && problem instanceof EntenteProblem && problem.status === 0,
  });

/** What a step answers is at once what is known of its import: an answer on its way is of the time before it. */
export async function keepState(client: QueryClient, state: ImportState, token: string): Promise<void> {
  const { queryKey } = importQuery(state.id, token);
  await client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, state);
}

export function beginImport(
  files: readonly File[],
  options: ImportOptions,
  told: (sent: number, total: number) => void,
  signal: AbortSignal,
): Promise<ImportState> {
  const form = new FormData();
  // First what is to be done, then the files: the server reads them as they come.
  form.append("options", JSON.stringify(options));
  for (const file of files) form.append("files", file, file.name);
  return upload<ImportState>(ADDRESS, form, told, signal);
}

export const decideImport = (id: string, decisions: ImportDecisions) => send<ImportState>("POST", `${ADDRESS}/${id}/decisions`, decisions);
export const applyImport = (id: string, options: ApplyOptions) => send<ImportState>("POST", `${ADDRESS}/${id}/apply`, options);
export const cancelImport = (id: string) => send<void>("DELETE", `${ADDRESS}/${id}`);
export const faultsOf = (id: string) => sendForFile(`${ADDRESS}/${id}/faults.csv`);
/** Only says what would go: applied like any other import. */
export const beginRemoval = (dataset: string) => send<ImportState>("DELETE", `/api/datasets/${encodeURIComponent(dataset)}?dryRun=true`);
export const describeDataset = (dataset: string, inventoryOf: readonly Inventory[]) =>
  send<ImportState>("PATCH", `/api/datasets/${encodeURIComponent(dataset)}`, { inventoryOf });
