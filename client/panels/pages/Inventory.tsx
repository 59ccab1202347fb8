import { LEVELS } from "../../../server/contract/vocabulary.ts";
import { texts } from "../imports/claims-of.ts";
import { useNames } from "../parts/names-context.ts";
import { useWords, type Words } from "../parts/words.ts";

/** What a dataset claims to cover, claim by claim, in words. A claim of another shape is shown as it is written. */
export function Inventory({ claims }: { claims: readonly unknown[] }) {
  const words = useWords();
  const { of } = useNames();
  if (claims.length === 0) return <>{words.t("pages.datasets.inventoryNone")}</>;
  return (
    <ul>
      {claims.map((claim) => {
        const text = claimText(claim, words, of);
        return <li key={text}>{text}</li>;
      })}
    </ul>
  );
}

/** “Lists in part the bilateral instruments on labour mobility of Uzbekistan up to 31 December 2020. What isn’t there …” */
export function claimText(claim: unknown, { t, day, list }: Words, nameOf: (id: string) => string): string {
  const completeness = (["complete", "partial"] as const).find((known) => texts(claim, "completeness")[0] === known);
  const levels = texts(claim, "levels").flatMap((text) => LEVELS.filter((level) => level === text));
  if (completeness === undefined || levels.length === 0) return JSON.stringify(claim);
  const [issues, parties] = [texts(claim, "issues"), texts(claim, "parties")];
  const [[from], [until]] = [texts(claim, "from"), texts(claim, "until")];
  return [
    t(`pages.datasets.claims.${completeness}`, {
      levels: list(levels.map((level) => t(`level.${level}`).toLowerCase())),
      issues: issues.length > 0 ? list(issues.map((id) => nameOf(id).toLowerCase())) : t("pages.datasets.claims.anyIssue"),
      parties:
        parties.length > 0
          ? t(`pages.datasets.claims.${texts(claim, "partners")[0] === "any" ? "withAny" : "among"}`, {
              parties: list(parties.map(nameOf)),
            })
          : t("pages.datasets.claims.anyParty"),
    }),
    ...(from === undefined ? [] : [t("pages.datasets.claims.from", { day: day(from) })]),
    until === undefined ? t("pages.datasets.claims.open") : t("pages.datasets.claims.until", { day: day(until) }),
    t(`pages.datasets.claims.means.${completeness}`),
  ].join(" ");
}
