import type { GapEntry } from "../../../server/contract/wire/gaps.ts";
import { NodeLink } from "../parts/NodeLink.tsx";
import { useNames } from "../parts/names-context.ts";
import { useWords } from "../parts/words.ts";
import styles from "./gaps.module.css";

type Props = { gap: GapEntry; nameOf: (id: string) => string };

/** What a gap’s parts count, by name: instruments that bind one side alone, soft law beside, claims. */
export function Beside({ gap, nameOf }: Props) {
  const { t } = useWords();
  const names = useNames();
  const { origin, destination, coverage, why } = gap;
  const { originOnly, destinationOnly } = why.asymmetry;
  const groups = [
    { title: t("gaps.binds", { name: names.of(origin) }), of: originOnly.map((id) => ({ id, name: nameOf(id) })) },
    { title: t("gaps.binds", { name: names.of(destination) }), of: destinationOnly.map((id) => ({ id, name: nameOf(id) })) },
    { title: t("gaps.claimsOf"), of: why.claims.claims },
    {
      title: t("coverage.evidence.beside"),
      of: [...coverage.soft, ...coverage.practice, ...coverage.unclear].map((id) => ({ id, name: nameOf(id) })),
    },
  ].filter(({ of }) => of.length > 0);
  if (groups.length === 0) return null;
  return (
    <details className={styles.beside}>
      <summary>{t("gaps.beside")}</summary>
      <dl>
        {groups.map(({ title, of }) => (
          <div key={title}>
            <dt>{title}</dt>
            {of.map(({ id, name }) => (
              <dd key={id}>
                <NodeLink id={id} name={name} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
