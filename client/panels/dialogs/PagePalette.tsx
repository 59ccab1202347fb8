import { useNavigate } from "@tanstack/react-router";
import { isId } from "../../../server/contract/ids.ts";
import type { SearchResult } from "../../../server/contract/wire/explore.ts";
import { onMac } from "../actions/keys.ts";
import type { PageGround } from "../actions/on-any-page.ts";
import { pageCommandsFor } from "./entries.ts";
import { Finder } from "./Finder.tsx";

/** The palette where there is no view: pages, saved views and names, each of which leads to its own page. */
export function PagePalette({ ground, onClose }: { ground: PageGround; onClose: () => void }) {
  const navigate = useNavigate();
  const go = ({ id }: SearchResult): void =>
    void (isId("Source", id) ? navigate({ to: "/source/$id", params: { id } }) : navigate({ to: "/node/$id", params: { id }, search: {} }));
  return <Finder onClose={onClose} go={go} commands={(typed) => pageCommandsFor(typed, ground, onMac())} />;
}
