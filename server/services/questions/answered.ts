import type { Figures } from "../../domain/questions/figures.ts";
import type { Found } from "../../domain/questions/found.ts";

/** What a question comes to, and the figures that it used; a text says why there were none. */
export type Answered = { found: Found; figures?: Figures | string };
