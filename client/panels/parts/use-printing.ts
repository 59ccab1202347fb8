import { useSyncExternalStore } from "react";

const paper = window.matchMedia("print");

/** Whether the page is being put on paper: what is only there while it is in sight has to be there in full then. */
export function usePrinting(): boolean {
  return useSyncExternalStore(onPaper, () => paper.matches);
}

function onPaper(listener: () => void): () => void {
  paper.addEventListener("change", listener);
  return () => paper.removeEventListener("change", listener);
}
