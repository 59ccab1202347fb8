import Value from "typebox/value";
import { beforeAll, describe, expect, test } from "vitest";
import { type Statement, StatementsAnswer } from "../../server/contract/wire/explore.ts";
import { type Server, serverOn } from "./served.ts";

let served: Server;
let all: Statement[];
beforeAll(async () => {
  served = await serverOn("regional");
  all = (await ask("limit=500")).statements;
});

async function ask(query: string): Promise<StatementsAnswer> {
  const answer = await served.get(`/api/statements?${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  const body: unknown = answer.json();
  expect([...Value.Errors(StatementsAnswer, body)]).toEqual([]);
  if (!Value.Check(StatementsAnswer, body)) throw new Error("breaks its schema");
  return body;
}

const ids = ({ statements }: { statements: readonly Statement[] }) => statements.map(({ id }) => id);
const where = (holds: (statement: Statement) => boolean) => all.filter(holds).map(({ id }) => id);

describe("statements are narrowed", () => {
  test("by stance, one or several", async () => {
    expect(ids(await ask("stance=gap"))).toEqual(where(({ stance }) => stance === "gap"));
    expect(ids(await ask("stance=gap,fact"))).toEqual(where(({ stance }) => stance === "gap" || stance === "fact"));
  });

  test("the thirteen gaps and the nineteen recommendations of the article stand under their names", async () => {
    const printed = async (stance: string, letter: string) =>
      ids(await ask(`stance=${stance}&datasets=dataset:uzbekistan-2025&limit=500`)).filter((id) =>
        id.startsWith(`claim:kamilov-${letter}`),
      );
    const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `claim:kamilov-${letter}${at + 1}`);
    expect((await printed("gap", "a")).sort()).toEqual(numbered("a", 13).sort());
    expect((await printed("recommendation", "r")).sort()).toEqual(numbered("r", 19).sort());
  });

  test("by what they are about", async () => {
    const found = await ask("about=organisation:ots");
    expect(ids(found)).toContain("claim:kamilov-a3");
    expect(ids(found)).toEqual(where(({ about }) => about.some(({ id }) => id === "organisation:ots")));
  });

  test("by issue, its children included, whether proposed or spoken of", async () => {
    const found = ids(await ask("issues=issue:skills_recognition&limit=500"));
    // Vocational training belongs to it: proposed by the one, spoken of by the other.
    expect(found).toEqual(expect.arrayContaining(["claim:kamilov-r2", "claim:kamilov-a11"]));
    expect(found.length).toBeLessThan(all.length);
  });

  test("by section, in which a comma is escaped", async () => {
    expect(ids(await ask("section=CONCLUSION"))).toEqual(where(({ section }) => section === "CONCLUSION"));
    for (const section of ["CONC%4cUSION", "CONCLUSION%2C"]) {
      const refused = await served.get(`/api/statements?section=${encodeURIComponent(section)}`);
      expect([refused.statusCode, refused.json().error.message]).toEqual([400, expect.stringContaining("“CONCLUSION”")]);
    }
  });

  test("to what is contradicted, or to what is not", async () => {
    const contested = await ask("contested=true&limit=500");
    expect(ids(contested)).toEqual(where(({ contradictedBy }) => contradictedBy.length > 0));
    expect(contested.total + (await ask("contested=false")).total).toBe(all.length);
    const turkic = contested.statements.find(({ id }) => id === "claim:kamilov-a3");
    const [meeting] = turkic?.contradictedBy ?? [];
    expect(meeting?.id).toBe("event:ots-migration-coordination-group-2020");
    expect(meeting?.note).toContain("7 August 2020");
    expect(meeting?.sources[0]).toMatchObject({ id: "source:turkic-council-mcg-2020", confidence: "medium" });
  });

  test("and carry what the datasets remark on them", () => {
    expect(all.find(({ id }) => id === "claim:kamilov-a6")?.notes).toEqual([
      "Asserted only: nothing in the article measures it. It carries no reference.",
    ]);
  });

  test("by dataset: what another dataset adds is gone", async () => {
    const alone = await ask("datasets=dataset:uzbekistan-2025&limit=500");
    expect(alone.statements.find(({ id }) => id === "claim:kamilov-a3")?.contradictedBy).toEqual([]);
    expect(alone.total).toBeLessThan(all.length);
  });

  test("page by page, gaps first and each kind in the order of its source", async () => {
    const paged: string[] = [];
    for (let offset = 0; offset < all.length; offset += 30) {
      const page = await ask(`limit=30&offset=${offset}`);
      expect(page.truncated).toBe(offset + 30 < all.length);
      paged.push(...ids(page));
    }
    expect(paged).toEqual(all.map(({ id }) => id));
    expect(all.findIndex(({ stance }) => stance !== "gap")).toBe(all.filter(({ stance }) => stance === "gap").length);
    expect(paged.indexOf("claim:kamilov-a2")).toBeLessThan(paged.indexOf("claim:kamilov-a10"));
  });
});

describe("what another choice would leave", () => {
  test.each(["", "contested=true", "stance=gap&about=state:UZB", "section=CONCLUSION&issues=issue:labour_mobility"])(
    "is what it leaves: %s",
    async (query) => {
      const { counts } = await ask(query);
      const asked = new URLSearchParams(query);
      const left = async (name: string, value: string) => {
        const changed = new URLSearchParams(asked);
        changed.set(name, value);
        return (await ask(`${changed}&limit=1`)).total;
      };
      for (const { value, count } of counts.stance) expect([value, count]).toEqual([value, await left("stance", value)]);
      for (const { value, count } of counts.section) expect([value, count]).toEqual([value, await left("section", value)]);
      for (const { id, count } of counts.issues) expect([id, count]).toEqual([id, await left("issues", id)]);
      for (const { id, count } of counts.actors) expect([id, count]).toEqual([id, await left("about", id)]);
      expect(counts.contested).toBe(await left("contested", "true"));
    },
  );
});
