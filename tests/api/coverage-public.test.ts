import { beforeAll, describe, expect, test } from "vitest";
import type { CoverageCells } from "../../server/contract/wire/coverage.ts";
import type { GapsAnswer } from "../../server/contract/wire/gaps.ts";
import { HAS_PUBLIC_DATA } from "../data/import/public-datasets.ts";
import { publicServer } from "./public.ts";
import type { Server } from "./served.ts";

/** What was counted in the public data by hand: the corridors of 100,000 people and more, and what an inventory has of them. */
describe.skipIf(!HAS_PUBLIC_DATA)("on the migrant stock of 2019 and the inventory of labour agreements", () => {
  let served: Server;
  beforeAll(async () => {
    served = await publicServer();
  }, 300_000);

  const PUBLIC = "dataset:migrant-stock-2019,dataset:labour-agreements";
  const LARGE = "issues=issue:labour_mobility&layers=bilateral&metric=stock&year=2019&minimum=100000&order=people&limit=1000";
  const ask = async <T>(url: string): Promise<T> => {
    const answer = await served.get(`/api/${url}`);
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    return answer.json();
  };
  const large = (asOf: string, datasets = PUBLIC) => ask<CoverageCells>(`coverage?${LARGE}&asOf=${asOf}&datasets=${datasets}`);
  const corridor = ({ cells }: CoverageCells, origin: string, destination: string) =>
    cells.find((cell) => cell.origin === `state:${origin}` && cell.destination === `state:${destination}`)?.layers.bilateral;

  test("444 corridors are that large, and of 271 the inventory, partial by its own word, has no record in either direction", async () => {
    const answer = await large("2020-12-31");
    // Of eight more it has memoranda or programmes alone, which bind nobody: none found, and said so.
    expect([answer.total, answer.counts.bilateral?.none_found, answer.counts.bilateral?.soft_beside]).toEqual([444, 279, 8]);
    const none = answer.cells.filter(({ layers }) => layers.bilateral?.state === "none_found");
    const recorded = none.filter(
      ({ layers: { bilateral } }) => bilateral && [bilateral.soft, bilateral.practice, bilateral.unclear].flat().length > 0,
    );
    expect(none.length - recorded.length).toBe(271);
    for (const { layers } of none)
      expect(layers.bilateral?.inventory).toMatchObject({ dataset: "dataset:labour-agreements", completeness: "partial" });
    expect(corridor(answer, "UZB", "KAZ")?.state).toBe("none_found");
  });

  test("after its last day the inventory has none of them: nothing found is unknown, and the answer says why", async () => {
    const answer = await large("2021-01-01");
    expect([answer.total, answer.counts.bilateral?.none_found]).toEqual([444, 0]);
    expect(answer.counts.bilateral?.no_inventory).toBe(279);
    expect(answer.caveats.join()).toContain("end on 31 December 2020");
  });

  test("the agreement of 2019 makes Uzbekistan and Kazakhstan no gap but not established; 270 are left", async () => {
    const answer = await large("2020-12-31", `${PUBLIC},dataset:central-asia`);
    expect(corridor(answer, "UZB", "KAZ")).toMatchObject({ state: "unknown", reason: "date_unknown", atLeast: "signed_only" });
    const { counts, gaps } = await ask<GapsAnswer>(
      `gaps?${LARGE.replace("order=people&", "")}&asOf=2020-12-31&datasets=${PUBLIC},dataset:central-asia`,
    );
    expect(counts.none_found).toBe(answer.counts.bilateral?.none_found);
    expect(gaps.map(({ origin, destination }) => `${origin} ${destination}`)).not.toContain("state:UZB state:KAZ");
    const before = await large("2020-12-31");
    const closed = before.cells.filter(({ origin, destination, layers }) => {
      const after = answer.cells.find((cell) => cell.origin === origin && cell.destination === destination);
      return layers.bilateral?.state === "none_found" && after?.layers.bilateral?.state !== "none_found";
    });
    expect(closed.map(({ origin, destination }) => `${origin} ${destination}`)).toContain("state:UZB state:KAZ");
    expect([answer.counts.bilateral?.none_found, answer.counts.bilateral?.soft_beside]).toEqual([278, 8]);
  });
});
