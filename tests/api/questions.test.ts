import Value from "typebox/value";
import { beforeAll, describe, expect, test } from "vitest";
import { QuestionAnswer, QuestionsAnswer } from "../../server/contract/wire/questions.ts";
import { type Server, serverOn } from "./served.ts";

let served: Server;
beforeAll(async () => {
  served = await serverOn("bundled");
});

async function ask(query: string): Promise<QuestionAnswer> {
  const answer = await served.get(`/api/questions/${query}`);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  const body: QuestionAnswer = answer.json();
  expect([...Value.Errors(QuestionAnswer, body)]).toEqual([]);
  return body;
}
async function list(): Promise<QuestionsAnswer> {
  return (await served.get("/api/questions")).json();
}
const about = ({ rows }: QuestionAnswer) => rows.map(({ ids }) => ids[0]);

describe("the list of questions", () => {
  test("names each with its parameters, what they are if left out, and what there is to choose", async () => {
    const answer = await list();
    expect([...Value.Errors(QuestionsAnswer, answer)]).toEqual([]);
    for (const { sentence, parameters } of answer.questions) {
      const named = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
      for (const { type, choices } of parameters) if (type === "issue" || type === "datasets") expect(choices?.length).toBeGreaterThan(2);
    }
  });

  test("each answers by itself: with rows, or with words that say why there are none", async () => {
    for (const { slug } of (await list()).questions) {
      const answer = await ask(slug);
      expect(answer.answer.length, slug).toBeGreaterThan(20);
      expect(`${answer.sentence} ${answer.answer} ${answer.caveats.map(({ text }) => text).join()}`).not.toMatch(/[{}]|undefined|NaN|: ,/);
      for (const row of [...answer.rows, ...answer.undecided.rows]) {
        expect(Object.keys(row.cells).sort()).toEqual(answer.columns.map(({ key }) => key).sort());
        expect([slug, row.ids, row.sources.length > 0]).toEqual([slug, row.ids, true]);
        for (const source of row.sources) expect(answer.sources.map(({ id }) => id)).toContain(source);
        for (const { key, type } of answer.columns)
          for (const id of [row.cells[key]].flat())
            if (type === "node" && typeof id === "string") expect(answer.names).toHaveProperty([id]);
      }
      expect(answer.counted.found).toBe(answer.total);
      expect(answer.counted.of).toBeGreaterThanOrEqual(answer.total + answer.undecided.total);
    }
  });
});

