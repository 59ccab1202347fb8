import { Popover } from "@mantine/core";
import { IconEqualNot } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ConflictParameters } from "../../../server/contract/wire/conflicts.ts";
import { conflictsQuery } from "../../data/conflicts.ts";
import { decodeConflicts, encodeConflicts } from "../../state/conflict-filters.ts";
import { ConflictValues } from "./ConflictValues.tsx";
import { useConflictScope } from "./conflict-scope.ts";
import { disputedName, figureText } from "./conflict-words.ts";
import styles from "./conflicts.module.css";
import { Problem } from "./Problem.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { useWords } from "./words.ts";

type Props = {
  /** A node, or `<source>~<TYPE>~<target>`. */
  about: string;
  /** Only on this property; all if left out. */
  property?: string | undefined;
  /** Of what, for the button’s name where many stand on one page. */
  of?: string | undefined;
  /** The sign alone, where it stands beside the very value. */
  bare?: boolean;
};

/** Stands wherever a value is shown of which datasets say different things; opens to all of them, and leads to the list. */
export function ConflictMark({ about, property, of, bare = false }: Props) {
  const words = useWords();
  const { t } = words;
  const [opened, setOpened] = useState(false);
  const on = [of, property === undefined ? undefined : disputedName(property, words)].filter((part) => part !== undefined).join(", ");
  const label = on === "" ? t("conflicts.mark.text") : t("conflicts.mark.on", { what: on });
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width="min(380px, 92vw)" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={styles.mark}
          aria-label={label}
          title={label}
          aria-expanded={opened}
          data-conflict={about}
          onClick={() => setOpened(!opened)}
        >
          <IconEqualNot size={13} stroke={2} aria-hidden />
          {!bare && t("conflicts.mark.text")}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.drop} aria-label={label}>
        <Told about={about} property={property} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Asked for only when it is opened. */
function Told({ about, property }: Pick<Props, "about" | "property">) {
  const words = useWords();
  const { t } = words;
  const asked: ConflictParameters = { about, ...(property !== undefined && { properties: [property] }), ...useConflictScope() };
  const { data, error, refetch } = useQuery(conflictsQuery(asked));
  if (error && !data) return <Problem problem={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  return (
    <>
      {data.total === 0 && <p>{t("conflicts.mark.none")}</p>}
      {data.conflicts.map((conflict) => (
        <section key={conflict.id}>
          <h4 className={styles.on}>{conflict.figure ? figureText(conflict.figure, words) : disputedName(conflict.property, words)}</h4>
          <ConflictValues conflict={conflict} />
        </section>
      ))}
      <Link to="/conflicts" search={addressed(asked)} className={styles.list}>
        {t("conflicts.mark.list")}
      </Link>
    </>
  );
}

/** What was asked as the page’s own address: ids are written shorter there. */
function addressed({ about, datasets = [], asOf }: ConflictParameters) {
  const tails = datasets.map((id) => id.slice(id.indexOf(":") + 1)).join(",");
  return encodeConflicts(decodeConflicts({ ...(about && { about }), datasets: tails, ...(asOf && { asOf }) }).filters);
}
