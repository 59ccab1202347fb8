import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idOf } from "../../server/contract/ids.ts";
import { parseDate } from "../../server/domain/dates.ts";
import type { Properties } from "../../server/domain/graph.ts";
import { merge } from "../../server/domain/merge.ts";
import type { DatasetStatements } from "../../server/domain/statements.ts";

function dated(name: string, text: string): Properties {
  const { earliest, latest } = parseDate(text)!;
  return { [`${name}Raw`]: text, ...(earliest && { [`${name}Earliest`]: earliest }), ...(latest && { [`${name}Latest`]: latest }) };
}

const UZB = idOf("State", "state:UZB");
const KAZ = idOf("State", "state:KAZ");
const PACT = idOf("Agreement", "agreement:pact");
const SOURCE = { source: "source:x", confidence: "high" } as const;

/** A dataset that says this of one agreement. */
function saying(name: string, precedence: number, properties: Properties, parties: readonly (typeof UZB)[] = []): DatasetStatements {
  return {
    id: idOf("Dataset", `dataset:${name}`),
    name,
    precedence,
    node: { id: idOf("Dataset", `dataset:${name}`), label: "Dataset", properties: { name, precedence } },
    nodes: [{ id: PACT, label: "Agreement", properties, provenance: SOURCE }],
    edges: parties.map((from) => ({ type: "PARTY_TO", from, to: PACT, properties: { status: "party", ...SOURCE } })),
  };
}

const pact = (...datasets: DatasetStatements[]) => {
  const { nodes, conflicts } = merge(datasets);
  return {
    properties: nodes.find(({ id }) => id === PACT)!.properties,
    conflicts: conflicts.map(({ property, values }) => [property, ...values.map(({ value }) => value)]),
  };
};

describe("What several datasets say of one node", () => {
  test("lists unite; names that lose become aliases", () => {
    const a = saying("a", 1, { name: "Pact", aliases: ["P", "Treaty"] });
    const b = saying("b", 2, { name: "The Pact", aliases: ["P", "Pact"] });
    expect(pact(b, a)).toEqual({ properties: { name: "Pact", aliases: ["The Pact", "P", "Treaty"] }, conflicts: [] });
  });

  test("running text never conflicts: the first is taken", () => {
    const [a, b] = [saying("a", 1, { name: "Pact", description: "One." }), saying("b", 2, { name: "Pact", description: "Two." })];
    expect(pact(a, b)).toEqual({ properties: { name: "Pact", description: "One." }, conflicts: [] });
  });

  test("other values that differ are a conflict, and the dataset of higher precedence is shown", () => {
    const [a, b] = [saying("a", 9, { name: "Pact", form: "treaty" }), saying("b", 2, { name: "Pact", form: "plan" })];
    expect(pact(a, b)).toEqual({ properties: { name: "Pact", form: "plan" }, conflicts: [["form", "plan", "treaty"]] });
  });

  test("of equal precedence the name decides", () => {
    const [a, b] = [saying("a", 1, { name: "Pact", form: "treaty" }), saying("b", 1, { name: "Pact", form: "plan" })];
    expect(pact(b, a).properties.form).toBe("treaty");
  });

  test.each([
    ["2019", "2019-04-15", "2019-04-15", []],
    ["2019-04-15", "2019", "2019-04-15", []],
    ["../2020", "2019", "2019", []],
    ["2019-04-15", "2019-04-15", "2019-04-15", []],
    ["2018", "2019-04-15", "2018", [["signed", "2018", "2019-04-15"]]],
  ])("of the dates %s and %s, %s is shown", (first, second, shown, conflicts) => {
    const [a, b] = [
      saying("a", 1, { name: "Pact", ...dated("signed", first) }),
      saying("b", 2, { name: "Pact", ...dated("signed", second) }),
    ];
    expect(pact(a, b)).toEqual({ properties: { name: "Pact", ...dated("signed", shown) }, conflicts });
  });

  test("an open end stays open: the end of another dataset's date is not added to it", () => {
    const [a, b] = [
      saying("a", 1, { name: "Pact", ...dated("signed", "../2018") }),
      saying("b", 2, { name: "Pact", ...dated("signed", "2010/..") }),
    ];
    expect(pact(a, b).properties).toEqual({ name: "Pact", ...dated("signed", "../2018") });
  });

  test("each dataset's own words are kept where the node is described", () => {
    const { edges } = merge([saying("b", 2, { name: "The Pact" }), saying("a", 1, { name: "Pact" })]);
    expect(edges.map(({ id, properties }) => [id, properties.values])).toEqual([
      ["DESCRIBED_IN:a:agreement:pact>source:x", '{"name":"Pact"}'],
      ["DESCRIBED_IN:b:agreement:pact>source:x", '{"name":"The Pact"}'],
    ]);
  });

  test("edges stay parallel, each its dataset's, and repeats are numbered", () => {
    const { edges } = merge([saying("a", 1, { name: "Pact" }, [UZB, UZB]), saying("b", 2, { name: "Pact" }, [UZB, KAZ])]);
    expect(edges.filter(({ type }) => type === "PARTY_TO").map(({ id }) => id)).toEqual([
      "PARTY_TO:a:state:UZB>agreement:pact",
      "PARTY_TO:a:state:UZB>agreement:pact#2",
      "PARTY_TO:b:state:KAZ>agreement:pact",
      "PARTY_TO:b:state:UZB>agreement:pact",
    ]);
  });
});

