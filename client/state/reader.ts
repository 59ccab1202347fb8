import { COMPACT_SETS, spreadSet } from "./shared-beginnings.ts";

/** What in a URL named nothing, so that the reader can be told. */
export type Dropped = { parameter: string; value: string; reason: "unknown_parameter" | "not_understood" | "too_many" };

const SHOWN = 60;

/** Reads parameters one by one and keeps account of what it could not use. */
export function reader(search: Readonly<Record<string, unknown>>, known: readonly string[]) {
  const dropped: Dropped[] = [];
  const drop = (parameter: string, value: string, reason: Dropped["reason"]): void => {
    if (dropped.length < SHOWN) dropped.push({ parameter: parameter.slice(0, SHOWN), value: value.slice(0, SHOWN), reason });
  };
  const textOf = (name: string): string => {
    const value = Object.hasOwn(search, name) ? search[name] : undefined;
    return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
  };
  for (const name of Object.keys(search)) if (!known.includes(name)) drop(name, textOf(name), "unknown_parameter");

  function one<V>(name: string, parse: (text: string) => V | undefined): V | undefined {
    const text = textOf(name);
    if (text === "") return undefined;
    const value = parse(text);
    if (value === undefined) drop(name, text, "not_understood");
    return value;
  }

  /** A list in which the first of those with the same key stands. */
  function unique<V>(name: string, most: number, parse: (text: string) => V | undefined, keyOf: (value: V) => string): V[] {
    const found = new Map<string, V>();
    const written = textOf(name);
    const texts = (COMPACT_SETS.some((each) => each === name) ? spreadSet(written) : written).split(",", most * 2 + 1);
    for (const text of texts.slice(0, most * 2)) {
      if (text === "") continue;
      const value = parse(text);
      if (value === undefined) drop(name, text, "not_understood");
      else if (found.has(keyOf(value))) continue;
      else if (found.size < most) found.set(keyOf(value), value);
      else drop(name, text, "too_many");
    }
    if (texts.length > most * 2) drop(name, texts.at(-1) ?? "", "too_many");
    return [...found.values()];
  }

  const list = <V extends string>(name: string, most: number, parse: (text: string) => V | undefined): V[] =>
    unique(name, most, parse, (value) => value);

  return { one, list, unique, dropped };
}
export type Reader = ReturnType<typeof reader>;