describe("what lapses soon", () => {
  test("for a state: what it is party to, and what it left before the day is none of it", async () => {
    const soon = "lapsing-soon?asOf=1995-01-01&months=600&limit=1000";
    const [all, own] = [await ask(soon), await ask(`${soon}&state=state:UZB`)];
    const keyOf = ({ ids, cells }: QuestionAnswer["rows"][number]) => [ids[0], cells.what, cells.when].join(" ");
    const rows = [...own.rows, ...own.undecided.rows];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(all.rows.length + all.undecided.rows.length);
    for (const { cells } of rows) expect(cells.parties).toContain("state:UZB");
    const its = [...all.rows, ...all.undecided.rows].filter(({ cells }) => [cells.parties].flat().includes("state:UZB"));
    expect(rows.map(keyOf).sort()).toEqual(its.map(keyOf).sort());
    expect(own.sentence).toContain("Uzbekistan");

    // Ukraine's withdrawal from the agreement of 1998: before it, it lapses; after it, it is nothing to lose.
    const left = (asOf: string) => ask(`lapsing-soon?asOf=${asOf}&months=600&limit=1000&state=state:UKR&issue=issue:irregular_migration`);
    const named = async (asOf: string) => {
      const { rows, undecided } = await left(asOf);
      return [...rows, ...undecided.rows].flatMap(({ ids, cells }) => (cells.what === "withdrawal takes effect" ? [ids[0]] : []));
    };
    expect(await named("2015-01-01")).toContain("agreement:cis-1998-irregular-migration");
    expect(await named("2024-12-31")).not.toContain("agreement:cis-1998-irregular-migration");
  });

  test("what has neither an end nor a term on record is listed apart, as many as the answer says", async () => {
    const { answer, counted, undecided } = await ask("lapsing-soon?asOf=2026-11-27&limit=1000");
    const termless = undecided.rows.filter(({ cells }) => String(cells.why).startsWith("neither"));
    expect(termless.length).toBeGreaterThan(0);
    expect(answer).toContain(`Of ${counted.of} instruments that stood then, ${termless.length} have neither an end nor a term on record.`);
    for (const { cells, coverage, sources } of termless) {
      expect([cells.when, coverage]).toEqual([null, "unknown"]);
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  test("for a state that no instrument binds, it says so instead of an empty list", async () => {
    const answer = await ask("lapsing-soon?asOf=2024-12-31&state=state:TUV&issue=issue:readmission_agreements");
    expect(answer).toMatchObject({ possible: false, answer: expect.stringContaining("Tuvalu") });
  });
});

describe("members outside an agreement", () => {
  test("of the members of the CIS Uzbekistan never signed that of 1998; Ukraine, a former associate, withdrew", async () => {
    const { rows, counted, answer } = await ask("members-outside-agreement?asOf=2025-03-04");
    expect(rows.map(({ ids, coverage }) => [ids[0], coverage])).toEqual([
      ["state:UZB", null],
      ["state:UKR", "lapsed"],
    ]);
    expect(rows[1]?.cells.membership).toMatch(/^former associate/);
    expect(counted).toEqual({ found: 2, of: 10, unknown: 0 });
    expect(answer).toContain("Uzbekistan never signed; Ukraine withdrew");
  });

  test("Turkmenistan, an associate, only in that role", async () => {
    expect(about(await ask("members-outside-agreement?asOf=2025-03-04&roles=associate"))).toEqual(["state:TKM", "state:UKR"]);
  });

  test("of an agreement without a party on record nobody is said to be outside", async () => {
    const { possible, answer, rows } = await ask("members-outside-agreement?agreement=agreement:cis-2007-migration-council");
    expect([possible, rows]).toEqual([false, []]);
    expect(answer).toMatch(/record no party/);
  });
});

test("an accession adds the pairs and the issues that are not shared already", async () => {
  const answer = await ask("what-if-accession?asOf=2025-03-04");
  expect(answer.hypothetical).toBe(true);
  const fresh = answer.rows.filter(({ cells }) => cells.change === "new pair").map(({ ids }) => ids[1]);
  expect(fresh).toEqual(["state:AFG", "state:TKM"]);
  for (const { ids, cells } of answer.rows) {
    const issues = [cells.issues].flat().filter((id) => typeof id === "string");
    expect(issues.length).toBeGreaterThan(0);
    // What is said to be new is on no tie of the two, as the network has it.
    const network = (await served.get(`/api/network?asOf=2025-03-04&states=${ids[0]},${ids[1]}&issues=${issues[0]}&actors=state`)).json();
    expect(network.edges.filter((tie: { issues: string[] }) => tie.issues.includes(String(issues[0])))).toEqual([]);
  }
  expect((await ask("what-if-accession?state=state:KAZ")).possible).toBe(false);
});

describe("a place is a bloc, a region or a state", () => {
  const REGION = ["KAZ", "KGZ", "TJK", "TKM", "UZB"].map((code) => `state:${code}`);
  const everyRow = async (slug: string, place: string): Promise<string[]> => {
    const least = slug.startsWith("corridors") ? "&minimum=5000" : slug === "soft-law-only" ? "&minimum=1" : "";
    const { rows, undecided, truncated } = await ask(`${slug}?limit=5000&asOf=2025-03-04${least}&${place}`);
    expect([truncated, undecided.truncated]).toEqual([false, false]);
    return [...rows, ...undecided.rows].map(({ ids }) => ids.join(" "));
  };
  const statesIn = (row: string): string[] => row.match(/state:[A-Z]{3}/g) ?? [];

  test.each([
    ["corridors-without-agreement", "UZB"],
    ["soft-law-only", "DEU"],
    ["control-without-pathway", "UZB"],
    ["signed-not-ratified", "UZB"],
  ])("%s", async (slug, code) => {
    const [all, inside, own] = [
      await everyRow(slug, ""),
      await everyRow(slug, "regions=Central%20Asia"),
      await everyRow(slug, `state=${code}`),
    ];
    expect(all.length).toBeGreaterThan(own.length);
    expect(own.length).toBeGreaterThan(0);
    expect(own.toSorted()).toEqual(all.filter((row) => statesIn(row).includes(`state:${code}`)).toSorted());
    const isInside = (row: string): boolean => statesIn(row).length > 0 && statesIn(row).every((state) => REGION.includes(state));
    expect(inside.toSorted()).toEqual(all.filter(isInside).toSorted());
    // In the bundled data no two states of Central Asia rest on soft law alone.
    expect(inside.length > 0).toBe(slug !== "soft-law-only");
  });

  test("takes the place of the question's own bloc; a bloc and regions narrow each other", async () => {
    const of = async (place: string) => (await ask(`pairs-without-agreement?${place}`)).counted.of;
    const states = (await served.get("/api/schema")).json().states.length;
    expect([await of("regions=Central%20Asia"), await of("state=UZB"), await of("state=UZB&regions=Central%20Asia")]).toEqual([
      10,
      states - 1,
      4,
    ]);
    expect(await of("bloc=eaeu&regions=Central%20Asia")).toBe(1);
    const peers = await ask("what-peers-have?regions=Central%20Asia&state=UZB");
    expect(peers.asked).toMatchObject({ state: "state:UZB", regions: ["Central Asia"] });
    expect(peers.asked).not.toHaveProperty("bloc");
    expect(peers.sentence).toContain("the other states of Central Asia");
  });
});

test("what is not established leads where it is more than a third", async () => {
  const answer = await ask("changes?from=2018-12-31&to=2024-12-31");
  expect(answer.undecided.total * 3).toBeGreaterThan(answer.counted.of);
  expect(answer.answer).toMatch(/^For \d+ of \d+ happenings nothing is established\./);
});

test("a longer term lets the same signatures be found, and never more", async () => {
  const [few, many] = [await ask("signed-not-ratified?years=20&asOf=2025-03-04"), await ask("signed-not-ratified?years=1&asOf=2025-03-04")];
  expect(few.total).toBeGreaterThan(0);
  expect(many.rows).toEqual(expect.arrayContaining(few.rows));
});

describe("what can't be answered says so in words", () => {
  test.each([
    ["lapsing-soon?asOf=1800-01-01", /first record is of/],
    ["duplication?bloc=organisation:central-asia-gulf", /No member of Central Asia – Gulf Arab States is recorded/],
    ["what-if-accession?asOf=2012-01-01", /isn’t established|is recorded/],
    ["changes?from=2020-01-01&to=2019-01-01", /is not before/],
  ])("%s", async (query, words) => {
    const { rows, answer, caveats } = await ask(query);
    expect(rows).toEqual([]);
    expect(`${answer} ${caveats.map(({ text }) => text).join(" ")}`).toMatch(words);
  });
});

describe("a bad value is refused by name, with a remedy", () => {
  test.each([
    ["bridges?months=3", "months"],
    ["bridges?bloc=organisation:cis", "bloc"],
    ["bridges?regions=Asia", "regions"],
    ["duplication?regions=Central%20Azia", "Central Asia"],
    ["lapsing-soon?months=-1", "months"],
    ["changes?from=2018-02-30", "from"],
    ["changes?asOf=2018-01-01", "asOf"],
    ["members-outside-agreement?roles=king", "roles"],
    ["members-outside-agreement?agreement=state:UZB", "agreement"],
    ["members-outside-agreement?limit=0", "limit"],
    ["members-outside-agreement?format=xml", "format"],
  ])("%s", async (query, name) => {
    const answer = await served.get(`/api/questions/${query}`);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.message).toContain(name);
    expect(answer.json().error.remedy).not.toBe("");
  });

  test.each([
    ["lapsing-soon?issue=issue:nothing", "issue:nothing"],
    ["lapsing-soon?datasets=dataset:nothing", "dataset:nothing"],
    ["what-peers-have?state=state:ZZZ", "state:ZZZ"],
  ])("%s names what isn't there", async (query, name) => {
    const answer = await served.get(`/api/questions/${query}`);
    expect([answer.statusCode, answer.json().error.code]).toEqual([404, "not_found"]);
    expect(answer.json().error.message).toContain(name);
    expect(answer.json().error.remedy).toMatch(/nearest/);
  });

  test("no such question", async () => {
    const answer = await served.get("/api/questions/who-is-best");
    expect([answer.statusCode, answer.json().error.code]).toEqual([404, "not_found"]);
  });
});

test("as a file it has the same rows, with ids and sources, and what is not established marked", async () => {
  const [answer, file] = [await ask("signed-not-ratified"), await served.get("/api/questions/signed-not-ratified?format=csv")];
  expect(file.headers["content-type"]).toBe("text/csv; charset=utf-8");
  const lines = file.body.trimEnd().split("\r\n");
  expect(lines.length).toBe(1 + answer.total + answer.undecided.total);
  expect(lines[0]).toBe(
    "\uFEFFWho,Who (id),Instrument,Instrument (id),Signed,Years since,Reported as of,coverage,established,instruments,sources,figures,as of,citations,licences,caveats",
  );
  expect(lines[1]).toContain(`${answer.rows[0]?.ids[0]},`);
  expect(lines.filter((line) => line.includes(",no,")).length).toBe(answer.undecided.total);
  // What holds of the whole travels with every row: a file is read without the page that it came from.
  const [caveat] = answer.caveats;
  expect(lines.slice(1).every((line) => caveat && line.includes(caveat.text.replaceAll('"', '""')))).toBe(true);
});

test("pages give each row once, in the order of the whole", async () => {
  const whole = await ask("what-peers-have");
  const pages = [await ask("what-peers-have?limit=5"), await ask("what-peers-have?limit=500&offset=5")];
  expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.rows);
  expect(pages.map(({ truncated, total }) => [truncated, total])).toEqual([
    [true, whole.total],
    [false, whole.total],
  ]);
});
