import { useNames } from "../parts/names-context.ts";
import { useWords, type Words } from "../parts/words.ts";

/** What a dataset claims to cover, clause by clause. Its shape is the dataset's own: what isn't understood is left out. */
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

function claimText(claim: unknown, { t, day, list }: Words, nameOf: (id: string) => string): string {
  const names = (key: string, ids = true): string => list(texts(claim, key).map((text) => (ids ? nameOf(text) : text)));
  const [until] = texts(claim, "until");
  const completeness = (["complete", "partial"] as const).find((known) => texts(claim, "completeness")[0] === known);
  return [
    names("levels", false) && t("pages.datasets.levels", { names: names("levels", false) }),
    names("issues") && t("pages.datasets.issues", { names: names("issues") }),
    names("parties") &&
      t(`pages.datasets.${texts(claim, "partners")[0] === "any" ? "partiesAny" : "parties"}`, { names: names("parties") }),
    until && t("pages.datasets.until", { day: day(until) }),
    completeness && t(`pages.datasets.completeness.${completeness}`),
  ]
    .filter(Boolean)
    .join(" · ");
}

function texts(claim: unknown, key: string): string[] {
  const value: unknown = typeof claim === "object" && claim !== null ? Reflect.get(claim, key) : undefined;
  return (Array.isArray(value) ? value : [value]).filter((text) => typeof text === "string");
}