describe("The merge as a whole", () => {
  const date = fc.constantFrom("2018", "2019", "2019-04", "2019-04-15", "../2019", "2020/..");
  const properties = fc
    .record(
      {
        name: fc.constantFrom("Pact", "Treaty", "Accord"),
        form: fc.constantFrom("treaty", "plan"),
        signed: date,
        aliases: fc.uniqueArray(fc.constantFrom("P", "Q", "R"), { minLength: 1 }),
      },
      { requiredKeys: ["name"] },
    )
    .map(({ signed, ...rest }): Properties => ({ ...rest, ...(signed ? dated("signed", signed) : {}) }));
  const datasets = fc
    .array(fc.tuple(fc.nat(3), properties, fc.array(fc.constantFrom(UZB, KAZ))), { minLength: 1, maxLength: 5 })
    .map((all) => all.map(([precedence, said, parties], at) => saying(`d${at}`, precedence, said, parties)));

  test("doesn't depend on the order in which datasets are given", () => {
    fc.assert(
      fc.property(datasets, (given) => {
        expect(merge([...given].reverse())).toEqual(merge(given));
      }),
    );
  });

  test("loses no statement and no name, and lists a value of every side of a conflict", () => {
    fc.assert(
      fc.property(datasets, (given) => {
        const { nodes, edges, conflicts } = merge(given);
        expect(edges).toHaveLength(given.length + given.flatMap((dataset) => dataset.edges).length);
        expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
        const shown = nodes.find(({ id }) => id === PACT)!.properties;
        const names = [shown.name, ...(Array.isArray(shown.aliases) ? shown.aliases : [])];
        expect(new Set(names).size).toBe(names.length);
        for (const { nodes: said } of given) expect(names).toContain(said[0]!.properties.name);
        for (const { values } of conflicts) expect(new Set(values.map(({ value }) => value)).size).toBeGreaterThan(1);
      }),
    );
  });

  test("taking a dataset out leaves what the others say alone", () => {
    fc.assert(
      fc.property(datasets, (given) => {
        const [gone, ...rest] = given;
        const without = merge(rest).edges.map(({ id }) => id);
        expect(merge(given).edges.flatMap(({ id, properties }) => (properties.dataset === gone!.id ? [] : [id]))).toEqual(without);
      }),
    );
  });
});
