import { EntenteError } from "../contract/errors.ts";
import { readJson } from "../contract/json.ts";

/** A text of JSON in a request. @throws EntenteError bad_body */
export function parsedJson(text: string): unknown {
  try {
    return readJson(text);
  } catch (error) {
    throw new EntenteError(
      "bad_body",
      { detail: `The options can't be read. ${error instanceof Error ? error.message : ""}`.trim() },
      { cause: error },
    );
  }
}
