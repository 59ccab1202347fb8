import { IconChartDots3 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { Statement } from "../../../server/contract/wire/explore.ts";
import { encodeView } from "../../state/codec.ts";
import { viewOfStatement } from "../../state/statement-view.ts";
import parts from "../parts/parts.module.css";
import { useWords } from "../parts/words.ts";

/** Leads to the explorer, where what the statement is about is drawn; says so where nothing of it can be. */
export function ShowOnGraph({ statement }: { statement: Pick<Statement, "name" | "about" | "issues"> }) {
  const { t } = useWords();
  const view = viewOfStatement(statement);
  if (!view) return <p className={parts.faint}>{t("inspector.statement.nothingDrawn")}</p>;
  return (
    <Link
      to="/"
      search={encodeView(view)}
      className={parts.button}
      aria-label={t("inspector.statement.showWhat", { name: statement.name })}
      data-show
    >
      <IconChartDots3 size={14} stroke={1.7} aria-hidden />
      {t("inspector.statement.show")}
    </Link>
  );
}
