import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeNode, encodeNode } from "../../client/state/node-view.ts";
import { parseSearch, stringifySearch, validateSearch } from "../../client/state/search.ts";
import { decodeSource, encodeSource, type SourceView } from "../../client/state/source-view.ts";
import { idOf, NODE_LABELS } from "../../server/contract/ids.ts";
import { EDGE_TYPES } from "../../server/contract/model.ts";

const view: fc.Arbitrary<SourceView> = fc.record(
  {
    kind: fc.oneof(
      fc.constantFrom(...NODE_LABELS).map((label) => ({ label })),
      fc.constantFrom(...EDGE_TYPES).map((type) => ({ type })),
    ),
    datasets: fc
      .uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/), { maxLength: 5 })
      .map((all) => all.map((text) => idOf("Dataset", `dataset:${text}`))),
    page: fc.integer({ min: 1, max: 5_000 }),
  },
  { requiredKeys: ["datasets", "page"] },
);

test("what of a source is listed comes back from the address as it went in", () => {
  fc.assert(
    fc.property(view, (before) => {
      expect(decodeSource(validateSearch(parseSearch(stringifySearch(encodeSource(before)))))).toEqual({ view: before, dropped: [] });
    }),
  );
});

test("an address of anything at all is read, and what means nothing is told", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (search) => {
      expect(decodeSource(search).view.page).toBeGreaterThan(0);
    }),
  );
  const { view, dropped } = decodeSource({ kind: "Nothing", page: "0", datasets: "igo-2020" });
  expect(view).toEqual({ datasets: ["dataset:igo-2020"], page: 1 });
  expect(dropped.map(({ parameter }) => parameter).sort()).toEqual(["kind", "page"]);
});

test("the datasets by which a thing is shown come back from the address as they went in, and what names none is told", () => {
  fc.assert(
    fc.property(view, ({ datasets }) => {
      expect(decodeNode(validateSearch(parseSearch(stringifySearch(encodeNode({ datasets })))))).toEqual({
        view: { datasets },
        dropped: [],
      });
    }),
  );
  const { view: read, dropped } = decodeNode({ datasets: "igo-2020,NOT ONE", page: "2" });
  expect(read).toEqual({ datasets: ["dataset:igo-2020"] });
  expect(dropped.map(({ parameter }) => parameter).sort()).toEqual(["datasets", "page"]);
});
