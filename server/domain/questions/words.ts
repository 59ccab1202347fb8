/** Where more than this share of what was looked at is not established, the answer leads with that. */
export const LEADING_UNKNOWN = 1 / 3;

/** “1 member”, “12 members”. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${number(count)} ${count === 1 ? singular : plural}`;
}

export function number(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 1 });
}

export function percent(share: number): string {
  return `${(share * 100).toLocaleString("en-GB", { maximumFractionDigits: 1 })} %`;
}

/** “a, b and c”; with more than `most`, “a, b and 4 more”. */
export function listed(all: readonly string[], most = 6): string {
  const shown = all.length > most + 1 ? [...all.slice(0, most), `${all.length - most} more`] : [...all];
  const last = shown.pop();
  return shown.length > 0 ? `${shown.join(", ")} and ${last}` : (last ?? "");
}

/** A node in a text: its name is filled in when it is shown. */
export function named(id: string): string {
  return `{${id}}`;
}

/** Puts first what isn't known, where it is more than a third of what was looked at. */
export function led(answer: string, unknown: number, of: number, what: string): string {
  if (of === 0 || unknown / of <= LEADING_UNKNOWN) return answer;
  return `For ${number(unknown)} of ${number(of)} ${what} nothing is established. ${answer}`;
}

/** Names in place of `{id}`. What has no name keeps its id. */
export function withNames(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(NAMED, (_, id: string) => names.get(id) ?? id);
}

export function namedIn(text: string): string[] {
  return [...text.matchAll(NAMED)].flatMap(([, id]) => (id === undefined ? [] : [id]));
}

const NAMED = /\{([a-z]+:[A-Za-z0-9._>-]+)\}/g;
