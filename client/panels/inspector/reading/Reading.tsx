import { useExplorer } from "../../explore/explorer.ts";
import { Section } from "../../parts/Section.tsx";
import { useWords } from "../../parts/words.ts";
import { StandOut } from "./StandOut.tsx";
import { WhoBridges } from "./WhoBridges.tsx";

/** The view read as a network: who stands out in it, and who holds two parts of it together. */
export function Reading() {
  const { t } = useWords();
  const { view } = useExplorer();
  return (
    <>
      <Section title={t("measures.title")}>
        <StandOut />
      </Section>
      <Section title={t("measures.bridges.title")} folded={view.blocs === undefined}>
        <WhoBridges />
      </Section>
    </>
  );
}
