import { describe, expect, test } from "vitest";
import { datasetFolder, SOUND } from "../data/folder.ts";
import { run } from "./program.ts";

const HEADER = "from,to,status,source,confidence\n";
const ROW = "state:UZB,agreement:labour,signatory,source:report,medium\n";

async function checked(folder: string, ...options: string[]): Promise<{ status: number | null; lines: string[] }> {
  const check = run(["check", folder, ...options], {});
  const status = await check.ended;
  return { status, lines: check.said().trim().split("\n") };
}

describe("entente check", () => {
  test.each([
    [`${HEADER}${ROW}`, "1 edge, no fault"],
    [`${HEADER}${ROW}${ROW.replace("UZB", "KAZ")}`, "2 edges, no fault"],
    [HEADER, "0 edges, no fault"],
  ])("counts as one says it: %j", async (parties, said) => {
    const folder = await datasetFolder({ ...SOUND, "PARTY_TO.csv": parties });
    const { status, lines } = await checked(folder, "--write-schemas");
    expect([status, lines]).toEqual([0, [expect.stringContaining(`4 nodes, ${said}`)]]);
  });

  test("says how many faults there are, and what they mean", async () => {
    const bare = await checked(await datasetFolder(SOUND));
    expect([bare.status, bare.lines.at(-1)]).toEqual([1, expect.stringMatching(/^1 fault: nothing of .+ can be loaded$/)]);
    const spoilt = { ...SOUND, "State.csv": String(SOUND["State.csv"]).replaceAll("state:", "planet:") };
    const { status, lines } = await checked(await datasetFolder(spoilt));
    expect([status, lines.at(-1)]).toEqual([1, expect.stringMatching(/^[2-9] faults: nothing of .+ can be loaded$/)]);
  });
});
