import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimsOf } from "../../client/panels/imports/claims-of.ts";
import { mappableTables, mappingOf, mappingToSend, targetsOf } from "../../client/panels/imports/mapping.ts";
import { fittingFormats, proposedFormat } from "../../client/panels/imports/proposed-format.ts";

const FORMATS = [
  { id: "datapackage", title: "Data Package", accepts: ["json", "csv"] },
  { id: "undesa-matrix", title: "Migrant stock", accepts: [".csv", ".xlsx"] },
  { id: "table", title: "Any table", accepts: ["csv", "tsv", "xlsx"] },
];

describe("the format that file names speak for", () => {
  it("is a Data Package where its description is among them, a named one where a name says so, else nobody’s guess", () => {
    expect(proposedFormat(FORMATS, ["datapackage.json", "Agreement.csv"])).toBe("datapackage");
    expect(proposedFormat(FORMATS, ["UNDESA_matrix_2019.csv"])).toBe("undesa-matrix");
    expect(proposedFormat(FORMATS, ["agreements.tsv"])).toBe("table");
    expect(proposedFormat(FORMATS, ["agreements.xlsx"])).toBeUndefined();
    expect(proposedFormat(FORMATS, ["picture.png"])).toBeUndefined();
    expect(fittingFormats(FORMATS, ["a.csv", "b.tsv"]).map(({ id }) => id)).toEqual(["table"]);
  });
});

describe("a mapping of columns", () => {
  const text = fc.stringMatching(/^[A-Za-z0-9 _-]{1,12}$/);
  const mapping = fc.record({
    table: fc.constantFrom(...mappableTables()),
    columns: fc.array(fc.record({ column: text, to: text }), { maxLength: 6 }),
    constants: fc.dictionary(text, text, { maxKeys: 3 }),
    reading: fc.record({ separator: fc.constantFrom("comma", "tab") }),
  });

  it("offers the columns that it makes nothing of, each once, and sends them only once they are something", () => {
    const proposed = { table: "Agreement", columns: [{ column: "Title", to: "name" }] };
    const read = mappingOf(proposed, ["Title", "Remarks"]);
    expect(read?.columns).toEqual([...proposed.columns, { column: "Remarks", to: "" }]);
    expect(read && mappingToSend(read)).toEqual(proposed);
  });

  it("comes back as it was proposed, and what is no table’s is left to its text", () => {
    fc.assert(
      fc.property(mapping, (before) => {
        const read = mappingOf(before);
        expect(read && mappingOf(mappingToSend(read))).toEqual(read);
      }),
    );
    fc.assert(fc.property(fc.jsonValue(), (anything) => void mappingOf(anything)));
    expect(mappingOf({ organisations: ["CIS"] })).toBeUndefined();
  });

  it("offers what the table has: properties and ends, and edges from a table of nodes", () => {
    expect(targetsOf("Agreement", [])).toEqual(expect.arrayContaining(["id", "name", "signed", "level", "COVERS", "PARTY_TO"]));
    expect(targetsOf("PARTY_TO", [])).toEqual(expect.arrayContaining(["from", "to", "status"]));
    expect(targetsOf("Observations", [{ column: "2015", to: "2015" }])).toEqual(["origin", "destination", "year", "value", "2015"]);
    expect(mappableTables()).toEqual(expect.arrayContaining(["Agreement", "PARTY_TO"]));
    for (const table of mappableTables()) expect(targetsOf(table, []).length).toBeGreaterThan(2);
  });
});

it("claims of a dataset come into the editor with all that they say, and nothing that isn’t one", () => {
  const claim = {
    levels: ["bilateral"],
    issues: ["issue:a"],
    parties: ["state:UZB"],
    partners: "any",
    until: "2020-12-31",
    completeness: "partial",
  };
  expect(claimsOf([claim, { levels: ["bilateral"] }, "x", null])).toEqual([claim]);
});
