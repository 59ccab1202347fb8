import type { Happening, KindCount } from "../../../server/contract/wire/timeline.ts";
import type { Words } from "../parts/words.ts";

/** “Kazakhstan came to the CIS agreement on …” */
export function happeningText(
  { kind, subject, actor, role }: Pick<Happening, "kind" | "subject" | "actor" | "role">,
  { t }: Words,
): string {
  const names = { subject: subject.name, actor: actor?.name ?? "" };
  if (kind === "joined" && role !== null && role !== "member") return t("timeline.of.joinedAs", { ...names, role: t(`role.${role}`) });
  return t(`timeline.of.${kind}`, names);
}

/** “2 instruments concluded, 1 accession” */
export function countsText(kinds: readonly KindCount[], { t, list }: Words): string {
  return list(kinds.map(({ kind, total }) => t(`timeline.kind.${kind}`, { count: total })));
}

export function yearText(year: number, kinds: readonly KindCount[] | undefined, words: Words): string {
  const { t } = words;
  return kinds && kinds.length > 0 ? t("timeline.year", { year, what: countsText(kinds, words) }) : t("timeline.yearNothing", { year });
}
