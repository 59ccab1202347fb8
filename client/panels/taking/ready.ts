import type { Prepared } from "../../render/plate/prepare.ts";

/** What a picture needs beside the view: where things lie, and letters. */
export type Ready = { prepared: Prepared; face: string | undefined };
