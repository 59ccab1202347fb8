import { beforeAll, describe, expect, test } from "vitest";
import type { QuestionAnswer } from "../../server/contract/wire/questions.ts";
import { HAS_PUBLIC_DATA } from "../data/import/public-datasets.ts";
import { publicServer } from "./public.ts";
import type { Server } from "./served.ts";

const STOCKS = "dataset:migrant-stock-2019";
const INVENTORY = "dataset:labour-agreements";
/** The last day of which the inventory speaks. */
const DAY = "2020-12-31";
const YEAR = "year=2019&edition=UN%20DESA%20Rev.%202019&limit=5000";

/** Answers on the public data sets as published. Skipped, and reported so, where they are not beside the checkout. */
describe.skipIf(!HAS_PUBLIC_DATA)("on UN DESA's stocks and the inventory of labour agreements", () => {
  let served: Server;
  beforeAll(async () => {
    served = await publicServer();
  }, 300_000);

  async function ask(query: string): Promise<QuestionAnswer> {
    const answer = await served.get(`/api/questions/${query}`);
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    return answer.json();
  }
  const corridors = (datasets: readonly string[], asOf = DAY) =>
    ask(`corridors-without-agreement?datasets=${datasets.join(",")}&asOf=${asOf}&${YEAR}`);
  const noneFound = ({ rows }: QuestionAnswer) => rows.filter(({ coverage }) => coverage === "none_found");

  test("444 corridors of 100,000 people or more, 271 of them without a record in either direction, by a partial inventory", async () => {
    const answer = await corridors([STOCKS, INVENTORY]);
    expect(answer.counted.of).toBe(444);
    expect(noneFound(answer)).toHaveLength(271);
    expect(answer.answer).toContain("271 of 444 corridors");
    expect(noneFound(answer).every(({ cells }) => String(cells.why).includes(`(partial, until ${DAY})`))).toBe(true);
    expect(noneFound(answer).every(({ agreements }) => agreements.length === 0)).toBe(true);
    expect(noneFound(answer).map(({ ids }) => ids[0])).toContain("corridor:UZB>KAZ");
    expect(answer.rows.every(({ figures }) => figures.every(({ value, year }) => value >= 100_000 && year === 2019))).toBe(true);
    expect(answer.caveats.find(({ code }) => code === "inventory")?.text).toMatch(/partial, until 31 December 2020/);
  });

  test("with the instruments of Central Asia one of them is closed between the two: Uzbekistan to Kazakhstan is not established", async () => {
    const answer = await corridors([STOCKS, INVENTORY, "dataset:central-asia"]);
    expect(noneFound(answer)).toHaveLength(270);
    const [corridor] = answer.undecided.rows.filter(({ ids }) => ids[0] === "corridor:UZB>KAZ");
    expect(corridor).toMatchObject({ coverage: "unknown", cells: { bilateral: "unknown", people: 294_395 } });
    expect(corridor?.cells.why).toMatch(/entry into force, or end, isn’t established/);
    expect(corridor?.agreements).toContain("agreement:kaz-uzb-2019-labour");
    expect(answer.rows.map(({ ids }) => ids[0])).not.toContain("corridor:UZB>KAZ");
  });

  test("after the inventory's last day nothing is said to be missing, and the answer leads with that", async () => {
    const answer = await corridors([STOCKS, INVENTORY], "2024-12-31");
    expect(noneFound(answer)).toEqual([]);
    expect(answer.answer).toMatch(/^For \d+ of 444 corridors nothing is established\./);
    expect(answer.answer).toContain("271 corridors have no bilateral record in either direction");
    expect(answer.caveats.find(({ code }) => code === "inventory_ends")?.text).toContain("31 December 2020");
  });

  test("without the inventory, nothing found is nothing known", async () => {
    const answer = await corridors([STOCKS]);
    expect([answer.total, answer.undecided.total]).toEqual([0, 444]);
  });

  test("an edition without that year, and a year without figures, say what there is", async () => {
    const answer = await ask(`corridors-without-agreement?datasets=${STOCKS}&year=2018`);
    expect([answer.possible, answer.rows]).toEqual([false, []]);
    expect(answer.answer).toMatch(/2018; there are figures of 1990, 1995, 2000, 2005, 2010, 2015 and 2019/);
    const unknown = await served.get(`/api/questions/corridors-without-agreement?datasets=${STOCKS}&edition=Rev.%201066`);
    expect([unknown.statusCode, unknown.json().error.message]).toEqual([
      400,
      expect.stringContaining("names “Rev. 1066”, which is not there"),
    ]);
  });

  test("the citizens of a state abroad are shared out to the last one", async () => {
    const datasets = `datasets=${STOCKS},${INVENTORY},dataset:central-asia`;
    const answer = await ask(`citizens-covered?${datasets}&asOf=${DAY}&${YEAR}`);
    const shares = [...answer.rows, ...answer.undecided.rows].reduce((sum, { cells }) => sum + Number(cells.share), 0);
    expect(shares).toBeCloseTo(1, 9);
    expect(answer.counted.of).toBe(answer.total + answer.undecided.total);
  });
});
