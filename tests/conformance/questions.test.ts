import { beforeAll, describe, expect, test } from "vitest";
import { SchemaAnswer, SourceAnswer } from "../../server/contract/wire/catalogue.ts";
import type { PropertyValue } from "../../server/contract/wire/common.ts";
import { CorridorsAnswer, NeighboursAnswer, NodeAnswer, type Statement, StatementsAnswer } from "../../server/contract/wire/explore.ts";
import { Evidence } from "../../server/contract/wire/network.ts";
import { held } from "./answers.ts";
import type { Asker, Parameters_ } from "./api.ts";
import { servedEmbedded, servedNeo4j } from "./bundled.ts";
import { skipped } from "./engines.ts";

/** What a reader of the article would ask first. The answers expected here were read in the article, not computed. */
const ARTICLE = { datasets: "dataset:uzbekistan-2025" };
const PUBLISHED = "2025-03-04";

describe.each([
  { name: "embedded", open: servedEmbedded, skip: undefined },
  { name: "Neo4j", open: servedNeo4j, skip: skipped },
])("questions about the article, on $name", ({ open, skip }) => {
  if (skip !== undefined) {
    test.skip(skip, () => {});
    return;
  }
  let api: Asker;
  beforeAll(async () => {
    api = (await open()).api;
  });

  const neighbours = async (id: string, asked: Parameters_) =>
    held(NeighboursAnswer, await api.get(`/nodes/${id}/neighbours`, { limit: 1000, ...asked }));
  const statements = async (asked: Parameters_) =>
    held(StatementsAnswer, await api.get("/statements", { limit: 500, ...asked })).statements;

  test("which four CIS agreements guide the Council, and of which years", async () => {
    const { nodes, edges } = await neighbours("organisation:cis-migration-council", { types: "GUIDED_BY", direction: "out" });
    const agreements = nodes.filter(({ label }) => label === "Agreement");
    expect(agreements.map(({ properties }) => [yearOf(properties.adopted), properties.titleOriginal])).toEqual([
      [1994, "Agreement «On Cooperation in the Field of Labor Migration and Social Protection of Labor Migrants»"],
      [1998, `Agreement «On Cooperation of the ${CIS_STATES} in Combating Illegal Migration»`],
      [2005, `Agreement «On Cooperation of the ${CIS_STATES} in Combating Trafficking in Persons, Human Organs and Tissues»`],
      [
        2011,
        `Agreement «On a Unified System of Registration of Third-Country Nationals and Stateless Persons Entering the Territory of the ${CIS_STATES}»`,
      ],
    ]);
    expect(edges.map(({ target }) => target)).toEqual(agreements.map(({ id }) => id));
    for (const { sources } of edges) {
      expect(sources).toMatchObject([{ id: "source:kamilov-2025", locator: expect.stringMatching(/line 59$/), refPrinted: "3" }]);
      // The list is open: it ends in “and other documents”.
      expect(sources[0]?.note).toContain("and other documents");
    }
  });

  describe("who takes part in the Almaty Process", () => {
    const PARTICIPANTS = ["AFG", "AZE", "KAZ", "KGZ", "TJK", "TKM", "TUR"].map((code) => `state:${code}`);

    test("by the article: seven states", async () => {
      const { edges } = await neighbours("organisation:almaty-process", { types: "MEMBER_OF", asOf: PUBLISHED, ...ARTICLE });
      expect(edges.map(({ source, properties, holds }) => [source, properties.role, holds])).toEqual(
        PARTICIPANTS.map((state) => [state, "member", "yes"]),
      );
    });

    test("by every dataset: the same members, two observers, and no Uzbekistan in any role", async () => {
      const { edges } = await neighbours("organisation:almaty-process", { types: "MEMBER_OF", asOf: PUBLISHED });
      const inRole = (role: string) => edges.filter(({ properties }) => properties.role === role).map(({ source }) => source);
      expect([...new Set(inRole("member"))]).toEqual(PARTICIPANTS);
      expect([...new Set(inRole("observer"))]).toEqual(["state:IRN", "state:PAK"]);
      expect(edges.map(({ source }) => source)).not.toContain("state:UZB");
    });

    test("nothing joins Uzbekistan to it, in whatever role and however uncertain, and the article says so", async () => {
      const evidence = held(
        Evidence,
        await api.get("/evidence", {
          a: "state:UZB",
          b: "organisation:almaty-process",
          asOf: PUBLISHED,
          roles: "member,chair,associate,observer,partner,guest",
          levels: "bilateral,regional,universal",
        }),
      );
      expect([evidence.weight, evidence.uncertain, evidence.items]).toEqual([0, 0, []]);
      expect(evidence.claims.find(({ id }) => id === "claim:kamilov-a4")).toMatchObject({
        stance: "gap",
        text: expect.stringContaining("it is no member"),
      });
    });
  });

  test("which destinations take over 5 % of the departures", async () => {
    const shares = async (asked: Parameters_) => {
      const { corridors } = held(CorridorsAnswer, await api.get("/corridors", { origin: "state:UZB", metric: "share", ...asked }));
      expect(corridors.every(({ unit, derived, year }) => unit === "percent" && !derived && year === 2023)).toBe(true);
      return corridors.map(({ destination, value }) => [destination.name, value]);
    };
    const OVER_FIVE = [
      ["Russia", 70.2],
      ["Kazakhstan", 13.4],
      ["Kyrgyzstan", 8.7],
    ];
    expect(await shares({ minimum: 5 })).toEqual(OVER_FIVE);
    expect((await shares({})).map(([, value]) => value)).toEqual([70.2, 13.4, 8.7, 3.8, 1.1, 0.6, 0.4]);
  });

  describe("which bodies have no instrument on migration", () => {
    test("by what the article claims: the SCO and the Organisation of Turkic States", async () => {
      const gaps = await statements({ stance: "gap", ...ARTICLE });
      expect(gaps.map((gap) => [gap.id.replace("claim:kamilov-", ""), ...bodiesOf(gap)])).toEqual([
        ["a1", "sco"],
        ["a2", "ots"],
        ["a3", "ots"],
        ["a4", "almaty-process"],
        ["a5", "eaeu"],
        ["a6"],
        ["a7"],
        ["a8", "eaeu"],
        ["a9", ...["eu", "germany", "gulf", "india", "japan", "us"].map((partner) => `central-asia-${partner}`)],
        ["a10", "cis-migration-council", "ots"],
        ["a11"],
        ["a12"],
        ["a13"],
      ]);
      const noInstrument = gaps.filter(({ text }) =>
        /\b(?:has not adopted a separate document|no agreements on regulating migration)\b/.test(text),
      );
      expect(noInstrument.map(({ id, sources }) => [id, sources.map(({ locator }) => locator?.match(/line.*$/)?.[0])])).toEqual([
        ["claim:kamilov-a1", ["line 79"]],
        ["claim:kamilov-a2", ["line 105"]],
      ]);
    });

    test("by what its instruments cover: of six these two, and the EU, of which it names none", async () => {
      const { issues } = held(SchemaAnswer, await api.get("/schema"));
      const migration = new Set(issues.filter((issue) => issue.migration).map(({ id }) => id));
      const coversMigration = async (id: string): Promise<boolean> => {
        const { edges } = await neighbours(id, { types: "COVERS,PROVISION_OF", ...ARTICLE });
        const parts = edges.filter(({ type }) => type === "PROVISION_OF").map(({ source }) => source);
        const covered = edges.some(({ type, target }) => type === "COVERS" && migration.has(target));
        return covered || (await Promise.all(parts.filter((part) => part !== id).map(coversMigration))).includes(true);
      };
      const instruments: Record<string, [named: number, onMigration: number]> = {};
      for (const body of ["cis", "sco", "almaty-process", "ots", "eaeu", "eu"]) {
        const { edges } = await neighbours(`organisation:${body}`, { types: "UNDER", direction: "in", ...ARTICLE });
        const covering = await Promise.all(edges.map(({ source }) => coversMigration(source)));
        instruments[body] = [edges.length, covering.filter((covers) => covers).length];
      }
      // Of the Framework and the Action Plan of the Almaty Process the article prints no content.
      expect(instruments).toEqual({ cis: [6, 6], sco: [2, 0], "almaty-process": [4, 2], ots: [0, 0], eaeu: [1, 1], eu: [0, 0] });
    });
  });

  describe("what a number in the text refers to", () => {
    test("[13] is the agreement with Russia, which the list has as 14", async () => {
      const claim = held(NodeAnswer, await api.get("/nodes/claim:kamilov-c30"));
      expect(claim.node.sources).toMatchObject([
        {
          id: "source:kamilov-2025",
          locator: expect.stringMatching(/line 168$/),
          refPrinted: "13",
          refResolved: "source:kamilov-ref-14",
          refConfidence: "high",
        },
      ]);
      const { source } = held(SourceAnswer, await api.get("/sources/source:kamilov-ref-14"));
      expect(source.properties).toMatchObject({
        printedNumber: "14",
        url: "https://lex.uz/ru/docs/3475794",
        citation: expect.stringMatching(/^Соглашение между Правительством Республики Узбекистан и Правительством Российской Федерации/),
      });
      const printed = held(SourceAnswer, await api.get("/sources/source:kamilov-ref-13"));
      expect(printed.source.properties).toMatchObject({ printedNumber: "13", citation: expect.stringMatching(/^Егорова/) });
    });

    test("from [6] on the numbers lead one further, wherever they stand; two can't be resolved", async () => {
      const { supports, truncated } = held(SourceAnswer, await api.get("/sources/source:kamilov-2025", { limit: 2000 }));
      expect(truncated).toBe(false);
      const places = [...supports.nodes, ...supports.edges]
        .flatMap(({ sources }) => sources)
        .filter(({ refPrinted }) => refPrinted !== null);
      const leads = new Set(
        places.map(({ refPrinted, refResolved }) => `${refPrinted} → ${refResolved?.replace("source:kamilov-ref-", "")}`),
      );
      const numbers = ["1 → 01", "2 → 02", "3 → 03", "4 → undefined", "5 → 05-06", "6 → 07", "7 → undefined"];
      const further = ["8 → 09", "9 → 10", "10 → 11", "11 → 12", "12 → 13", "13 → 14", "14 → 15"];
      expect([...leads].sort()).toEqual([...numbers, ...further].sort());
    });
  });

  describe("the claim that the Organisation of Turkic States never discussed migration", () => {
    const MEETING = "event:ots-migration-coordination-group-2020";
    const silent = (found: readonly Statement[]) => found.find(({ id }) => id === "claim:kamilov-a3");

    test("stands beside the meeting of 7 August 2020 that contradicts it", async () => {
      const claim = silent(await statements({ about: "organisation:ots" }));
      expect(claim).toMatchObject({ stance: "gap", text: expect.stringMatching(/^Migration has not been raised in the discussions/) });
      expect(claim?.contradictedBy.map(({ id }) => id)).toEqual([MEETING]);
      expect(claim?.contradictedBy[0]?.note).toContain("7 August 2020");
      const { node } = held(NodeAnswer, await api.get(`/nodes/${MEETING}`));
      expect(node.properties.date).toEqual({ raw: "2020-08-07", earliest: "2020-08-07", latest: "2020-08-07" });
      const { edges } = await neighbours(MEETING, { types: "HELD_BY,DISCUSSED", direction: "out" });
      expect(edges.map(({ type, target }) => [type, target])).toEqual([
        ["DISCUSSED", "issue:governance_dialogue"],
        ["HELD_BY", "organisation:ots-migration-coordination-group"],
        ["HELD_BY", "organisation:ots"],
      ]);
    });

    test("is not contradicted by anything in the article itself", async () => {
      expect(silent(await statements({ about: "organisation:ots", ...ARTICLE }))?.contradictedBy).toEqual([]);
    });
  });

  describe("since when Uzbekistan is an observer of the EAEU", () => {
    const statuses = async (asked: Parameters_) => {
      const { edges } = await neighbours("state:UZB", { types: "MEMBER_OF", direction: "out", ...asked });
      return edges
        .filter(({ target }) => target === "organisation:eaeu")
        .map(({ dataset, properties, holds }) => [dataset.replace("dataset:", ""), properties.role, holds]);
    };

    test.each([
      ["2020-12-10", "no"],
      ["2020-12-11", "yes"],
      [PUBLISHED, "yes"],
    ])("on %s: %s", async (asOf, holds) => {
      // The article's undated report of it is decided by the dated one, and no role but observer is ever stated.
      expect(await statuses({ asOf })).toEqual([
        ["central-asia", "observer", holds],
        ["uzbekistan-2025", "observer", holds],
      ]);
    });

    test("the article alone can't tell before its own day", async () => {
      expect(await statuses({ asOf: "2020-12-11", ...ARTICLE })).toEqual([["uzbekistan-2025", "observer", "unknown"]]);
      expect(await statuses({ asOf: PUBLISHED, ...ARTICLE })).toEqual([["uzbekistan-2025", "observer", "yes"]]);
    });
  });
});

const CIS_STATES = "Member States of the Commonwealth of Independent States";

/** The one year that a date can mean. */
function yearOf(value: PropertyValue | undefined): number | undefined {
  if (typeof value !== "object" || Array.isArray(value)) return undefined;
  const [first, last] = [value.earliest?.slice(0, 4), value.latest?.slice(0, 4)];
  return first === last ? Number(first) : undefined;
}

function bodiesOf({ about }: Statement): string[] {
  return about.filter(({ label }) => label === "Organisation").map(({ id }) => id.replace("organisation:", ""));
}
