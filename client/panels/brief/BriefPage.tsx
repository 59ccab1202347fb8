import { IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { type ActorId, isId } from "../../../server/contract/ids.ts";
import { isActorId } from "../../../server/domain/pair.ts";
import { today } from "../../../server/domain/time.ts";
import { schemaQuery } from "../../data/queries.ts";
import { type BriefView, decodeBrief, encodeBrief } from "../../state/brief-view.ts";
import { encodeView } from "../../state/codec.ts";
import { coverageOfView } from "../../state/coverage-links.ts";
import { encodeCoverage } from "../../state/coverage-view.ts";
import { EMPTY_VIEW, type ViewState } from "../../state/view.ts";
import { Pick } from "../coverage/Pick.tsx";
import { NotFound } from "../pages/NotFound.tsx";
import { Page } from "../pages/Page.tsx";
import pages from "../pages/pages.module.css";
import { ConflictScopeContext } from "../parts/conflict-scope.ts";
import { useNames } from "../parts/names-context.ts";
import parts from "../parts/parts.module.css";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useWords } from "../parts/words.ts";
import styles from "./brief.module.css";
import { Claims } from "./Claims.tsx";
import { Corridors } from "./Corridors.tsx";
import { Datasets } from "./Datasets.tsx";
import { Gaps } from "./Gaps.tsx";
import { Instruments } from "./Instruments.tsx";
import { Lapsing } from "./Lapsing.tsx";
import { Address } from "./OnPaper.tsx";

const route = getRouteApi("/brief/$id");

/** One or two pages on a state or a bloc, to be printed: what binds it, its corridors, the gaps, the claims, the caveats, the sources. */
export function BriefPage() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const { view } = useMemo(() => decodeBrief(search), [search]);
  return isActorId(id) ? <Brief key={id} id={id} view={view} /> : <NotFound about={id} />;
}

function Brief({ id, view }: { id: ActorId; view: BriefView }) {
  const { data: schema } = useQuery(schemaQuery());
  const { t } = useWords();
  const name = [...(schema?.states ?? []), ...(schema?.bodies ?? [])].find((each) => each.id === id)?.name;
  if (schema && name === undefined) return <NotFound about={id} />;
  return (
    <Page title={name && t("brief.title", { name })} wide>
      <ConflictScopeContext value={view}>
        <Body id={id} view={view} />
      </ConflictScopeContext>
    </Page>
  );
}

function Body({ id, view }: { id: ActorId; view: BriefView }) {
  const { t, day } = useWords();
  const names = useNames();
  const navigate = useNavigate();
  const { data: schema, isPending } = useQuery(schemaQuery());
  const name = names.of(id);
  const issues = (schema?.issues ?? []).flatMap((issue) =>
    issue.migration && isId("Issue", issue.id) ? [{ value: issue.id, name: issue.name }] : [],
  );
  const seen = viewOf(id, view);
  return (
    <article className={styles.brief}>
      {isPending ? (
        <Skeleton lines={3} />
      ) : (
        <>
          <p className={pages.kicker}>{t("brief.kicker", { issue: names.of(view.issue), day: day(view.asOf ?? today()) })}</p>
          <h1>{name}</h1>
          <p className={pages.lead}>{t("brief.lead", { name })}</p>
        </>
      )}
      <Address />
      <div className={styles.tools}>
        <button type="button" className={parts.button} onClick={() => window.print()} data-print>
          <IconPrinter size={15} stroke={1.7} aria-hidden />
          {t("brief.print")}
        </button>
        <Link to="/coverage" search={encodeCoverage(coverageOfView(seen))} className={parts.button}>
          {t("brief.matrix")}
        </Link>
        <Link to="/" search={encodeView(seen)} className={parts.button}>
          {t("brief.graph")}
        </Link>
        <Pick
          label={t("brief.issue")}
          value={view.issue}
          options={issues}
          onPick={(issue) => void navigate({ to: "/brief/$id", params: { id }, search: encodeBrief({ ...view, issue }) })}
          name="brief-issue"
        />
      </div>
      <div className={styles.sections}>
        <Instruments id={id} view={view} />
        <Lapsing id={id} view={view} />
        <Corridors id={id} view={view} />
        <Gaps id={id} view={view} />
        <Claims id={id} view={view} />
        <Datasets view={view} />
      </div>
    </article>
  );
}

function viewOf(focus: ActorId, { issue, datasets, asOf }: BriefView): ViewState {
  return { ...EMPTY_VIEW, focus, issues: [issue], datasets, ...(asOf !== undefined && { asOf }) };
}
