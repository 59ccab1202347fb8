/** How far a load has come: what is being stored, and how many of how many are. */
export type Progress = (phase: "nodes" | "edges", done: number, total: number) => void;
