import fc from "fast-check";
import type { Property } from "../../server/contract/properties.ts";
import type { Properties, PropertyValue } from "../../server/domain/graph.ts";

/** Few days, so that dates meet: the questions are asked of these and of the days beside them. */
export const DAYS = [
  "1991-12-21",
  "1998-03-06",
  "2001-06-15",
  "2008-02-29",
  "2019-04-15",
  "2020-06-15",
  "2020-12-11",
  "2024-10-01",
] as const;
export const ASKED_DAYS = [...DAYS, "1990-01-01", "2001-06-14", "2018-12-31", "2020-12-10", "2026-01-01"] as const;

/** Texts that a careless engine or its loader would change: quotes, commas, line feeds, query text, other scripts, what looks like nothing. */
const TEXTS = [
  "Agreement",
  'He said "no", twice',
  "it's; a, b",
  "two\nlines",
  "C:\\path\\n",
  "$id {x} `y` // z",
  "MATCH (n) DETACH DELETE n",
  "Ўзбекистон Республикаси",
  "Kırgızistan — Türkiye",
  "移民 🤝 🇺🇿",
  "null",
  "NULL",
  "true",
  "0",
  "-1",
  "1e5",
  "2019-04-15",
  "[1, 2]",
  "{a: 1}",
  " leading and trailing ",
  "__proto__",
  "<script>alert(1)</script>",
  "=1+1",
  "x|y",
] as const;

const text = fc.constantFrom(...TEXTS);
const day = fc.constantFrom(...DAYS);

/** Stored as three: as printed, and the first and the last day that it can mean. */
export function span(name: string): fc.Arbitrary<Properties> {
  const stored = (earliest: string | undefined, latest: string | undefined): Properties => ({
    ...(earliest === undefined ? {} : { [`${name}Earliest`]: earliest }),
    ...(latest === undefined ? {} : { [`${name}Latest`]: latest }),
  });
  return fc.oneof(
    { weight: 4, arbitrary: day.map((each) => stored(each, each)) },
    { weight: 2, arbitrary: day.map((each) => stored(`${each.slice(0, 4)}-01-01`, `${each.slice(0, 4)}-12-31`)) },
    fc.tuple(day, day).map((both) => {
      const [first, last] = [...both].sort();
      return stored(first, last);
    }),
    day.map((each) => stored(each, undefined)),
    day.map((each) => stored(undefined, each)),
    day.map((each) => ({ ...stored(each, each), [`${name}Raw`]: "as printed" })),
    fc.constant({ [`${name}Raw`]: "some day" }),
  );
}

function drawnValue({ type, values }: Property): fc.Arbitrary<PropertyValue> {
  if (values) return fc.constantFrom(...values);
  switch (type) {
    case "integer":
      return fc.integer({ min: -5, max: 3_000_000 });
    case "number":
      return fc.constantFrom(0, 1, -41.5, 70.2, 341242.2, 1e-7, 123456789.125);
    case "boolean":
      return fc.boolean();
    case "list":
      return fc.array(text, { minLength: 1, maxLength: 3 });
    case "url":
      return fc.constantFrom("https://example.org/a?b=c&d=%20#e", "http://example.org/ü");
    case "json":
      return fc.constant('[{"levels":["bilateral"],"completeness":"partial"}]');
    default:
      return text;
  }
}

/** Values for properties of the model: the required ones always, the others now and then. */
export function properties(defined: readonly Property[], without: readonly string[]): fc.Arbitrary<Properties> {
  const drawn = defined
    .filter(({ name, type }) => !without.includes(name) && type !== "reference")
    .map((property) => {
      const some: fc.Arbitrary<Properties> =
        property.type === "date" ? span(property.name) : drawnValue(property).map((value): Properties => ({ [property.name]: value }));
      return property.required
        ? some
        : fc.oneof({ weight: property.type === "date" ? 1 : 2, arbitrary: fc.constant<Properties>({}) }, some);
    });
  return fc.tuple(...drawn).map((parts) => Object.assign({}, ...parts));
}
