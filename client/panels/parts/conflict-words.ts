import { PARTY_STATUSES } from "../../../server/contract/vocabulary.ts";
import type { ConflictEntry } from "../../../server/contract/wire/conflicts.ts";
import { STANDINGS } from "../../../server/domain/relation-disputes.ts";
import { conflicts } from "../../i18n/en/conflicts.ts";
import { property as properties } from "../../i18n/en/relations.ts";
import { metricName } from "./figure-words.ts";
import type { Words } from "./words.ts";

type Own = keyof typeof conflicts.property;
type Named = keyof typeof properties;
const isOwn = (name: string): name is Own => Object.hasOwn(conflicts.property, name);
const isNamed = (name: string): name is Named => Object.hasOwn(properties, name);

/** On what datasets contradict each other, in a reader's words; a property without such words by its own name. */
export function disputedName(property: string, { t }: Pick<Words, "t">): string {
  if (isOwn(property)) return t(`conflicts.property.${property}`);
  return isNamed(property) ? t(`property.${property}`) : property;
}

export function kindName(kind: ConflictEntry["kind"], { t }: Words): string {
  return kind === "PARTY_TO" || kind === "MEMBER_OF" ? t(`conflicts.kind.${kind}`) : t(`kind.${kind}`);
}

/** Of what a figure is: metric, period, edition and unit together tell whether two contradict each other. */
export function figureText({ metric, unit, edition, period }: NonNullable<ConflictEntry["figure"]>, words: Words): string {
  const { t } = words;
  return t("conflicts.figure", {
    metric: metricName(metric, words),
    period,
    unit,
    edition: edition === null ? t("corridors.noEdition") : t("conflicts.edition", { edition }),
  });
}

/** A status or a standing in words; undefined of what speaks for itself. */
export function statusText(property: string, value: unknown, { t }: Words): string | undefined {
  const status = property === "status" ? PARTY_STATUSES.find((one) => one === value) : undefined;
  if (status) return t(`status.${status}`);
  const standing = property === "standing" ? STANDINGS.find((one) => one === value) : undefined;
  return standing && t(`conflicts.standing.${standing}`);
}
