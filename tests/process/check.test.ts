import { expect, test } from "vitest";
import { datasetFolder, SOUND } from "../data/folder.ts";
import { run } from "./program.ts";

async function checked(folder: string, ...options: string[]): Promise<{ status: number | null; lines: string[] }> {
  const check = run(["check", folder, ...options], {});
  const status = await check.ended;
  return { status, lines: check.said().trim().split("\n") };
}

test("entente check ends with status 0 where there is no fault, and else with 1 and what the faults mean", async () => {
  const sound = await checked(await datasetFolder(SOUND), "--write-schemas");
  expect(sound).toEqual({ status: 0, lines: [expect.stringContaining("4 nodes, 1 edge, no fault")] });
  const bare = await checked(await datasetFolder(SOUND));
  expect([bare.status, bare.lines.at(-1)]).toEqual([1, expect.stringMatching(/^1 fault: nothing of .+ can be loaded$/)]);
});
